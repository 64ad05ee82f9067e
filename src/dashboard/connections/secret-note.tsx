import { useLingui } from "@lingui/react"
import { useEffect, useRef } from "react"
import type { WebhookSecretReply } from "../../protocol/webhooks.ts"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import "./messages.ts"
import styles from "./secret-note.module.css"

export interface SecretNoteProps {
  secret: WebhookSecretReply
  timezone: string
  onClose: () => void
}

/** A secret, the one time that it is told. */
export function SecretNote({ secret: { webhook, secret }, timezone, onClose }: SecretNoteProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <section className={styles.note} aria-label={i18n._("connections.secret.title", { name: webhook.name })}>
      <label>
        <b>{i18n._("connections.secret.title", { name: webhook.name })}</b>
        <input
          ref={field}
          readOnly
          value={secret}
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <p>{i18n._("connections.secret.once")}</p>
      {webhook.oldSecretUntil === null ? null : (
        <p>
          {i18n._("connections.secret.overlap", {
            at: formatMoment(webhook.oldSecretUntil, language, timezone),
          })}
        </p>
      )}
      <ToolButton onClick={onClose}>{i18n._("connections.secret.close")}</ToolButton>
    </section>
  )
}
