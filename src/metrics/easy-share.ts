import { assertScoreCounts } from "./assert-score-counts.ts"
import type { Figure } from "./figure.ts"
import type { ConfidenceOptions } from "./options.ts"
import type { ScoreCounts } from "./score-counts.ts"
import { shareOfScores } from "./share-of-scores.ts"

/**
 * The other reading of customer effort: percent (0-100) of answers that are 5, 6 or 7 on 1-7 (7 = easy), Wilson
 * interval. `mean` is the mean score. RangeError on another scale.
 */
export function easyShare(scores: ScoreCounts, options?: ConfidenceOptions): Figure {
  assertScoreCounts(scores, { by: "easyShare", scale: "1-7" })
  return shareOfScores(scores, 5, 7, options)
}
