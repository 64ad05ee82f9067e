import { useLingui } from "@lingui/react"
import { useRef, useState } from "react"
import type { WebhookReply, WebhookSecretReply } from "../../protocol/webhooks.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import type { ConnectionsApi, WebhookAct } from "./ask-connections.ts"
import { DeliveryList } from "./delivery-list.tsx"
import "./messages.ts"
import { useDeeds } from "./use-deeds.ts"
import styles from "./webhook-card.module.css"
import { WebhookForm } from "./webhook-form.tsx"
import { WebhookState } from "./webhook-state.tsx"

export interface WebhookCardProps {
  webhook: WebhookReply
  mayWrite: boolean
  allowsPrivate: boolean
  connections: ConnectionsApi
  timezone: string
  /** Grows when deliveries are to be looked at again. */
  turn: number
  onChanged: (words: string) => void
  onSecret: (secret: WebhookSecretReply) => void
  onGone: (words: string) => void
}

type Open = "change" | "delete" | "rotate" | null

/** One webhook: how it is doing, what was sent, and what can be done with it. */
export function WebhookCard(props: WebhookCardProps) {
  const { webhook, mayWrite, allowsPrivate, connections, timezone, turn } = props
  const { i18n } = useLingui()
  const { busy, problem, act } = useDeeds()
  const [open, setOpen] = useState<Open>(null)
  const [listed, setListed] = useState(false)
  const { id, name, url, events, pause } = webhook
  const acts = useRef<HTMLDivElement>(null)
  /** Closes what is open under the buttons, and gives the focus back to the one that opened it. */
  const close = () => {
    acts.current?.querySelector<HTMLElement>("[data-opener][aria-expanded=true]")?.focus()
    setOpen(null)
  }
  const toggle = (what: Exclude<Open, null>) => setOpen((before) => (before === what ? null : what))
  const done = (what: string) => i18n._(`connections.done.${what}`, { name })

  const doIt = async (what: WebhookAct) => {
    if ((await act(() => connections.act(id, what))) === null) return
    if (what === "test") setListed(true)
    props.onChanged(done(what))
  }
  const rotate = async () => {
    const made = await act(() => connections.rotate(id))
    if (made === null) return
    setOpen(null)
    props.onSecret(made)
  }
  const remove = async () => {
    if ((await act(() => connections.remove(id))) === null) return
    // Nobody asks any more what was delivered.
    setListed(false)
    props.onGone(done("deleted"))
  }
  const buttons = (
    <>
      <ToolButton disabled={busy} onClick={() => void doIt("test")}>
        {i18n._("connections.test")}
      </ToolButton>
      <ToolButton disabled={busy} onClick={() => void doIt(pause === null ? "pause" : "resume")}>
        {i18n._(pause === null ? "connections.pause" : "connections.resume")}
      </ToolButton>
      <ToolButton data-opener aria-expanded={open === "change"} onClick={() => toggle("change")}>
        {i18n._("connections.change")}
      </ToolButton>
      <ToolButton data-opener aria-expanded={open === "rotate"} onClick={() => toggle("rotate")}>
        {i18n._("connections.rotate")}
      </ToolButton>
      <ToolButton data-opener aria-expanded={open === "delete"} onClick={() => toggle("delete")}>
        {i18n._("connections.delete")}
      </ToolButton>
    </>
  )
  return (
    <li className={styles.card}>
      <h3>{name}</h3>
      <p className={styles.url}>{url}</p>
      <WebhookState webhook={webhook} timezone={timezone} />
      <p className={styles.events}>
        {events.map((event) => i18n._(`connections.event.${event}`)).join(" · ")}
      </p>
      <div role="alert">{problem === null ? null : <p className={styles.problem}>{problem}</p>}</div>
      <div ref={acts} className={styles.acts}>
        <ToolButton aria-expanded={listed} onClick={() => setListed(!listed)}>
          {i18n._("connections.deliveries")}
        </ToolButton>
        {mayWrite ? buttons : null}
      </div>
      {open === "change" ? (
        <WebhookForm
          webhook={webhook}
          busy={busy}
          allowsPrivate={allowsPrivate}
          submit={i18n._("connections.save")}
          onCancel={close}
          onSave={async (request) => {
            if ((await act(() => connections.change(id, request))) === null) return
            close()
            props.onChanged(done("changed"))
          }}
        />
      ) : null}
      {open === "rotate" || open === "delete" ? (
        <fieldset className={styles.confirm}>
          <legend>{i18n._(`connections.${open}.sure`)}</legend>
          <div className={styles.acts}>
            <ToolButton
              autoFocus
              disabled={busy}
              onClick={() => void (open === "rotate" ? rotate() : remove())}
            >
              {i18n._(`connections.${open}.do`)}
            </ToolButton>
            <ToolButton onClick={close}>{i18n._("connections.cancel")}</ToolButton>
          </div>
        </fieldset>
      ) : null}
      {listed ? (
        <DeliveryList
          webhook={webhook}
          mayWrite={mayWrite}
          connections={connections}
          timezone={timezone}
          turn={turn}
          onReplayed={() => props.onChanged(done("replayed"))}
        />
      ) : null}
    </li>
  )
}
