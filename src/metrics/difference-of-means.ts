import { type Difference, differenceOf } from "./difference-result.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import { type Sample, welch } from "./welch.ts"

/** Mean and unbiased variance of a sample of two values or more. */
function sampleOf(values: readonly number[]): Sample {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  return { mean, n, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) }
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * How much higher the mean of `a` is than that of `b`, in their unit, with Welch's interval (1947): for handling times,
 * whose figure is a mean. `null` ends when either sample has under two values. RangeError when a value isn't a finite number.
 *
 * @param a for example the seconds that the visits of one month took their guides.
 */
export function differenceOfMeans(
  a: readonly number[],
  b: readonly number[],
  options?: ConfidenceOptions,
): Difference {
  const confidence = confidenceOf(options)
  for (const [what, values] of Object.entries({ a, b })) {
    const wrong = values.find((value) => !Number.isFinite(value))
    if (wrong !== undefined)
      throw new RangeError(`invalid value ${wrong} in sample ${what}: not a finite number`)
  }
  const [meanA, meanB] = [meanOf(a), meanOf(b)]
  if (meanA === null || meanB === null) return differenceOf(null, null)
  if (a.length < 2 || b.length < 2) return differenceOf(meanA - meanB, null)
  return differenceOf(meanA - meanB, welch(sampleOf(a), sampleOf(b), confidence))
}
