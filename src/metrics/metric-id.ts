/** Metrics computed from the counts of the scores of one scale. */
export const SCORE_METRICS = ["csat", "ces", "easy-share", "nps", "enps", "engagement"] as const
export type ScoreMetric = (typeof SCORE_METRICS)[number]

/** What visits tell without being asked, as a share of them. */
export const VISIT_SHARES = [
  "pick-ups",
  "cart-abandonment",
  "checkout-abandonment",
  "struggle",
  "backtracking",
  "repeated-search",
  "blocked-walk",
  "rage-click",
  "finder-success",
] as const

/** How long visits are somewhere, or have something in hand. */
export const VISIT_DURATIONS = ["dwell", "hand-time"] as const

/** Metrics that are a part of a whole. */
export const SHARE_METRICS = [
  "response-rate",
  "completion-rate",
  "participation",
  "retention",
  "team-participation",
  ...VISIT_SHARES,
] as const
export type ShareMetric = (typeof SHARE_METRICS)[number]

export type VisitShare = (typeof VISIT_SHARES)[number]
export type VisitDuration = (typeof VISIT_DURATIONS)[number]

/** Metrics computed from durations. */
export const DURATION_METRICS = ["first-response-time", "average-handling-time", ...VISIT_DURATIONS] as const
export type DurationMetric = (typeof DURATION_METRICS)[number]

export const METRIC_IDS = [...SCORE_METRICS, ...SHARE_METRICS, ...DURATION_METRICS] as const
export type MetricId = (typeof METRIC_IDS)[number]

export function isMetricId(value: unknown): value is MetricId {
  return METRIC_IDS.some((id) => id === value)
}

export function isScoreMetric(value: unknown): value is ScoreMetric {
  return SCORE_METRICS.some((id) => id === value)
}

export function isShareMetric(value: unknown): value is ShareMetric {
  return SHARE_METRICS.some((id) => id === value)
}
