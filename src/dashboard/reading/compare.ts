import {
  type ConfidenceOptions,
  type Difference,
  difference,
  differenceOfShares,
  isScoreMetric,
} from "../../metrics/index.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import { isShown, type Measured } from "./measured.ts"

/** How a number compares with an earlier one. Every metric here is better when it is higher. */
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

/** Whether a part lies below the whole: enough answers, and its interval wholly under the whole's value. */
export function isBelow(part: Measured, whole: Measured): boolean {
  if (part.standing !== "full" || part.high === null || whole.value === null) return false
  return part.high < whole.value
}
