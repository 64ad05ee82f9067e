import type { MetricDefinition } from "../metrics/index.ts"

/** By which confidence an interval holds the change, and its ends in seconds. */
export interface WaitInterval {
  readonly confidence: number
  readonly low: number | null
  readonly high: number | null
  /** Whether it excludes zero. */
  readonly distinguishable: boolean
}

/** The strictest of five tests that are made at once (Holm 1979). */
export const STRICT_CONFIDENCE = 0.99

/**
 * `GET /api/metrics/change?metric=frt&from&to&against`: how much longer the median wait for a first response is than in as many
 * days from `against` on. With filters by language and device. The waits themselves aren't sent, so it is computed where they are.
 */
export interface WaitChangeReply {
  readonly metric: "frt"
  readonly definition: MetricDefinition
  readonly from: string
  readonly to: string
  readonly timezone: string
  /** What it is compared with. */
  readonly before: { readonly from: string; readonly to: string }
  /** Seconds; below zero: answered sooner. `null` without two medians to tell. */
  readonly delta: number | null
  /** At 0.95, and at `STRICT_CONFIDENCE` for who tests several numbers at once. */
  readonly intervals: readonly WaitInterval[]
  /** `too-few`: fewer than five were answered in one of the two. */
  readonly hidden: false | "too-few"
}
