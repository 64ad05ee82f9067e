import { useLingui } from "@lingui/react"
import { useEffect, useMemo, useRef, useState } from "react"
import type { Language } from "../../../domain/language.ts"
import { PREVIEW_STATES, type PreviewState, readPreviewReply } from "../../../protocol/preview.ts"
import type { ProductsReply } from "../../../protocol/showroom.ts"
import { useWidth } from "../../charts/use-width.ts"
import { useWords } from "../../format/use-words.ts"
import { ChoiceSelect } from "../../frame/choice-select.tsx"
import { Segmented } from "../../frame/segmented.tsx"
import { useLoaded } from "../../load/use-loaded.ts"
import { useServices } from "../../services-context.ts"
import { ABOUT_PRODUCT } from "../advice.ts"
import { bodyOf, type PromptForm } from "../prompt-form.ts"
import styles from "./preview-panel.module.css"

const SIZES = { desktop: { width: 820, height: 470 }, phone: { width: 390, height: 470 } } as const
type Size = keyof typeof SIZES

export interface PreviewPanelProps {
  form: PromptForm
  /** The showroom's name: what a question without a product is about. */
  shop: string
}

/** The name of a product that the question could be about; `null` when it is about none, or until one is known. */
function useSubject({ on }: PromptForm, language: Language): string | null {
  const { api } = useServices()
  const isAbout = ABOUT_PRODUCT.has(on)
  const { loading } = useLoaded<ProductsReply["products"]>(
    `product ${isAbout}`,
    async (signal) =>
      isAbout ? (await api.get<ProductsReply>("/api/products?limit=1", signal)).products : [],
    0,
  )
  const product = loading.kind === "ready" ? loading.data[0] : undefined
  return product?.texts[language].title ?? null
}

/** The card itself, as a visitor gets it: a page of its own, so that its size and its language are real. */
export function PreviewPanel({ form, shop }: PreviewPanelProps) {
  const { i18n } = useLingui()
  const { language: reader } = useWords()
  // Whoever writes on a phone sees the phone first.
  const [size, setSize] = useState<Size>(() =>
    window.matchMedia("(max-width: 760px)").matches ? "phone" : "desktop",
  )
  const [language, setLanguage] = useState<Language>(reader)
  const [state, setState] = useState<PreviewState>("open")
  const [score, setScore] = useState<number | null>(null)
  const [isReady, setReady] = useState(false)
  const frame = useRef<HTMLIFrameElement>(null)
  const [box, width] = useWidth<HTMLDivElement>(440)
  const about = useSubject(form, language) ?? shop
  const prompt = useMemo(() => ({ ...bodyOf(form), version: 1 }), [form])

  useEffect(() => {
    const hear = (event: MessageEvent) => {
      if (event.origin !== window.location.origin || event.source !== frame.current?.contentWindow) return
      const reply = readPreviewReply(event.data)
      if (reply?.kind === "ready") setReady(true)
      if (reply?.kind === "went") {
        setState(reply.state)
        setScore(reply.score)
      }
    }
    window.addEventListener("message", hear)
    return () => window.removeEventListener("message", hear)
  }, [])

  useEffect(() => {
    if (!isReady) return
    const message = { vetrina: "preview", prompt, state, score, about, shop }
    frame.current?.contentWindow?.postMessage(message, window.location.origin)
  }, [isReady, prompt, state, score, about, shop])

  const { width: wide, height: high } = SIZES[size]
  const scale = width > 0 ? Math.min(1, width / wide) : 1
  return (
    <section className={styles.preview} aria-label={i18n._("prompts.preview")}>
      <div className={styles.tools}>
        <Segmented
          label={i18n._("prompts.preview.size")}
          options={(["desktop", "phone"] as const).map((id) => ({
            id,
            label: i18n._(`prompts.preview.${id}`),
          }))}
          value={size}
          onChoose={setSize}
        />
        <Segmented
          label={i18n._("prompts.preview.language")}
          options={(["it", "en"] as const).map((id) => ({ id, label: id.toUpperCase() }))}
          value={language}
          onChoose={(next) => {
            setReady(false)
            setLanguage(next)
          }}
        />
        <ChoiceSelect
          label={i18n._("prompts.preview.state")}
          value={state}
          options={PREVIEW_STATES.map((id) => ({ id, label: i18n._(`prompts.preview.state.${id}`) }))}
          onChoose={setState}
        />
      </div>
      <div ref={box} className={styles.box} style={{ height: high * scale }}>
        <iframe
          key={language}
          ref={frame}
          title={i18n._("prompts.preview.frame")}
          src={`/dashboard/preview?lang=${language}`}
          width={wide}
          height={high}
          className={styles.frame}
          style={{ transform: `scale(${scale})`, marginInlineStart: Math.max(0, (width - wide * scale) / 2) }}
        />
      </div>
      <p className={styles.note}>{i18n._("prompts.preview.note")}</p>
    </section>
  )
}
