import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useId, useRef, useState } from "react"
import {
  MAX_WEBHOOK_NAME,
  MAX_WEBHOOK_URL,
  WEBHOOK_EVENTS,
  type WebhookEvent,
  type WebhookReply,
  type WebhookRequest,
} from "../../protocol/webhooks.ts"
import { Button } from "../../ui/button.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import "./messages.ts"
import styles from "./webhook-form.module.css"

export interface WebhookFormProps {
  /** What is changed; without it a new one is made. */
  webhook?: WebhookReply
  busy: boolean
  /** Whether addresses without TLS are taken. */
  allowsPrivate: boolean
  submit: string
  onSave: (request: WebhookRequest) => void
  onCancel: () => void
}

const USUAL: readonly WebhookEvent[] = ["answer.low", "case.opened"]

/** Name, address, and of what it is told. */
export function WebhookForm({ webhook, busy, allowsPrivate, submit, onSave, onCancel }: WebhookFormProps) {
  const { i18n } = useLingui()
  const [name, setName] = useState(webhook?.name ?? "")
  const [url, setUrl] = useState(webhook?.url ?? "")
  const [events, setEvents] = useState<readonly WebhookEvent[]>(webhook?.events ?? USUAL)
  const [missing, setMissing] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const note = useId()
  useEffect(() => first.current?.focus(), [])
  const isWhole = name.trim() !== "" && url.trim() !== "" && events.length > 0
  const save = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!isWhole)
    if (isWhole && !busy) onSave({ name: name.trim(), url: url.trim(), events })
  }
  const toggle = (event: WebhookEvent) =>
    setEvents((before) =>
      before.includes(event) ? before.filter((each) => each !== event) : [...before, event],
    )
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <label>
        <b>{i18n._("connections.form.name")}</b>
        <input
          ref={first}
          value={name}
          maxLength={MAX_WEBHOOK_NAME}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label>
        <b>{i18n._("connections.form.url")}</b>
        <input
          type="url"
          inputMode="url"
          value={url}
          maxLength={MAX_WEBHOOK_URL}
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          aria-describedby={note}
          onChange={({ target }) => setUrl(target.value)}
        />
        <small id={note}>
          {i18n._(allowsPrivate ? "connections.form.url.any" : "connections.form.url.https")}
        </small>
      </label>
      <fieldset>
        <legend>{i18n._("connections.form.events")}</legend>
        {WEBHOOK_EVENTS.map((event) => (
          <label key={event}>
            <input type="checkbox" checked={events.includes(event)} onChange={() => toggle(event)} />
            <span>
              {i18n._(`connections.event.${event}`)} <code>{event}</code>
            </span>
          </label>
        ))}
      </fieldset>
      <p className={styles.missing} role="alert">
        {missing && !isWhole ? i18n._("connections.form.missing") : ""}
      </p>
      <div className={styles.acts}>
        <Button type="submit" unavailable={busy} className={styles.save ?? ""}>
          {submit}
        </Button>
        <ToolButton onClick={onCancel}>{i18n._("connections.cancel")}</ToolButton>
      </div>
    </form>
  )
}
