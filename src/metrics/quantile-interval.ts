import type { Interval } from "./interval.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import { orderRanks } from "./order-ranks.ts"

/**
 * Interval of the quantile at `fraction` (0-1), by order statistics: two values of the sample, which is sorted and ascends.
 * `null` when the sample is too small for both ends; under six values there is none for a median at 0.95.
 */
export function quantileInterval(
  sorted: ArrayLike<number>,
  fraction: number,
  options?: ConfidenceOptions,
): Interval | null {
  const { low, high } = orderRanks(sorted.length, fraction, confidenceOf(options))
  const [lowest, highest] = [sorted[(low ?? 0) - 1], sorted[(high ?? 0) - 1]]
  return lowest === undefined || highest === undefined ? null : { low: lowest, high: highest }
}
