import type pg from "pg"
import { v7 as newId } from "uuid"
import {
  type DeliveryFailure,
  type DeliveryReply,
  type DeliveryState,
  type HappeningType,
  WEBHOOK_TEST,
} from "../../protocol/webhooks.ts"

interface Row {
  readonly id: string
  readonly message_id: string
  readonly type: HappeningType
  readonly happened_at: Date
  readonly state: DeliveryState
  readonly attempts: number
  readonly tried_at: Date | null
  readonly next_at: Date
  readonly status: number | null
  readonly failure: DeliveryFailure | null
}

/** The last delivery of a page. */
export interface DeliveryCursor {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly id: string
}

function replyOf(row: Row): DeliveryReply {
  const { id, type, state, attempts, status, failure } = row
  return {
    ...{ id, type, state, attempts, status, failure },
    messageId: row.message_id,
    happenedAt: row.happened_at.toISOString(),
    triedAt: row.tried_at?.toISOString() ?? null,
    nextAt: state === "waiting" ? row.next_at.toISOString() : null,
  }
}

/** What was sent, and what is to be; the newest first. */
export async function listDeliveries(
  pool: pg.Pool,
  webhookId: string,
  { after, limit }: { readonly after: DeliveryCursor | null; readonly limit: number },
): Promise<{ readonly deliveries: readonly DeliveryReply[]; readonly next: DeliveryCursor | null }> {
  const { rows } = await pool.query<Row>(
    `select id, message_id, type, happened_at, state, attempts, tried_at, next_at, status, failure
     from webhook_deliveries where webhook_id = $1
       and ($2::timestamptz is null or (date_trunc('milliseconds', happened_at), id) < ($2, $3::uuid))
     order by happened_at desc, id desc limit $4`,
    [webhookId, after && new Date(after.at), after?.id ?? null, limit + 1],
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    deliveries: shown.map(replyOf),
    next: rows.length > limit && last ? { at: last.happened_at.getTime(), id: last.id } : null,
  }
}

/** Puts a message in line that says nothing, to see whether it arrives. */
export async function queueTest(pool: pg.Pool, webhookId: string, now: number): Promise<string> {
  const id = newId()
  await pool.query(
    `insert into webhook_deliveries (id, webhook_id, message_id, type, subject, happened_at, state, next_at)
     values ($1, $2, $3, '${WEBHOOK_TEST}', '', $4, 'waiting', $4)`,
    [id, webhookId, newId(), new Date(now)],
  )
  return id
}

/** Sends a message once more, with its id, as if it had never been tried. `false`: there is no such delivery. */
export async function replayDelivery(
  pool: pg.Pool,
  { webhookId, id, now }: { readonly webhookId: string; readonly id: string; readonly now: number },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update webhook_deliveries set state = 'waiting', attempts = 0, next_at = $3 where webhook_id = $1 and id = $2`,
    [webhookId, id, new Date(now)],
  )
  return (rowCount ?? 0) > 0
}
