import { assertScoreCounts } from "./assert-score-counts.ts"
import type { ScoreCounts } from "./score-counts.ts"

/** The answers of both. RangeError when the scales differ: answers on different scales are never pooled. */
export function merge(a: ScoreCounts, b: ScoreCounts): ScoreCounts {
  assertScoreCounts(a)
  assertScoreCounts(b, { by: "merge with the first", scale: a.scale })
  const merged = { scale: a.scale, counts: a.counts.map((count, index) => count + (b.counts[index] ?? 0)) }
  assertScoreCounts(merged)
  return merged
}
