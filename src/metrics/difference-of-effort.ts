import { answersIn } from "./answers.ts"
import { type Difference, differenceOf } from "./difference-result.ts"
import { clip } from "./interval.ts"
import { meanScore, varianceOfScores } from "./moments.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import type { ScoreCounts } from "./score-counts.ts"
import { welch } from "./welch.ts"

/**
 * Points (-6 to 6) by which one CES mean exceeds another, Welch's interval; `null` ends when either has under two
 * answers. The counts were checked and are on 1-7.
 */
export function differenceOfEffort(a: ScoreCounts, b: ScoreCounts, options?: ConfidenceOptions): Difference {
  const confidence = confidenceOf(options)
  const [meanA, meanB] = [meanScore(a), meanScore(b)]
  if (meanA === null || meanB === null) return differenceOf(null, null)
  const [varianceA, varianceB] = [varianceOfScores(a), varianceOfScores(b)]
  if (varianceA === null || varianceB === null) return differenceOf(meanA - meanB, null)
  const interval = welch(
    { mean: meanA, variance: varianceA, n: answersIn(a) },
    { mean: meanB, variance: varianceB, n: answersIn(b) },
    confidence,
  )
  return differenceOf(meanA - meanB, clip(interval, -6, 6))
}
