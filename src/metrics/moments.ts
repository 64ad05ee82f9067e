import { answersIn } from "./answers.ts"
import { endsOf } from "./scale.ts"
import type { ScoreCounts } from "./score-counts.ts"

/** Mean score, on the scale; `null` without answers. */
export function meanScore(scores: ScoreCounts): number | null {
  const n = answersIn(scores)
  if (n === 0) return null
  const { first } = endsOf(scores.scale)
  return scores.counts.reduce((sum, count, index) => sum + count * (first + index), 0) / n
}

/** Unbiased sample variance of the scores (divided by n - 1), in squared points; `null` under two answers. */
export function varianceOfScores(scores: ScoreCounts): number | null {
  const n = answersIn(scores)
  const mean = meanScore(scores)
  if (mean === null || n < 2) return null
  const { first } = endsOf(scores.scale)
  const squares = scores.counts.reduce((sum, count, index) => sum + count * (first + index - mean) ** 2, 0)
  return squares / (n - 1)
}
