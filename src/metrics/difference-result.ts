import type { Interval } from "./interval.ts"

/** What `a` has more than `b`, in the metric's own unit. */
export interface Difference {
  /** `null` when one of the two has no answers. */
  readonly delta: number | null
  /** Ends of the interval of the difference; `null` when there are too few answers for one. */
  readonly low: number | null
  readonly high: number | null
  /** Whether the interval excludes zero: only then may the two be called different. */
  readonly distinguishable: boolean
}

/** A difference with its interval; both `null` where there is none. */
export function differenceOf(delta: number | null, interval: Interval | null): Difference {
  if (delta === null || interval === null) return { delta, low: null, high: null, distinguishable: false }
  const { low, high } = interval
  return { delta, low, high, distinguishable: low > 0 || high < 0 }
}
