import { type Difference, differenceOf } from "./difference-result.ts"
import { clip } from "./interval.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import { type ShareCounts, share } from "./share.ts"
import { wilson } from "./wilson.ts"

const NAMES = { part: "part", whole: "whole" }

/**
 * Percentage points (-100 to 100) by which one share exceeds another of other people: the Wilson intervals of both,
 * squared and added. Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
 * RangeError when a count is invalid or a part is more than its whole.
 */
export function differenceOfShares(a: ShareCounts, b: ShareCounts, options?: ConfidenceOptions): Difference {
  const confidence = confidenceOf(options)
  const [valueA, valueB] = [share(a, NAMES).value, share(b, NAMES).value]
  if (valueA === null || valueB === null) return differenceOf(null, null)
  const [pA, pB] = [a.part / a.whole, b.part / b.whole]
  const [wA, wB] = [wilson(a.part, a.whole, confidence), wilson(b.part, b.whole, confidence)]
  const interval = {
    low: 100 * (pA - pB - Math.hypot(pA - wA.low, wB.high - pB)),
    high: 100 * (pA - pB + Math.hypot(wA.high - pA, pB - wB.low)),
  }
  return differenceOf(valueA - valueB, clip(interval, -100, 100))
}
