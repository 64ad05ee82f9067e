import type pg from "pg"
import type { PromptMetric } from "../../domain/prompt.ts"
import { METRIC_FILTERS, type MetricFilter } from "../../protocol/metrics.ts"
import { SCORE_COLUMNS } from "../events/rollup-deltas.ts"
import type { Filters, Range } from "./metrics-query.ts"

/** The pool, or one connection of it where several questions must see the same moment. */
export type Queryable = Pick<pg.Pool, "query"> | Pick<pg.ClientBase, "query">

/** What is counted under one key, on one day or on several. */
export interface KeyCounts {
  /** A key of the breakdown; the empty text without one. */
  readonly key: string
  /** Of a signal: visits. */
  readonly impressions: number
  /** Of a signal: how often. */
  readonly dismissals: number
  /**
   * Answers by score, lowest of the scale first; columns that the scale lacks are 0. Of a signal: visits by the step of their
   * duration, or those of the kind.
   */
  readonly scores: readonly number[]
}

export interface DayCounts extends KeyCounts {
  readonly day: string
}

export interface ReadCountsOptions extends Range {
  readonly showroomId: string
  /** Prompts of these metrics; they are added up, so only one when scores are read. */
  readonly metrics: readonly PromptMetric[]
  readonly by: MetricFilter | null
  readonly filters: Filters
}

const SUMS = [
  "sum(impressions)::float8 as impressions",
  "sum(dismissals)::float8 as dismissals",
  `array[${Array.from({ length: SCORE_COLUMNS }, (_, index) => `sum(c${index})`).join(", ")}]::float8[] as scores`,
].join(", ")
const RANGE = "showroom_id = $1 and metric = any($2) and day between $3 and $4"
/** A row whose answers have all moved elsewhere is left with zeros. */
const BY_KEY_AND_DAY = "group by 1, 2 having sum(impressions) <> 0 order by 1, 2"

interface Statement {
  readonly text: string
  readonly more: readonly unknown[]
}

/** One dimension or none: as many rows as days and keys, however many answers they hold. */
function fromMarginals(
  by: ReadCountsOptions["by"],
  dimension: MetricFilter | null,
  filters: Filters,
): Statement {
  const key = by === null ? "''::text" : "key"
  const keys = dimension ? filters[dimension] : undefined
  return {
    text: `select ${key} as key, day::text, ${SUMS} from rollups where ${RANGE} and dimension = $5
      ${keys ? "and key = any($6)" : ""} ${BY_KEY_AND_DAY}`,
    more: [dimension ?? "total", ...(keys ? [keys] : [])],
  }
}

/** Several dimensions: as many rows as days and combinations of keys that occurred. */
function fromCube(by: ReadCountsOptions["by"], filters: Filters): Statement {
  const key = by ?? "''::text"
  const filtered = METRIC_FILTERS.filter((dimension) => filters[dimension])
  const conditions = filtered.map((dimension, index) => `and ${dimension} = any($${index + 5})`)
  return {
    text: `select ${key} as key, day::text, ${SUMS} from rollup_cube where ${RANGE} ${conditions.join(" ")}
      ${BY_KEY_AND_DAY}`,
    more: filtered.map((dimension) => filters[dimension]),
  }
}

/** The counts of a range by day and by one breakdown, both in order, read from the rollups: answers themselves aren't looked at. */
export async function readCounts(pool: Queryable, options: ReadCountsOptions): Promise<readonly DayCounts[]> {
  const { showroomId, metrics, from, to, by, filters } = options
  const involved = new Set(METRIC_FILTERS.filter((dimension) => filters[dimension] || dimension === by))
  const [dimension = null] = involved
  const { text, more } = involved.size > 1 ? fromCube(by, filters) : fromMarginals(by, dimension, filters)
  const { rows } = await pool.query<DayCounts>(text, [showroomId, metrics, from, to, ...more])
  return rows
}
