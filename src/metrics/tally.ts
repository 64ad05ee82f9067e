import { endsOf, type Scale } from "./scale.ts"
import type { ScoreCounts } from "./score-counts.ts"

/**
 * Counts scores: `tally("1-5", [5, 4, 5])` is `{ scale: "1-5", counts: [0, 0, 0, 1, 2] }`.
 * RangeError that names a score that isn't a whole number on the scale.
 */
export function tally(scale: Scale, scores: Iterable<number>): ScoreCounts {
  const { first, last } = endsOf(scale)
  const counts = new Array<number>(last - first + 1).fill(0)
  for (const score of scores) {
    const before = Number.isInteger(score) ? counts[score - first] : undefined
    if (before === undefined) {
      throw new RangeError(
        `invalid score ${String(score)}: scale ${scale} takes whole numbers from ${first} to ${last}`,
      )
    }
    counts[score - first] = before + 1
  }
  return { scale, counts }
}
