import { answersBetween, answersIn } from "./answers.ts"
import type { Figure } from "./figure.ts"
import { meanScore } from "./moments.ts"
import type { ConfidenceOptions } from "./options.ts"
import type { ScoreCounts } from "./score-counts.ts"
import { share } from "./share.ts"

/** Percent (0-100) of the answers with a score from `from` to `to`, with the mean score. The counts were checked. */
export function shareOfScores(
  scores: ScoreCounts,
  from: number,
  to: number,
  options?: ConfidenceOptions,
): Figure {
  const counted = { part: answersBetween(scores, from, to), whole: answersIn(scores) }
  return { ...share(counted, { part: "answers", whole: "answers" }, options), mean: meanScore(scores) }
}
