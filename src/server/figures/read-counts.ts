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

const COLUMNS = [
  "impressions",
  "dismissals",
  ...Array.from({ length: SCORE_COLUMNS }, (_, index) => `c${index}`),
]
/** What a source selects as `days`. */
export const PACKED_COUNTS = `translate(array_agg(array[${[DAY_NUMBER, ...COLUMNS].join(", ")}])::text, '{}', '[]') as days`

/** One dimension or none: as many rows as days and keys, however many answers they hold. */
function fromMarginals(
  { showroomId, metrics, by, filters }: CountsOptions,
  dimension: MetricFilter | null,
): CountsSource["select"] {
  const keys = dimension ? filters[dimension] : undefined
  return (place, onDays) => `select ${by === null ? "''::text" : "key"} as key, ${PACKED_COUNTS} from rollups
    where showroom_id = ${place(showroomId)} and metric = any(${place(metrics)})
      and dimension = ${place(dimension ?? "total")} and ${onDays}
      ${keys ? `and key = any(${place(keys)})` : ""} group by 1`
}

/** Several dimensions: as many rows as days and combinations of keys that occurred. */
function fromCube({ showroomId, metrics, by, filters }: CountsOptions): CountsSource["select"] {
  const sums = COLUMNS.map((column) => `sum(${column})::integer as ${column}`).join(", ")
  return (place, onDays) => {
    const conditions = METRIC_FILTERS.filter((name) => filters[name]).map(
      (name) => `and ${name} = any(${place(filters[name])})`,
    )
    return `select key, ${PACKED_COUNTS} from (
      select ${by ?? "''::text"} as key, day, ${sums} from rollup_cube
      where showroom_id = ${place(showroomId)} and metric = any(${place(metrics)}) and ${onDays} ${conditions.join(" ")}
      group by 1, 2) as summed group by 1`
  }
}

/** Counts by one breakdown, read from the rollups: answers themselves aren't looked at. */
export function countsSource(options: CountsOptions): CountsSource {
  const { showroomId, metrics, by, filters } = options
  const involved = new Set(METRIC_FILTERS.filter((dimension) => filters[dimension] || dimension === by))
  const [dimension = null] = involved
  return {
    showroomId,
    whats: metrics,
    name: JSON.stringify(["answers", metrics, by, Object.entries(filters).sort()]),
    select: involved.size > 1 ? fromCube(options) : fromMarginals(options, dimension),
  }
}
