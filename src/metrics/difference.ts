import { answersBetween, answersIn } from "./answers.ts"
import { assertScoreCounts } from "./assert-score-counts.ts"
import { differenceOfEffort } from "./difference-of-effort.ts"
import { differenceOfLoyalty } from "./difference-of-loyalty.ts"
import { differenceOfShares } from "./difference-of-shares.ts"
import type { Difference } from "./difference-result.ts"
import { METRIC_DEFINITIONS } from "./metric-definitions.ts"
import type { ScoreMetric } from "./metric-id.ts"
import type { ConfidenceOptions } from "./options.ts"
import type { ScoreCounts } from "./score-counts.ts"
import type { ShareCounts } from "./share.ts"

function shareBetween(scores: ScoreCounts, from: number, to: number): ShareCounts {
  return { part: answersBetween(scores, from, to), whole: answersIn(scores) }
}

/**
 * How much more `a` scores than `b` in a metric, and whether that may be called a difference. The answers of the two
 * must not overlap: compare one zone with another, not with the whole showroom. For rates there is
 * `differenceOfShares`, for waits `differenceOfMedians`. RangeError when a scale isn't the metric's.
 *
 * @example difference(tally("1-5", [5, 5, 4]), tally("1-5", [2, 5, 1]), "csat").distinguishable // false: too few
 */
export function difference(
  a: ScoreCounts,
  b: ScoreCounts,
  metric: ScoreMetric,
  options?: ConfidenceOptions,
): Difference {
  const { scale } = METRIC_DEFINITIONS[metric]
  assertScoreCounts(a, { by: metric, scale })
  assertScoreCounts(b, { by: metric, scale })
  switch (metric) {
    case "csat":
    case "engagement":
      return differenceOfShares(shareBetween(a, 4, 5), shareBetween(b, 4, 5), options)
    case "easy-share":
      return differenceOfShares(shareBetween(a, 5, 7), shareBetween(b, 5, 7), options)
    case "ces":
      return differenceOfEffort(a, b, options)
    case "nps":
    case "enps":
      return differenceOfLoyalty(a, b, options)
  }
}
