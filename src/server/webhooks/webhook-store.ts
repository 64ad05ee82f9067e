import type pg from "pg"
import { v7 as newId } from "uuid"
import {
  MAX_WEBHOOKS,
  OLD_SECRET_HOURS,
  type PauseCause,
  type WebhookEvent,
  type WebhookReply,
  type WebhookRequest,
} from "../../protocol/webhooks.ts"
import { transaction } from "../storage/transaction.ts"
import { newSecret } from "./signature.ts"

export interface WebhookStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export interface WebhookStore {
  /** In the order in which they were made. */
  list(): Promise<readonly WebhookReply[]>
  find(id: string): Promise<WebhookReply | null>
  /** With its secret; `null`: there are as many as there may be. */
  make(request: WebhookRequest): Promise<{ readonly id: string; readonly secret: string } | null>
  change(id: string, request: WebhookRequest): Promise<boolean>
  /** `null` lets it go on: what waited is sent at once, in the order in which it happened. */
  pause(id: string, cause: PauseCause | null): Promise<boolean>
  /** A new secret; what is sent in the next hours is signed with the one before too. */
  rotate(id: string): Promise<string | null>
  remove(id: string): Promise<boolean>
}

interface Row {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly pause: PauseCause | null
  readonly failures: number
  readonly failing_since: Date | null
  readonly delivered_at: Date | null
  readonly made_at: Date
  readonly old_secret_until: Date | null
  readonly waiting: number
  readonly parked: number
}

const SELECT = `
select id, name, url, events, pause, failures, failing_since, delivered_at, made_at,
  case when old_secret_until > $2 then old_secret_until end as old_secret_until,
  (select count(*)::int from webhook_deliveries where webhook_id = webhooks.id and state = 'waiting') as waiting,
  (select count(*)::int from webhook_deliveries where webhook_id = webhooks.id and state = 'parked') as parked
from webhooks where showroom_id = $1`

const HOUR = 3_600_000
/** Two that are made at the same time are counted one after the other. */
const MAKE_LOCK = 0x7674726e_77686bn

const iso = (at: Date | null) => at?.toISOString() ?? null

function replyOf(row: Row): WebhookReply {
  const { id, name, url, events, pause, failures, waiting, parked } = row
  const since = iso(row.failing_since)
  return {
    ...{ id, name, url, events, pause, waiting, parked },
    failing: since === null ? null : { since, attempts: failures },
    deliveredAt: iso(row.delivered_at),
    madeAt: row.made_at.toISOString(),
    oldSecretUntil: iso(row.old_secret_until),
  }
}

export function createWebhookStore({ pool, showroomId, now }: WebhookStoreOptions): WebhookStore {
  const at = () => new Date(now())
  const changed = async (text: string, values: readonly unknown[]) =>
    ((await pool.query(text, [showroomId, ...values])).rowCount ?? 0) > 0
  return {
    list: async () => {
      const { rows } = await pool.query<Row>(`${SELECT} order by made_at, id`, [showroomId, at()])
      return rows.map(replyOf)
    },
    find: async (id) => {
      const { rows } = await pool.query<Row>(`${SELECT} and id = $3`, [showroomId, at(), id])
      return rows[0] ? replyOf(rows[0]) : null
    },
    make: ({ name, url, events }) =>
      transaction(pool, async (client) => {
        await client.query("select pg_advisory_xact_lock($1)", [MAKE_LOCK])
        const { rows } = await client.query<{ n: number }>(
          "select count(*)::int as n from webhooks where showroom_id = $1",
          [showroomId],
        )
        if ((rows[0]?.n ?? 0) >= MAX_WEBHOOKS) return null
        const made = { id: newId(), secret: newSecret() }
        await client.query(
          `insert into webhooks (showroom_id, id, name, url, events, secret, made_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [showroomId, made.id, name, url, events, made.secret, at()],
        )
        return made
      }),
    change: (id, { name, url, events }) =>
      changed("update webhooks set name = $3, url = $4, events = $5 where showroom_id = $1 and id = $2", [
        id,
        name,
        url,
        events,
      ]),
    pause: (id, cause) =>
      transaction(pool, async (client) => {
        const { rows } = await client.query<{ was: PauseCause | null }>(
          `update webhooks set pause = $3,
             failures = case when $3::text is null then 0 else failures end,
             failing_since = case when $3::text is null then null else failing_since end
           from (select id, pause from webhooks where showroom_id = $1 and id = $2 for update) as before
           where webhooks.id = before.id returning before.pause as was`,
          [showroomId, id, cause],
        )
        if (cause === null && rows[0]?.was)
          await client.query(
            "update webhook_deliveries set next_at = happened_at where webhook_id = $1 and state = 'waiting'",
            [id],
          )
        return rows.length > 0
      }),
    rotate: async (id) => {
      const secret = newSecret()
      const isThere = await changed(
        "update webhooks set old_secret = secret, old_secret_until = $3, secret = $4 where showroom_id = $1 and id = $2",
        [id, new Date(now() + OLD_SECRET_HOURS * HOUR), secret],
      )
      return isThere ? secret : null
    },
    remove: (id) => changed("delete from webhooks where showroom_id = $1 and id = $2", [id]),
  }
}
