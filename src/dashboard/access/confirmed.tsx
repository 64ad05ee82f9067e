import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { ToolButton } from "../frame/tool-button.tsx"
import styles from "./access.module.css"
import "./messages.ts"

export interface ConfirmedProps {
  label: string
  /** What it brings about, put as a question. */
  question: string
  busy: boolean
  onGo: () => void
}

/** Something that can't be undone by a press of the same button: asked again, in its place. */
export function Confirmed({ label, question, busy, onGo }: ConfirmedProps) {
  const { i18n } = useLingui()
  /** `null`: not yet asked, so that nothing takes the focus by itself. */
  const [asking, setAsking] = useState<boolean | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asking === true) cancel.current?.focus()
    if (asking === false) button.current?.focus()
  }, [asking])
  if (!asking)
    return (
      <ToolButton ref={button} onClick={() => setAsking(true)}>
        {label}
      </ToolButton>
    )
  return (
    <fieldset className={styles.asking} aria-label={label}>
      <span>{question}</span>
      <ToolButton ref={cancel} onClick={() => setAsking(false)}>
        {i18n._("access.cancel")}
      </ToolButton>
      <ToolButton
        aria-disabled={busy || undefined}
        className={styles.grave}
        onClick={() => {
          if (busy) return
          setAsking(null)
          onGo()
        }}
      >
        {label}
      </ToolButton>
    </fieldset>
  )
}
