import type pg from "pg"
import type { Person } from "../../cases/case.ts"

/** What a person wrote to a visitor, and what came back. Times are milliseconds since the epoch. */
export interface CaseReplyRecord {
  readonly id: string
  readonly caseId: string
  readonly at: number
  readonly by: Person
  readonly language: string
  readonly text: string
  readonly readAt: number | null
  readonly thankedAt: number | null
  readonly answer: string | null
  readonly answeredAt: number | null
}

interface ReplyRow {
  readonly id: string
  readonly case_id: string
  readonly at: Date
  readonly by_id: string
  readonly by_name: string
  readonly language: string
  readonly body: string
  readonly read_at: Date | null
  readonly thanked_at: Date | null
  readonly answer: string | null
  readonly answered_at: Date | null
}

export const REPLY_COLUMNS =
  "id, case_id, at, by_id, by_name, language, body, read_at, thanked_at, answer, answered_at"

export function replyOfRow(row: ReplyRow): CaseReplyRecord {
  const { id, language, answer } = row
  return {
    ...{ id, language, answer },
    caseId: row.case_id,
    at: row.at.getTime(),
    by: { id: row.by_id, name: row.by_name },
    text: row.body,
    readAt: row.read_at?.getTime() ?? null,
    thankedAt: row.thanked_at?.getTime() ?? null,
    answeredAt: row.answered_at?.getTime() ?? null,
  }
}

export async function readReplies(
  client: pg.Pool | pg.ClientBase,
  caseIds: readonly string[],
): Promise<readonly CaseReplyRecord[]> {
  const { rows } = await client.query<ReplyRow>(
    `select ${REPLY_COLUMNS} from case_replies where case_id = any($1::uuid[]) order by at, id`,
    [caseIds],
  )
  return rows.map(replyOfRow)
}

/** `false`: it is there already. */
export async function insertReply(
  client: pg.ClientBase,
  reply: Pick<CaseReplyRecord, "id" | "caseId" | "at" | "by" | "language" | "text">,
): Promise<boolean> {
  const { id, caseId, at, by, language, text } = reply
  const { rowCount } = await client.query(
    `insert into case_replies (id, case_id, at, by_id, by_name, language, body) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do nothing`,
    [id, caseId, new Date(at), by.id, by.name, language, text],
  )
  return rowCount === 1
}
