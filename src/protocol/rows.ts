import type { MetricFilter, WireMetric } from "./metrics.ts"

/** As far back as a row's trend goes from the end of the period on. */
export const TREND_WEEKS = 12

export interface RowReply {
  readonly key: string
  /** The figure's value in each of the weeks; `null` where that is hidden. */
  readonly values: readonly (number | null)[]
  /** Answers of the period that have words; `null`: under five, or hidden with one that is. */
  readonly words: number | null
}

/**
 * `GET /api/metrics/rows?metric&by&from&to` and any filter: what stands in a row besides its figure. Weeks are ISO 8601's; the first
 * may be told in part. The values are those that `by=week` tells of each key.
 */
export interface RowsReply {
  readonly metric: WireMetric
  readonly by: MetricFilter
  readonly from: string
  readonly to: string
  readonly timezone: string
  readonly weeks: readonly string[]
  readonly rows: readonly RowReply[]
}
