import { type Difference, differenceOf } from "./difference-result.ts"
import { clip } from "./interval.ts"
import { adjustedLoyalty, loyaltyOf } from "./loyalty.ts"
import { criticalZ } from "./normal-quantile.ts"
import { nps } from "./nps.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import type { ScoreCounts } from "./score-counts.ts"

/**
 * Points (-200 to 200) by which one NPS exceeds another; the interval is centred on the difference of the adjusted
 * estimates, with their variances added (Rocks 2016; used for two samples by Lewis and Sauro 2021). `delta` is the plain
 * difference of the two values and can lie outside it when samples are tiny. The counts were checked and are on 0-10.
 */
export function differenceOfLoyalty(a: ScoreCounts, b: ScoreCounts, options?: ConfidenceOptions): Difference {
  const confidence = confidenceOf(options)
  const [valueA, valueB] = [nps(a).value, nps(b).value]
  if (valueA === null || valueB === null) return differenceOf(null, null)
  const [adjustedA, adjustedB] = [adjustedLoyalty(loyaltyOf(a)), adjustedLoyalty(loyaltyOf(b))]
  const centre = adjustedA.estimate - adjustedB.estimate
  const half = criticalZ(confidence) * Math.sqrt(adjustedA.variance + adjustedB.variance)
  return differenceOf(
    valueA - valueB,
    clip({ low: 100 * (centre - half), high: 100 * (centre + half) }, -200, 200),
  )
}
