import type pg from "pg"
import type { Fit } from "../../../domain/promise.ts"
import type { Contact } from "../../../protocol/help.ts"
import type { Case, HistoryDetail, HistoryEntry, HistoryKind } from "../../cases/case.ts"
import { type CaseReplyRecord, readReplies } from "./replies.ts"

/** What a case has beside it. */
export interface Particulars {
  readonly history: readonly HistoryEntry[]
  readonly replies: readonly CaseReplyRecord[]
  readonly fits: ReadonlyMap<string, Fit>
  /** Where the visitor wants to be answered; `null`: they left nothing, or it is erased. */
  readonly contact: Contact | null
  /** The words of a message, and the name that was left with it. */
  readonly message: { readonly about: string; readonly name: string } | null
  /** The visitor's latest NPS before or after; `null`: none that is known of them. */
  readonly nps: number | null
}

interface HistoryRow {
  readonly id: string
  readonly at: Date
  readonly kind: HistoryKind
  readonly by_id: string | null
  readonly by_name: string | null
  readonly detail: HistoryDetail
}

async function readHistory(pool: pg.Pool, caseId: string): Promise<readonly HistoryEntry[]> {
  const { rows } = await pool.query<HistoryRow>(
    "select id, at, kind, by_id, by_name, detail from case_history where case_id = $1 order by at, n",
    [caseId],
  )
  return rows.map(({ id, at, kind, by_id, by_name, detail }) => ({
    ...{ id, kind, detail },
    at: at.getTime(),
    by: by_id === null ? null : { id: by_id, name: by_name ?? "" },
  }))
}

interface MessageRow {
  readonly about: string
  readonly name: string
  readonly contact: Contact | null
}

export async function readContact(client: pg.Pool | pg.ClientBase, kase: Case): Promise<Contact | null> {
  if (kase.visitor === null) return null
  const { rows } = await client.query<{ email: string }>(
    "select email from case_contacts where impression_id = $1 and visitor = $2",
    [kase.impressionId, kase.visitor],
  )
  return rows[0] ? { kind: "email", value: rows[0].email } : null
}

export async function readParticulars(pool: pg.Pool, kase: Case): Promise<Particulars> {
  const [history, replies, fits, message, contact, nps] = await Promise.all([
    readHistory(pool, kase.id),
    readReplies(pool, [kase.id]),
    pool.query<{ promise_id: string; fit: Fit }>("select promise_id, fit from case_fits where case_id = $1", [
      kase.id,
    ]),
    pool.query<MessageRow>("select about, name, contact from help_requests where id = $1", [kase.helpId]),
    readContact(pool, kase),
    kase.visitor === null
      ? null
      : pool.query<{ score: number }>(
          `select score from impressions where visitor = decode($1, 'hex') and metric = 'nps' and score is not null
           and not withdrawn order by answered_at desc, id desc limit 1`,
          [kase.visitor],
        ),
  ])
  const [left] = message.rows
  return {
    ...{ history, replies },
    fits: new Map(fits.rows.map(({ promise_id, fit }) => [promise_id, fit])),
    contact: left ? left.contact : contact,
    message: left ? { about: left.about, name: left.name } : null,
    nps: nps?.rows[0]?.score ?? null,
  }
}
