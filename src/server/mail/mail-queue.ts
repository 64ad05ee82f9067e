import type pg from "pg"
import { v7 as newId } from "uuid"

/** A letter, always in plain text. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same as a page. */
  readonly html?: string | null
  /** Where a mail program ends what it belongs to with one click: it posts there. */
  readonly unsubscribe?: string | null
  /** An entry for a calendar that goes along. */
  readonly calendar?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string } | null
}

export interface WaitingMail extends Mail {
  readonly id: string
  readonly about: string | null
  readonly attempts: number
}

/** Puts a mail among those that wait, in the transaction of what it tells. */
export async function queueMail(
  client: pg.ClientBase,
  { to, subject, text, html = null, unsubscribe = null, calendar = null }: Mail,
  {
    about,
    now,
    at = now,
  }: {
    readonly about: string
    readonly now: number
    /** When it is to be sent: at once when left out. */
    readonly at?: number
  },
): Promise<void> {
  await client.query(
    `insert into mails (id, about, recipient, subject, body, made_at, next_at, calendar, calendar_method,
       html, unsubscribe)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[newId(), about, to, subject, text, new Date(now), new Date(at)],
      ...[calendar?.content ?? null, calendar?.method ?? null, html, unsubscribe],
    ],
  )
}

/** Calls off what waits about this. */
export async function callOffMail(client: pg.Pool | pg.ClientBase, about: readonly string[]): Promise<void> {
  await client.query("delete from mails where about = any($1::uuid[]) and sent_at is null", [about])
}

/** One that is due, locked until the transaction ends; others take the next. */
export async function takeDueMail(client: pg.ClientBase, now: Date): Promise<WaitingMail | null> {
  const { rows } = await client.query<WaitingMail>(
    `select id, about, recipient as to, subject, body as text, attempts, html, unsubscribe,
       case when calendar is null then null
         else json_build_object('method', calendar_method, 'content', calendar) end as calendar
     from mails
     where sent_at is null and given_up_at is null and next_at <= $1 order by next_at, id limit 1
     for update skip locked`,
    [now],
  )
  return rows[0] ?? null
}

/** Keeps that it was sent, or why it never will be, and nothing of what was in it. */
export async function endMail(
  client: pg.ClientBase,
  id: string,
  outcome: { readonly at: Date; readonly refusal: string | null },
): Promise<void> {
  const column = outcome.refusal === null ? "sent_at" : "given_up_at"
  await client.query(
    `update mails set ${column} = $2, refusal = $3, recipient = null, subject = null, body = null, calendar = null,
       html = null, unsubscribe = null where id = $1`,
    [id, outcome.at, outcome.refusal],
  )
}

export async function postponeMail(
  client: pg.ClientBase,
  id: string,
  { nextAt, refusal }: { readonly nextAt: Date; readonly refusal: string },
): Promise<void> {
  await client.query("update mails set attempts = attempts + 1, next_at = $2, refusal = $3 where id = $1", [
    id,
    nextAt,
    refusal,
  ])
}
