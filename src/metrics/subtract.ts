import { assertScoreCounts } from "./assert-score-counts.ts"
import type { ScoreCounts } from "./score-counts.ts"

/**
 * The answers of `a` that are not in `b`. RangeError when the scales differ, or when `b` holds answers that `a` lacks
 * (the count that would be negative is named).
 */
export function subtract(a: ScoreCounts, b: ScoreCounts): ScoreCounts {
  assertScoreCounts(a)
  assertScoreCounts(b, { by: "subtract from the first", scale: a.scale })
  const left = { scale: a.scale, counts: a.counts.map((count, index) => count - (b.counts[index] ?? 0)) }
  assertScoreCounts(left)
  return left
}
