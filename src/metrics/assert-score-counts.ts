import { assertCount } from "./assert-count.ts"
import { endsOf, type Scale } from "./scale.ts"
import type { ScoreCounts } from "./score-counts.ts"

/**
 * RangeError unless the counts fit their scale, every one is a count, and they add up to one.
 * @param expected the only scale allowed, with the name of who asks for it.
 */
export function assertScoreCounts(
  { scale, counts }: ScoreCounts,
  expected?: { readonly by: string; readonly scale: Scale },
): void {
  const { first, last } = endsOf(scale)
  if (expected && scale !== expected.scale) {
    throw new RangeError(`scales differ: ${expected.by} takes ${expected.scale}, got ${scale}`)
  }
  const scores = last - first + 1
  if (counts.length !== scores) {
    throw new RangeError(`invalid counts: scale ${scale} has ${scores} scores, got ${counts.length} counts`)
  }
  for (const [index, count] of counts.entries()) assertCount(`count of score ${first + index}`, count)
  assertCount(
    "sum of counts",
    counts.reduce((sum, count) => sum + count, 0),
  )
}
