import { assertScoreCounts } from "./assert-score-counts.ts"
import type { Figure } from "./figure.ts"
import { clip } from "./interval.ts"
import { adjustedLoyalty, loyaltyOf } from "./loyalty.ts"
import { meanScore } from "./moments.ts"
import { criticalZ } from "./normal-quantile.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import type { ScoreCounts } from "./score-counts.ts"

/**
 * Net promoter score: percent 9-10 minus percent 0-6 on 0-10, in points from -100 to 100; adjusted-Wald interval cut at
 * the ends (Rocks 2016). The interval is centred nearer to 0 than the value, so a few extreme answers can lie outside
 * their own interval's uncut ends; it always contains the adjusted estimate. `mean` is the mean score.
 * RangeError on another scale.
 */
export function nps(scores: ScoreCounts, options?: ConfidenceOptions): Figure {
  assertScoreCounts(scores, { by: "nps", scale: "0-10" })
  const confidence = confidenceOf(options)
  const loyalty = loyaltyOf(scores)
  const { promoters, detractors, n } = loyalty
  if (n === 0) return { value: null, low: null, high: null, n, mean: null }
  const { estimate, variance } = adjustedLoyalty(loyalty)
  const half = criticalZ(confidence) * Math.sqrt(variance)
  return {
    value: (100 * (promoters - detractors)) / n,
    ...clip({ low: 100 * (estimate - half), high: 100 * (estimate + half) }, -100, 100),
    n,
    mean: meanScore(scores),
  }
}
