import { assertScoreCounts } from "./assert-score-counts.ts"
import type { Figure } from "./figure.ts"
import type { ConfidenceOptions } from "./options.ts"
import type { ScoreCounts } from "./score-counts.ts"
import { shareOfScores } from "./share-of-scores.ts"

/**
 * Customer satisfaction: percent (0-100) of answers that are 4 or 5 on 1-5, Wilson interval. `mean` is the mean score.
 * RangeError on another scale.
 */
export function csat(scores: ScoreCounts, options?: ConfidenceOptions): Figure {
  assertScoreCounts(scores, { by: "csat", scale: "1-5" })
  return shareOfScores(scores, 4, 5, options)
}
