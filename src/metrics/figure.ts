/** A number with its uncertainty. Units are the metric's own (see `METRIC_DEFINITIONS`). */
export interface Figure {
  /** `null` when `n` is 0. */
  readonly value: number | null
  /** Ends of the confidence interval; `null` when `n` is 0, or too small for the method. */
  readonly low: number | null
  readonly high: number | null
  /** What the value is a share or a mean of: answers, impressions, members. */
  readonly n: number
  /** Mean score of the answers; `null` without answers, and for metrics that aren't about scores. */
  readonly mean: number | null
}
