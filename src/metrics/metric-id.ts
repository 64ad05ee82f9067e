/** Metrics computed from the counts of the scores of one scale. */
export const SCORE_METRICS = ["csat", "ces", "easy-share", "nps", "enps"] as const
export type ScoreMetric = (typeof SCORE_METRICS)[number]

/** Metrics that are a part of a whole. */
export const SHARE_METRICS = ["response-rate", "completion-rate", "participation", "retention"] as const
export type ShareMetric = (typeof SHARE_METRICS)[number]

/** Metrics computed from durations, one by one. */
export const DURATION_METRICS = ["first-response-time", "average-handling-time"] as const
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
