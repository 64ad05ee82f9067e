import { randomBytes } from "node:crypto"
import type pg from "pg"
import { v7 as newId } from "uuid"
import type { Language } from "../../domain/language.ts"
import type { SubscriberLine } from "../../protocol/digest.ts"
import { callOffMail } from "../mail/mail-queue.ts"
import { transaction } from "./transaction.ts"

export interface Subscriber {
  readonly id: string
  readonly email: string
  readonly language: Language
  readonly token: string
}

export interface SubscriberStore {
  list(): Promise<readonly SubscriberLine[]>
  /** Puts an address there. `has-left`: who left comes back by themselves; `full`: there is no room. */
  add(subscriber: {
    readonly email: string
    readonly language: Language
    /** `null`: they do it themselves. */
    readonly addedBy: string | null
  }): Promise<"added" | "there" | "has-left" | "full">
  /** Who was put there and shouldn't have been; nothing of it is kept. `false`: there is none. */
  remove(id: string): Promise<boolean>
  find(email: string): Promise<{ readonly language: Language; readonly isOn: boolean } | null>
  /** By the address of their own account. */
  leave(email: string): Promise<void>
  /** By the link in a letter; `null`: it is nobody's. */
  leaveBy(token: string): Promise<{ readonly language: Language } | null>
  comeBackBy(token: string): Promise<{ readonly language: Language } | null>
  byToken(token: string): Promise<{ readonly language: Language; readonly isOn: boolean } | null>
}

export interface SubscriberStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export const MOST_SUBSCRIBERS = 500

/** Who is written to, read in the transaction that writes to them. Whoever may not sign in any more isn't. */
export async function subscribersNow(
  client: pg.ClientBase,
  showroomId: string,
): Promise<readonly Subscriber[]> {
  const { rows } = await client.query<Subscriber>(
    `select id, email, language, token from digest_subscribers as subscribers
     where showroom_id = $1 and left_at is null and not exists (
       select 1 from staff where lower(staff.email) = subscribers.email and deactivated_at is not null)
     order by id`,
    [showroomId],
  )
  return rows
}

const LIST = `
select subscribers.id, email, language, added_by, subscribers.made_at, left_at, last.state
from digest_subscribers as subscribers
left join lateral (
  select case when sent_at is not null then 'sent' when given_up_at is not null then 'refused' else 'waiting' end as state
  from mails where about = subscribers.id order by mails.made_at desc, mails.id desc limit 1
) as last on true
where showroom_id = $1 order by left_at is not null, email`

interface SubscriberRow {
  readonly id: string
  readonly email: string
  readonly language: Language
  readonly added_by: string | null
  readonly made_at: Date
  readonly left_at: Date | null
  readonly state: SubscriberLine["last"]
}

export function createSubscriberStore({ pool, showroomId, now }: SubscriberStoreOptions): SubscriberStore {
  const at = () => new Date(now())

  /** Ends or begins it for whoever `where` names, and calls off what waits for those who end it. */
  async function turn(where: "email" | "token", value: string, isOn: boolean) {
    return transaction(pool, async (client) => {
      const { rows } = await client.query<{ id: string; language: Language }>(
        `update digest_subscribers set left_at = $3 where showroom_id = $1 and ${where} = $2 returning id, language`,
        [showroomId, value, isOn ? null : at()],
      )
      if (!isOn)
        await callOffMail(
          client,
          rows.map(({ id }) => id),
        )
      return rows[0] ? { language: rows[0].language } : null
    })
  }
  async function one(where: "email" | "token", value: string) {
    const { rows } = await pool.query<{ language: Language; isOn: boolean }>(
      `select language, left_at is null as "isOn" from digest_subscribers where showroom_id = $1 and ${where} = $2`,
      [showroomId, value],
    )
    return rows[0] ?? null
  }
  return {
    list: async () => {
      const { rows } = await pool.query<SubscriberRow>(LIST, [showroomId])
      return rows.map(({ id, email, language, added_by, made_at, left_at, state }) => ({
        ...{ id, email, language, addedBy: added_by, last: state },
        at: made_at.toISOString(),
        leftAt: left_at?.toISOString() ?? null,
      }))
    },
    add: ({ email, language, addedBy }) =>
      transaction(pool, async (client) => {
        await client.query("select pg_advisory_xact_lock(hashtextextended($1, 44))", [showroomId])
        const { rows } = await client.query<{ isOn: boolean }>(
          `select left_at is null as "isOn" from digest_subscribers where showroom_id = $1 and email = $2`,
          [showroomId, email],
        )
        const [known] = rows
        if (known?.isOn === false && addedBy !== null) return "has-left"
        if (known?.isOn && addedBy !== null) return "there"
        if (!known) {
          const all = await client.query("select 1 from digest_subscribers where showroom_id = $1", [
            showroomId,
          ])
          if ((all.rowCount ?? 0) >= MOST_SUBSCRIBERS) return "full"
        }
        await client.query(
          `insert into digest_subscribers (id, showroom_id, email, language, token, added_by, made_at)
           values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (showroom_id, email) do update set language = excluded.language, left_at = null`,
          [newId(), showroomId, email, language, randomBytes(24).toString("base64url"), addedBy, at()],
        )
        return "added"
      }),
    remove: (id) =>
      transaction(pool, async (client) => {
        await callOffMail(client, [id])
        const { rowCount } = await client.query(
          "delete from digest_subscribers where showroom_id = $1 and id = $2",
          [showroomId, id],
        )
        return rowCount === 1
      }),
    find: (email) => one("email", email),
    byToken: (token) => one("token", token),
    leave: async (email) => void (await turn("email", email, false)),
    leaveBy: (token) => turn("token", token, false),
    comeBackBy: (token) => turn("token", token, true),
  }
}
