import type pg from "pg"
import { WEBHOOK_TEST } from "../../protocol/webhooks.ts"
import type { Told } from "./tell-happening.ts"

/** A delivery that is this process's until its lease is over. */
export interface Taken extends Told {
  readonly id: string
  readonly webhookId: string
  readonly messageId: string
  /** Including the one that begins. */
  readonly attempts: number
  readonly url: string
  /** The one in force first. */
  readonly secrets: readonly string[]
}

const MAY_GO = `(webhooks.pause is null or webhook_deliveries.type = '${WEBHOOK_TEST}')`

/** The subscriptions of which something is due. */
export async function findDue(pool: pg.Pool, showroomId: string, now: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from webhooks where showroom_id = $1 and exists (
       select 1 from webhook_deliveries
       where webhook_id = webhooks.id and state = 'waiting' and next_at <= $2 and ${MAY_GO})
     order by id`,
    [showroomId, new Date(now)],
  )
  return rows.map(({ id }) => id)
}

interface Row {
  readonly id: string
  readonly message_id: string
  readonly type: Told["type"]
  readonly subject: string
  readonly happened_at: Date
  readonly attempts: number
  readonly url: string
  readonly secret: string
  readonly old_secret: string | null
}

/**
 * Takes the delivery of a subscription that is due first, and no other process takes it at the same time. Who is killed while
 * it is at it loses it when the lease is over: then it is tried again.
 *
 * @param lease milliseconds.
 */
export async function takeDue(
  pool: pg.Pool,
  { webhookId, now, lease }: { readonly webhookId: string; readonly now: number; readonly lease: number },
): Promise<Taken | null> {
  const { rows } = await pool.query<Row>(
    `update webhook_deliveries set attempts = attempts + 1, tried_at = $2, next_at = $3
     from webhooks
     where webhooks.id = webhook_id and webhook_deliveries.id = (
       select webhook_deliveries.id from webhook_deliveries join webhooks on webhooks.id = webhook_id
       where webhook_id = $1 and state = 'waiting' and next_at <= $2 and ${MAY_GO}
       order by next_at, message_id limit 1 for update of webhook_deliveries skip locked)
     returning webhook_deliveries.id, message_id, type, subject, happened_at, attempts, url, secret,
       case when old_secret_until > $2 then old_secret end as old_secret`,
    [webhookId, new Date(now), new Date(now + lease)],
  )
  const [row] = rows
  if (!row) return null
  const { id, type, subject, attempts, url, secret, old_secret } = row
  return {
    ...{ id, webhookId, type, subject, attempts, url },
    messageId: row.message_id,
    happenedAt: row.happened_at,
    secrets: old_secret === null ? [secret] : [secret, old_secret],
  }
}

/** Gives one back that wasn't tried after all. */
export async function giveBack(pool: pg.Pool, { id, attempts }: Taken, now: number): Promise<void> {
  await pool.query(
    `update webhook_deliveries set attempts = attempts - 1, next_at = $3
     where id = $1 and state = 'waiting' and attempts = $2`,
    [id, attempts, new Date(now)],
  )
}
