import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { SCALE_OF_METRIC } from "../../domain/prompt.ts"
import { PromptPreview } from "../../feedback/view/preview/prompt-preview.tsx"
import { type PreviewMessage, type PreviewReply, readPreviewMessage } from "../../protocol/preview.ts"
import "./messages.ts"
import styles from "./preview-page.module.css"

/** Shows the question that the page around it writes, in the language of its address. It never sends anything. */
export function PreviewPage() {
  const { i18n } = useLingui()
  const [shown, setShown] = useState<PreviewMessage | null>(null)
  useEffect(() => {
    const hear = (event: MessageEvent) => {
      if (event.origin !== window.location.origin || event.source !== window.parent) return
      const message = readPreviewMessage(event.data)
      if (message !== null) setShown(message)
    }
    window.addEventListener("message", hear)
    tell({ kind: "ready" })
    return () => window.removeEventListener("message", hear)
  }, [])
  const label = i18n._("preview.page")
  if (shown === null) return <main className={styles.page} aria-label={label} />
  const { prompt, state, score, about, shop } = shown
  return (
    <main
      className={styles.page}
      aria-label={label}
      onClickCapture={(event) => {
        if (event.target instanceof Element && event.target.closest("a")) event.preventDefault()
      }}
    >
      <PromptPreview
        prompt={{
          ...prompt,
          version: 1,
          scale: SCALE_OF_METRIC[prompt.metric],
          touchpoints: [],
          trigger: { on: "product.inspected" },
          priority: 0,
          limits: { perVisit: 1, coolDownSeconds: 0 },
        }}
        state={state}
        score={score}
        about={about}
        shop={shop}
        onGo={(next, chosen) => tell({ kind: "went", state: next, score: chosen })}
      />
    </main>
  )
}

function tell(reply: PreviewReply): void {
  window.parent.postMessage({ vetrina: "previewed", ...reply }, window.location.origin)
}
