import {
  type ConfidenceOptions,
  DEFAULT_CONFIDENCE,
  type Difference,
  difference,
  differenceOfShares,
  isScoreMetric,
} from "../../metrics/index.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import { isShown, type Measured, type NumberMetric } from "./measured.ts"
import type { WaitChange } from "./wait-change.ts"

/** How a number compares with an earlier one. */
export type Verdict =
  | {
      readonly kind: "higher" | "lower" | "same"
      readonly delta: number
      readonly low: number
      readonly high: number
      /** Whether both have enough answers for it to be coloured and to be spoken of. */
      readonly firm: boolean
    }
  /** One of the two is hidden, has no answers, or too few for an interval. */
  | { readonly kind: "incomparable"; readonly because: "now" | "before" | "interval" }

/** By how much a confidence may miss the one that was asked for. */
const ROUNDING = 1e-9

function differenceBetween(
  metric: WireMetric,
  now: Measured,
  before: Measured,
  options?: ConfidenceOptions,
): Difference | null {
  if (now.counts?.kind === "scores" && before.counts?.kind === "scores" && isScoreMetric(metric)) {
    return difference(now.counts.scores, before.counts.scores, metric, options)
  }
  if (now.counts?.kind === "share" && before.counts?.kind === "share") {
    return differenceOfShares(now.counts.share, before.counts.share, options)
  }
  return null
}

/** A change is named only when the interval of the difference excludes zero. */
export function compare(
  metric: WireMetric,
  now: Measured,
  before: Measured,
  options?: ConfidenceOptions,
): Verdict {
  if (!isShown(now)) return { kind: "incomparable", because: "now" }
  if (!isShown(before)) return { kind: "incomparable", because: "before" }
  const found = differenceBetween(metric, now, before, options)
  if (found === null || found.delta === null || found.low === null || found.high === null) {
    return { kind: "incomparable", because: "interval" }
  }
  const { delta, low, high, distinguishable } = found
  const firm = now.standing === "full" && before.standing === "full"
  if (!distinguishable) return { kind: "same", delta, low, high, firm }
  return { kind: delta > 0 ? "higher" : "lower", delta, low, high, firm }
}

/** One number, now and in the period before. */
export interface Compared {
  readonly metric: NumberMetric
  readonly now: Measured
  readonly before: Measured
  /** Of waits: what the server says, which alone has each of them. */
  readonly change?: WaitChange | null
}

/** As `compare`, for any number of the overview. */
export function verdictOf({ metric, now, before, change }: Compared, options?: ConfidenceOptions): Verdict {
  if (metric !== "frt") return compare(metric, now, before, options)
  if (!isShown(now)) return { kind: "incomparable", because: "now" }
  if (!isShown(before)) return { kind: "incomparable", because: "before" }
  const { confidence = DEFAULT_CONFIDENCE } = options ?? {}
  // Nothing is computed here: of the intervals that there are, the narrowest that is wide enough.
  const enough = change?.intervals.find((each) => each.confidence >= confidence - ROUNDING)
  if (!change || change.delta === null || !enough || enough.low === null || enough.high === null)
    return { kind: "incomparable", because: "interval" }
  const { delta } = change
  const { low, high, distinguishable } = enough
  const firm = now.standing === "full" && before.standing === "full"
  if (!distinguishable) return { kind: "same", delta, low, high, firm }
  return { kind: delta > 0 ? "higher" : "lower", delta, low, high, firm }
}

/** Waits are better when they are shorter, everything else when it is higher. */
export function isBetter(metric: NumberMetric, kind: "higher" | "lower"): boolean {
  return (kind === "higher") === (metric !== "frt")
}

/** Whether a part lies below the whole: enough answers, and its interval wholly under the whole's value. */
export function isBelow(part: Measured, whole: Measured): boolean {
  if (part.standing !== "full" || part.high === null || whole.value === null) return false
  return part.high < whole.value
}
