import type pg from "pg"
import type { SuppressionBreakdown } from "../../protocol/suppressions.ts"
import type { Range } from "../figures/metrics-query.ts"
import type { Queryable } from "../figures/read-counts.ts"
import type { SuppressionDelta } from "./count-suppressed.ts"

const ADD = `
insert into suppressions (showroom_id, day, prompt, touchpoint, rule, count)
select showroom_id, day, prompt, touchpoint, rule, count from json_to_recordset($1::json) as row(
  showroom_id text, day date, prompt text, touchpoint text, rule text, count bigint)
on conflict (showroom_id, day, prompt, touchpoint, rule)
do update set count = suppressions.count + excluded.count`

/** Adds in the transaction of what was counted: both are there, or neither. */
export async function addToSuppressions(
  client: pg.ClientBase,
  deltas: readonly SuppressionDelta[],
): Promise<void> {
  if (deltas.length === 0) return
  const rows = deltas.map(({ showroomId, ...row }) => ({ showroom_id: showroomId, ...row }))
  await client.query({ name: "suppressions-add", text: ADD, values: [JSON.stringify(rows)] })
}

/** Removes rows of these days that count nothing any more. */
export async function dropEmptySuppressions(client: pg.ClientBase, days: readonly string[]): Promise<void> {
  if (days.length > 0)
    await client.query("delete from suppressions where day = any($1::date[]) and count <= 0", [days])
}

export interface SuppressionsQuery extends Range {
  readonly by: SuppressionBreakdown
  /** Those of them that count; none given: all. */
  readonly rules: readonly string[]
  readonly prompts: readonly string[]
  readonly touchpoints: readonly string[]
}

const COLUMNS: Readonly<Record<SuppressionBreakdown, string>> = {
  rule: "rule",
  prompt: "prompt",
  touchpoint: "touchpoint",
  day: "day::text",
}

/** The counts by what the query asks for: days in their order, else the most frequent first. */
export async function readSuppressions(
  pool: Queryable,
  showroomId: string,
  { by, from, to, rules, prompts, touchpoints }: SuppressionsQuery,
): Promise<readonly { readonly key: string; readonly count: number }[]> {
  const { rows } = await pool.query<{ key: string; count: number }>(
    `select ${COLUMNS[by]} as key, sum(count)::float8 as count from suppressions
     where showroom_id = $1 and day between $2 and $3
       and (cardinality($4::text[]) = 0 or rule = any($4))
       and (cardinality($5::text[]) = 0 or prompt = any($5))
       and (cardinality($6::text[]) = 0 or touchpoint = any($6))
     group by 1 having sum(count) > 0
     order by ${by === "day" ? "1" : "2 desc, 1"}`,
    [showroomId, from, to, rules, prompts, touchpoints],
  )
  return rows
}
