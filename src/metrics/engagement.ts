import { assertScoreCounts } from "./assert-score-counts.ts"
import type { Figure } from "./figure.ts"
import type { ConfidenceOptions } from "./options.ts"
import type { ScoreCounts } from "./score-counts.ts"
import { shareOfScores } from "./share-of-scores.ts"

/**
 * Percent (0-100) of the members of staff who agree, 4 or 5 on 1-5, with a statement of the pulse, or on average with all of
 * them (`wholeOf`), Wilson interval. RangeError on another scale.
 */
export function engagement(scores: ScoreCounts, options?: ConfidenceOptions): Figure {
  assertScoreCounts(scores, { by: "engagement", scale: "1-5" })
  return shareOfScores(scores, 4, 5, options)
}

/** What all the statements of one answer come to on 1-5: their mean, rounded down, so that 4 is 4 or more on average. */
export function wholeOf(scores: readonly number[]): number {
  if (scores.length === 0) throw new RangeError("invalid statements: none was answered")
  return Math.floor(scores.reduce((sum, score) => sum + score, 0) / scores.length)
}
