import { useLingui } from "@lingui/react"
import { useState } from "react"
import type { DeliveriesReply, DeliveryReply, WebhookReply } from "../../protocol/webhooks.ts"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import type { ConnectionsApi } from "./ask-connections.ts"
import styles from "./delivery-list.module.css"
import "./messages.ts"
import { useDeeds } from "./use-deeds.ts"

export interface DeliveryListProps {
  webhook: WebhookReply
  mayWrite: boolean
  connections: ConnectionsApi
  timezone: string
  turn: number
  onReplayed: () => void
}

/** Those that follow the first page; of that page alone. */
interface Older extends DeliveriesReply {
  readonly of: DeliveriesReply
}

interface RowProps {
  delivery: DeliveryReply
  moment: (iso: string) => string
  replay: (() => void) | null
}

function Row({ delivery, moment, replay }: RowProps) {
  const { i18n } = useLingui()
  const { type, happenedAt, state, attempts, triedAt, nextAt, status, failure, messageId } = delivery
  const why = failure === null ? null : i18n._(`connections.failure.${failure}`, { status: status ?? 0 })
  const when =
    state === "waiting" && nextAt !== null && attempts > 0
      ? i18n._("connections.next", { at: moment(nextAt) })
      : triedAt !== null
        ? i18n._("connections.tried", { at: moment(triedAt) })
        : null
  return (
    <tr>
      <th scope="row">
        {type === "webhook.test" ? i18n._("connections.event.test") : i18n._(`connections.event.${type}`)}
        <small>{moment(happenedAt)}</small>
      </th>
      <td>
        <b data-tone={state === "delivered" ? "good" : state === "parked" ? "bad" : "quiet"}>
          {i18n._(`connections.delivery.${state}`)}
        </b>
        <small>{[why, when].filter(Boolean).join(" · ")}</small>
      </td>
      <td>{i18n._("connections.attempts", { n: attempts })}</td>
      {replay ? (
        <td>
          <ToolButton
            onClick={replay}
            aria-label={i18n._("connections.replay.one", { at: moment(happenedAt), id: messageId })}
          >
            {i18n._("connections.replay")}
          </ToolButton>
        </td>
      ) : null}
    </tr>
  )
}

/** What was sent and what waits, newest first. */
export function DeliveryList(props: DeliveryListProps) {
  const { webhook, mayWrite, connections, timezone, turn, onReplayed } = props
  const { i18n } = useLingui()
  const { language } = useWords()
  const { loading, reload } = useLoaded(
    `deliveries ${webhook.id}`,
    (signal) => connections.deliveries(webhook.id, null, signal),
    turn,
  )
  const { problem, act } = useDeeds()
  const [older, setOlder] = useState<Older | null>(null)
  const page = loading.kind === "ready" ? loading.data : null
  const following = older?.of === page ? older : null
  const next = following ? following.next : (page?.next ?? null)
  const rows = [...(page?.deliveries ?? []), ...(following?.deliveries ?? [])]
  const more = async () => {
    if (page === null || next === null) return
    const fetched = await act(() => connections.deliveries(webhook.id, next))
    if (fetched)
      setOlder({
        of: page,
        next: fetched.next,
        deliveries: [...(following?.deliveries ?? []), ...fetched.deliveries],
      })
  }
  const replay = async (id: string) => {
    if ((await act(() => connections.replay(webhook.id, id))) !== null) onReplayed()
  }
  return (
    <div className={styles.deliveries} aria-busy={loading.kind === "first" || undefined}>
      <FailureNote loading={loading} onRetry={reload} />
      <div role="alert">{problem === null ? null : <p className={styles.problem}>{problem}</p>}</div>
      {loading.kind === "first" ? <p>{i18n._("dashboard.loading")}</p> : null}
      {page && rows.length === 0 ? <p>{i18n._("connections.deliveries.none")}</p> : null}
      {rows.length > 0 ? (
        <table className={styles.table}>
          <caption>{i18n._("connections.deliveries.of", { name: webhook.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n._("connections.head.event")}</th>
              <th scope="col">{i18n._("connections.head.state")}</th>
              <th scope="col">{i18n._("connections.head.attempts")}</th>
              {mayWrite ? <th scope="col">{i18n._("connections.head.again")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((delivery) => (
              <Row
                key={delivery.id}
                delivery={delivery}
                moment={(iso) => formatMoment(iso, language, timezone)}
                replay={mayWrite ? () => void replay(delivery.id) : null}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {next === null ? null : (
        <ToolButton onClick={() => void more()}>{i18n._("connections.more")}</ToolButton>
      )}
    </div>
  )
}
