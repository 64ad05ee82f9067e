import { useLingui } from "@lingui/react"
import { useCallback, useEffect, useRef, useState } from "react"
import type { WebhookSecretReply } from "../../protocol/webhooks.ts"
import { Button } from "../../ui/button.tsx"
import { FailureNote } from "../frame/freshness.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import { useServices } from "../services-context.ts"
import type { ConnectionsApi } from "./ask-connections.ts"
import styles from "./connections-page.module.css"
import "./messages.ts"
import { SecretNote } from "./secret-note.tsx"
import { useDeeds } from "./use-deeds.ts"
import { WebhookCard } from "./webhook-card.tsx"
import { WebhookForm } from "./webhook-form.tsx"

export interface WebhooksPartProps {
  connections: ConnectionsApi
  timezone: string
  onSignedOut: () => void
}

/** Milliseconds after which it is looked at again what became of what was sent. */
const LOOKS = [1200, 4000, 17_000]

/** Who is told of what happens. */
export function WebhooksPart({ connections, timezone, onSignedOut }: WebhooksPartProps) {
  const { i18n } = useLingui()
  const { after } = useServices()
  const [turn, setTurn] = useState(0)
  const { loading, reload } = useLoaded("connections webhooks", connections.list, turn)
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState<WebhookSecretReply | null>(null)
  const [said, setSaid] = useState("")
  const { busy, problem, act } = useDeeds()
  const head = useRef<HTMLHeadingElement>(null)
  const looks = useRef<(() => void)[]>([])
  const signedOut = loading.kind !== "first" && loading.failure === "signed-out"
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])
  const stopLooking = useCallback(() => {
    for (const stop of looks.current) stop()
    looks.current = []
  }, [])
  useEffect(() => stopLooking, [stopLooking])

  const again = () => setTurn((before) => before + 1)
  const lookSoon = () => {
    again()
    stopLooking()
    looks.current = LOOKS.map((ms) => after(ms, again))
  }
  const reply = loading.kind === "ready" ? loading.data : null
  const isEmpty = reply !== null && reply.webhooks.length === 0 && !making
  const begin = () => {
    setSecret(null)
    setMaking(true)
  }
  return (
    <section className={styles.part} aria-labelledby="connections-webhooks">
      <p className={styles.said} role="status">
        {said}
      </p>
      <h2 id="connections-webhooks" ref={head} tabIndex={-1}>
        {i18n._("connections.webhooks")}
      </h2>
      <p>{i18n._("connections.webhooks.about")}</p>
      <FailureNote loading={loading} onRetry={reload} />
      <div role="alert">{problem === null ? null : <p className={styles.problem}>{problem}</p>}</div>
      {loading.kind === "first" ? <p>{i18n._("dashboard.loading")}</p> : null}
      {secret ? (
        <SecretNote
          secret={secret}
          timezone={timezone}
          onClose={() => {
            setSecret(null)
            head.current?.focus()
          }}
        />
      ) : null}
      {isEmpty ? <p className={styles.empty}>{i18n._("connections.webhooks.none")}</p> : null}
      <ul className={styles.list}>
        {(reply?.webhooks ?? []).map((webhook) => (
          <WebhookCard
            key={webhook.id}
            webhook={webhook}
            mayWrite={reply?.mayWrite ?? false}
            allowsPrivate={reply?.allowsPrivate ?? false}
            connections={connections}
            timezone={timezone}
            turn={turn}
            onChanged={(words) => {
              setSaid(words)
              lookSoon()
            }}
            onSecret={(made) => {
              setSecret(made)
              again()
            }}
            onGone={(words) => {
              setSaid(words)
              again()
              head.current?.focus()
            }}
          />
        ))}
      </ul>
      {making ? (
        <WebhookForm
          busy={busy}
          allowsPrivate={reply?.allowsPrivate ?? false}
          submit={i18n._("connections.make")}
          onCancel={() => {
            setMaking(false)
            head.current?.focus()
          }}
          onSave={async (request) => {
            const made = await act(() => connections.make(request))
            if (made === null) return
            setMaking(false)
            setSecret(made)
            setSaid(i18n._("connections.done.made", { name: made.webhook.name }))
            again()
          }}
        />
      ) : reply?.mayWrite ? (
        <Button kind="quiet" className={styles.new ?? ""} onClick={begin}>
          {i18n._("connections.new")}
        </Button>
      ) : null}
    </section>
  )
}
