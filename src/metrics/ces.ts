import { answersIn } from "./answers.ts"
import { assertScoreCounts } from "./assert-score-counts.ts"
import type { Figure } from "./figure.ts"
import { clip } from "./interval.ts"
import { meanScore, varianceOfScores } from "./moments.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import type { ScoreCounts } from "./score-counts.ts"
import { criticalT } from "./student-t.ts"

/**
 * Customer effort, CES 2.0: mean of the answers on 1-7 (7 = easy), Student t interval cut at 1 and 7. `value` and `mean`
 * are the same number. With one answer the mean is given and the interval is `null`: one answer says nothing about
 * how answers vary. When all answers agree the interval is that one point: read it with `n`.
 * RangeError on another scale.
 */
export function ces(scores: ScoreCounts, options?: ConfidenceOptions): Figure {
  assertScoreCounts(scores, { by: "ces", scale: "1-7" })
  const confidence = confidenceOf(options)
  const n = answersIn(scores)
  const mean = meanScore(scores)
  const variance = varianceOfScores(scores)
  if (mean === null || variance === null) return { value: mean, low: null, high: null, n, mean }
  const half = criticalT(n - 1, confidence) * Math.sqrt(variance / n)
  return { value: mean, ...clip({ low: mean - half, high: mean + half }, 1, 7), n, mean }
}
