/** The most questions in one request. */
export const MAX_SEVERAL = 40

/**
 * `GET /api/metrics/several?of=…&of=…`: several questions in one request. Each `of` is what stands behind the `?` of
 * `/api/metrics`, or, where it has `against`, of `/api/metrics/change`.
 */
export const SEVERAL_METRICS = "/api/metrics/several"

export interface SeveralMetricsReply {
  /** What each would have been answered by itself, in their order. One that is refused refuses all. */
  readonly replies: readonly unknown[]
}
