import type pg from "pg"
import { callOffMail } from "../../mail/mail-queue.ts"
import type { Forgotten } from "../../visitors/forget-visitor.ts"
import { noteCases } from "../../webhooks/note-cases.ts"

/**
 * Takes everything about a visitor out of their cases, in the transaction in which they are forgotten: words, address, the
 * way to them, and what was written to them. What is left says that there was a case, and that its visitor deleted it.
 */
export async function forgetCasesOf(
  client: pg.ClientBase,
  { visitor, impressionIds }: Forgotten,
  at: Date,
): Promise<void> {
  const { rows } = await client.query<{ id: string; state: string }>(
    "select id, state from cases where visitor = $1 or impression_id = any($2) order by id for update",
    [visitor, impressionIds],
  )
  const ids = rows.map(({ id }) => id)
  await client.query("delete from case_contacts where visitor = $1 or impression_id = any($2)", [
    visitor,
    impressionIds,
  ])
  if (ids.length === 0) return
  await callOffMail(client, ids)
  await client.query("delete from case_replies where case_id = any($1::uuid[])", [ids])
  await client.query(
    `update case_history set detail = detail - 'text' - 'score' where case_id = any($1::uuid[])`,
    [ids],
  )
  await client.query(
    `update cases set visitor = null, visit_id = '', impression_id = null, score = null, comment = null, choice = null,
       place = null, product_id = null, device = null, again_after = null, again_impression_id = null,
       again_score = null, again_at = null, wants_reply = false,
       state = 'closed', ending = 'deleted', closed_at = coalesce(closed_at, $2)
     where id = any($1::uuid[])`,
    [ids, at],
  )
  await noteCases(
    client,
    rows
      .filter(({ state }) => state === "open")
      .map(({ id }) => ({ caseId: id, kind: "closed", detail: {}, at: at.getTime() })),
  )
}

/** Erases addresses of cases that ended before then, and those that were left before then and never became part of one. */
export async function forgetContacts(pool: pg.Pool, before: Date): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from case_contacts as contacts where left_at < $1 and not exists (
       select 1 from cases where cases.impression_id = contacts.impression_id
       and (cases.state = 'open' or cases.closed_at >= $1))`,
    [before],
  )
  return rowCount ?? 0
}
