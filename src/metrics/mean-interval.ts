import type { Interval } from "./interval.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import { criticalT } from "./student-t.ts"

/** Student's t interval of the mean of a sample (Student 1908), not below `least`; `null` under two values. */
export function meanInterval(
  sample: readonly number[],
  least: number,
  options?: ConfidenceOptions,
): Interval | null {
  const confidence = confidenceOf(options)
  const n = sample.length
  if (n < 2) return null
  const mean = sample.reduce((sum, value) => sum + value, 0) / n
  const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  const half = criticalT(n - 1, confidence) * Math.sqrt(variance / n)
  return { low: Math.max(least, mean - half), high: mean + half }
}
