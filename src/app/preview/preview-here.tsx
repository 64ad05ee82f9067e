import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { ApiError } from "../../client/api.ts"
import { useShop } from "../../client/shop-context.ts"
import { ABOUT_PRODUCT } from "../../dashboard/prompts/advice.ts"
import type { Prompt } from "../../domain/prompt.ts"
import { StorePreview } from "../../feedback/view/preview/store-preview.tsx"
import type { PromptsReply } from "../../protocol/prompts.ts"
import styles from "./preview-here.module.css"
import { previewedPrompt } from "./previewed-prompt.ts"
import "./messages.ts"

type State =
  | { readonly kind: "loading" }
  | { readonly kind: "shown"; readonly prompt: Prompt }
  | { readonly kind: "over"; readonly prompt: Prompt }
  | { readonly kind: "refused"; readonly why: "not-allowed" | "unknown" | "failed" }

/** A prompt in the store before it is asked, for marketers alone; it is said that nothing is written down. */
export function PreviewHere({ id }: { id: string }) {
  const { i18n } = useLingui()
  const { api } = useShop()
  const [state, setState] = useState<State>({ kind: "loading" })
  useEffect(() => {
    const leaving = new AbortController()
    api.get<PromptsReply>("/api/prompts", leaving.signal).then(
      (told) => {
        const prompt = previewedPrompt(told, id)
        setState(prompt ? { kind: "shown", prompt } : { kind: "refused", why: "unknown" })
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return
        const isRefused = error instanceof ApiError && (error.status === 401 || error.status === 403)
        setState({ kind: "refused", why: isRefused ? "not-allowed" : "failed" })
      },
    )
    return () => leaving.abort()
  }, [api, id])
  const words = () => {
    switch (state.kind) {
      case "loading":
        return i18n._("preview.loading")
      case "shown":
      case "over":
        return i18n._("preview.note", { id })
      case "refused":
        return i18n._(`preview.${state.why}`, { id })
    }
  }
  return (
    <>
      <p className={styles.note} role="status">
        <span>{words()}</span>
        {state.kind === "over" ? (
          <button type="button" onClick={() => setState({ ...state, kind: "shown" })}>
            {i18n._("preview.again")}
          </button>
        ) : null}
        <a href={`/dashboard/prompts/${id}`}>{i18n._("preview.back")}</a>
      </p>
      {state.kind === "shown" ? (
        <StorePreview
          prompt={state.prompt}
          isAboutProduct={ABOUT_PRODUCT.has(state.prompt.trigger.on)}
          onDone={() => setState({ ...state, kind: "over" })}
        />
      ) : null}
    </>
  )
}
