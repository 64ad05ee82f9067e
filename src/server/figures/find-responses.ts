import { PROMPT_METRICS, type PromptMetric } from "../../domain/prompt.ts"
import type { Scale } from "../../metrics/index.ts"
import { METRIC_FILTERS, type MetricFilter } from "../../protocol/metrics.ts"
import type { Queryable } from "./read-counts.ts"
import type { ResponsesQuery } from "./responses-query.ts"

export interface FoundResponse extends Readonly<Record<MetricFilter, string>> {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly answeredAt: number
  readonly day: string
  readonly metric: PromptMetric
  readonly scale: Scale
  readonly score: number
  readonly comment: string | null
  readonly promptVersion: number
}

const COLUMNS = `id, (extract(epoch from answered_at) * 1000)::float8 as "answeredAt", day::text, metric, scale, score,
  comment, prompt_version as "promptVersion", ${METRIC_FILTERS.join(", ")}`

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** Days between the one on which a prompt was shown and its answer, for which answers are looked for by their time. */
const NEAR = 2
const APART = `((answered_at at time zone 'UTC')::date - day) not between -${NEAR} and ${NEAR}`
/** When the last day that is asked for is over. */
const OVER = "($4::date + 1)::timestamp at time zone 'UTC'"
const IN_FORCE = "showroom_id = $1 and answered_at is not null and not withdrawn"

/**
 * Answers in force, newest first, each at its one place whatever is asked beside it. The day that an answer counts for says about
 * when it was given: for a page of a range of days, those that were given far from them are found apart, and those that were given
 * after its last one by their days. So whoever asks for a spring reads nothing that came since.
 */
export function selectResponses(
  showroomId: string,
  { metric, withComment, filters, cursor, from, to }: Omit<ResponsesQuery, "limit">,
  limit?: number,
): Statement {
  const values: unknown[] = [showroomId, metric ? [metric] : PROMPT_METRICS, from, to]
  const placeFor = (value: unknown) => `$${values.push(value)}`
  const filtered = METRIC_FILTERS.filter((name) => filters[name]).map(
    (name) => `and ${name} = any(${placeFor(filters[name])})`,
  )
  const paged: string[] = withComment ? ["and comment is not null"] : []
  if (cursor) {
    const at = placeFor(new Date(cursor.answeredAt))
    paged.push(`and (answered_at, id) < (${at}, ${placeFor(cursor.id)})`)
  }
  const found = (columns: string, where: string) => `select ${columns} from impressions
     where ${IN_FORCE} and metric = any($2) and day between $3 and $4 ${filtered.join(" ")} ${where}`
  const newestFirst = "order by answered_at desc, id desc"
  // All of them come in the order of one index.
  if (limit === undefined) return { text: `${found(COLUMNS, paged.join(" "))} ${newestFirst}`, values }
  const most = `${newestFirst} limit ${placeFor(limit)}`
  const columns = `${COLUMNS}, answered_at`
  const near = `and not (${APART}) and answered_at >= ($3::date - ${NEAR})::timestamp at time zone 'UTC'
       and answered_at < ${OVER}`
  const after = `and not (${APART}) and answered_at >= ${OVER}
       and day = last.day and (answered_at at time zone 'UTC')::date > day`
  // Asked for by nothing else, or another index is taken, with all answers in it.
  const text = `with apart as materialized (${found(columns, `and (${APART})`)})
     select * from ((${found(columns, `${near} ${paged.join(" ")}`)} ${most})
       union all (select after.* from (select $4::date - ago as day from generate_series(0, ${NEAR}) as ago) as last
         cross join lateral (${found(columns, `${after} ${paged.join(" ")}`)} ${most}) as after)
       union all (select * from apart where true ${paged.join(" ")} ${most})) as found ${most}`
  return { text, values }
}

/** A page of them: one more than asked for when there are more. */
export async function findResponses(
  pool: Queryable,
  showroomId: string,
  query: ResponsesQuery,
): Promise<readonly FoundResponse[]> {
  const { text, values } = selectResponses(showroomId, query, query.limit + 1)
  const { rows } = await pool.query<FoundResponse>(text, [...values])
  return rows
}
