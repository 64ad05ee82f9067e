import { assertCount } from "./assert-count.ts"
import { type Difference, differenceOf } from "./difference-result.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import { endsOf, type Scale } from "./scale.ts"
import { criticalT } from "./student-t.ts"

/**
 * Answers of the same people to the same question, before and after. `counts[i]`: pairs whose second score is `i - span`
 * higher than the first, where `span` is the length of the scale: from all the way down to all the way up.
 */
export interface PairCounts {
  readonly scale: Scale
  readonly counts: readonly number[]
}

export interface PairedDifference extends Difference {
  /** Pairs. */
  readonly n: number
}

function spanOf(scale: Scale): number {
  const { first, last } = endsOf(scale)
  return last - first
}

/** Counts pairs of scores by how much the second is higher. RangeError when a score is off the scale. */
export function tallyPairs(
  scale: Scale,
  pairs: readonly { readonly before: number; readonly after: number }[],
): PairCounts {
  const { first, last } = endsOf(scale)
  const span = last - first
  const counts = new Array<number>(2 * span + 1).fill(0)
  for (const { before, after } of pairs) {
    for (const score of [before, after])
      if (!Number.isInteger(score) || score < first || score > last)
        throw new RangeError(`invalid score ${score}: ${scale} takes ${first} to ${last}`)
    const at = after - before + span
    counts[at] = (counts[at] ?? 0) + 1
  }
  return { scale, counts }
}

/**
 * By how much people score higher the second time: the mean of the differences within pairs, in points of the scale, with
 * Student's t interval (Student 1908), cut at the length of the scale. One pair has no interval: it says nothing about how
 * pairs vary. When all agree the interval is that one point: read it with `n`. RangeError when the counts don't fit the scale.
 *
 * @example pairedDifference(tallyPairs("1-5", [{ before: 2, after: 4 }, { before: 1, after: 4 }])).delta // 2.5
 */
export function pairedDifference(
  { scale, counts }: PairCounts,
  options?: ConfidenceOptions,
): PairedDifference {
  const span = spanOf(scale)
  if (counts.length !== 2 * span + 1)
    throw new RangeError(`invalid counts: ${scale} has ${2 * span + 1} differences, not ${counts.length}`)
  for (const [index, count] of counts.entries()) assertCount(`counts[${index}]`, count)
  const confidence = confidenceOf(options)
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n === 0) return { ...differenceOf(null, null), n }
  const mean = counts.reduce((sum, count, index) => sum + count * (index - span), 0) / n
  if (n === 1) return { ...differenceOf(mean, null), n }
  const squares = counts.reduce((sum, count, index) => sum + count * (index - span - mean) ** 2, 0)
  const half = criticalT(n - 1, confidence) * Math.sqrt(squares / (n - 1) / n)
  const clip = (end: number) => Math.min(span, Math.max(-span, end))
  return { ...differenceOf(mean, { low: clip(mean - half), high: clip(mean + half) }), n }
}
