import type pg from "pg"
import { v7 as newId } from "uuid"
import type { WebhookEvent } from "../../protocol/webhooks.ts"

/** Something that happened, of which others may want to be told. */
export interface Happening {
  readonly type: WebhookEvent
  /** The id of what it happened to: of an impression, a case, an edition. */
  readonly subject: string
  /** Milliseconds since the epoch, by our clock. */
  readonly at: number
}

/**
 * Puts what happened in line for whoever asked to be told of it, in the transaction in which it happened. While a subscription
 * is paused it waits there; only for a receiver that wants no more there is no line.
 */
export async function noteHappenings(
  client: pg.ClientBase,
  showroomId: string,
  happenings: readonly Happening[],
): Promise<void> {
  if (happenings.length === 0) return
  const rows = happenings.map(({ type, subject, at }) => ({
    ...{ type, subject },
    message_id: newId(),
    at: new Date(at),
  }))
  await client.query({
    name: "webhook-deliveries-note",
    text: `insert into webhook_deliveries (id, webhook_id, message_id, type, subject, happened_at, state, next_at)
      select gen_random_uuid(), webhooks.id, message_id, type, subject, at, 'waiting', at
      from json_to_recordset($1::json) as happened(message_id uuid, type text, subject text, at timestamptz)
      join webhooks on webhooks.showroom_id = $2 and type = any(webhooks.events) and webhooks.pause is distinct from 'gone'`,
    values: [JSON.stringify(rows), showroomId],
  })
}
