import type pg from "pg"
import { type HelpLine, MAX_LINES_OF_HELP } from "../../../protocol/help.ts"
import type { NewLine } from "../../help/help-request.ts"

interface LineRow {
  readonly request_id: string
  readonly id: string
  readonly author: HelpLine["by"]
  readonly name: string
  readonly kind: HelpLine["kind"]
  readonly body: string
  readonly at: Date
}

/** The lines of these conversations, oldest first. */
export async function readLines(
  pool: pg.Pool,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly HelpLine[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await pool.query<LineRow>(
    `select request_id, id, author, name, kind, body, at from help_lines
     where request_id = any($1::uuid[]) order by request_id, n`,
    [ids],
  )
  const lines = new Map<string, HelpLine[]>()
  for (const { request_id, id, author, name, kind, body, at } of rows) {
    const line = { id, by: author, name, kind, text: body, at: at.toISOString() }
    lines.set(request_id, [...(lines.get(request_id) ?? []), line])
  }
  return lines
}

/** Adds a line at the end; the conversation's row is locked. `false`: it is there already. `full`: no more are kept. */
export async function insertLine(
  client: pg.PoolClient,
  requestId: string,
  { id, by, name, kind, text, at }: NewLine,
): Promise<boolean | "full"> {
  const { rows } = await client.query<{ count: number; known: boolean }>(
    `select count(*)::int as count, coalesce(bool_or(id = $2), false) as known from help_lines where request_id = $1`,
    [requestId, id],
  )
  const { count = 0, known = false } = rows[0] ?? {}
  if (known) return false
  if (count >= MAX_LINES_OF_HELP) return "full"
  await client.query(
    `insert into help_lines (request_id, n, id, author, name, kind, body, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [requestId, count + 1, id, by, name, kind, text, new Date(at)],
  )
  return true
}
