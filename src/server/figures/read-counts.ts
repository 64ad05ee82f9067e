import type { PromptMetric } from "../../domain/prompt.ts"
import { METRIC_FILTERS, type MetricFilter } from "../../protocol/metrics.ts"
import { SCORE_COLUMNS } from "../events/rollup-deltas.ts"
import { type CountsSource, DAY_NUMBER, type Queryable } from "./memory/counts-source.ts"
import type { Filters } from "./metrics-query.ts"

export type { Queryable }

/** What is counted under one key, on one day or on several. */
export interface KeyCounts {
  /** A key of the breakdown; the empty text without one. */
  readonly key: string
  /** Of a signal: visits. */
  readonly impressions: number
  /** Of a signal: how often. */
  readonly dismissals: number
  /**
   * Answers by score, lowest of the scale first, as far as there are any. Of a signal: visits by the step of their
   * duration, or those of the kind.
   */
  readonly scores: readonly number[]
}

export interface DayCounts extends KeyCounts {
  readonly day: string
}

export interface CountsOptions {
  readonly showroomId: string
  /** Prompts of these metrics; they are added up, so only one when scores are read. */
  readonly metrics: readonly PromptMetric[]
  readonly by: MetricFilter | null
  readonly filters: Filters
}

/** Columns of the counts that stand for those of `DayCounts`. */
type Columns = readonly [impressions: string, ...string[]]
const SCORES = Array.from({ length: SCORE_COLUMNS }, (_, index) => `c${index}`)
const ANSWERS: Columns = ["impressions", "dismissals", ...SCORES]
/** Answers with words, as if they were all that there is. */
const WORDED: Columns = ["worded", "0"]

const packed = (columns: readonly string[]) =>
  `translate(array_agg(array[${[DAY_NUMBER, ...columns].join(", ")}])::text, '{}', '[]') as days`

/** What a source of answers selects as `days`. */
export const PACKED_COUNTS = packed(ANSWERS)

/** One dimension or none: as many rows as days and keys, however many answers they hold. */
function fromMarginals(
  { showroomId, metrics, by, filters }: CountsOptions,
  dimension: MetricFilter | null,
  columns: Columns,
): CountsSource["select"] {
  const keys = dimension ? filters[dimension] : undefined
  return (
    place,
    onDays,
  ) => `select ${by === null ? "''::text" : "key"} as key, ${packed(columns)} from rollups
    where showroom_id = ${place(showroomId)} and metric = any(${place(metrics)})
      and dimension = ${place(dimension ?? "total")} and ${onDays} and ${columns[0]} <> 0
      ${keys ? `and key = any(${place(keys)})` : ""} group by 1`
}

/** Several dimensions: as many rows as days and combinations of keys that occurred. */
function fromCube(
  { showroomId, metrics, by, filters }: CountsOptions,
  columns: Columns,
): CountsSource["select"] {
  const names = columns.map((_, index) => `n${index}`)
  const sums = columns.map((column, index) => `sum(${column})::integer as ${names[index]}`).join(", ")
  return (place, onDays) => {
    const conditions = METRIC_FILTERS.filter((name) => filters[name]).map(
      (name) => `and ${name} = any(${place(filters[name])})`,
    )
    return `select key, ${packed(names)} from (
      select ${by ?? "''::text"} as key, day, ${sums} from rollup_cube
      where showroom_id = ${place(showroomId)} and metric = any(${place(metrics)}) and ${onDays} and ${columns[0]} <> 0
        ${conditions.join(" ")}
      group by 1, 2) as summed group by 1`
  }
}

function sourceOf(options: CountsOptions, what: string, columns: Columns): CountsSource {
  const { showroomId, metrics, by, filters } = options
  const involved = new Set(METRIC_FILTERS.filter((dimension) => filters[dimension] || dimension === by))
  const [dimension = null] = involved
  return {
    showroomId,
    whats: metrics,
    name: JSON.stringify([what, metrics, by, Object.entries(filters).sort()]),
    select: involved.size > 1 ? fromCube(options, columns) : fromMarginals(options, dimension, columns),
  }
}

/** Counts by one breakdown, read from the rollups: answers themselves aren't looked at. */
export function countsSource(options: CountsOptions): CountsSource {
  return sourceOf(options, "answers", ANSWERS)
}

/** How many answers have words, by one breakdown: as `impressions`. */
export function wordedSource(options: CountsOptions): CountsSource {
  return sourceOf(options, "words", WORDED)
}
