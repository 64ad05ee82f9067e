import { type Difference, differenceOf } from "./difference-result.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import { quantile } from "./quantile.ts"
import { randomGamma } from "./random-gamma.ts"
import { seededRandom } from "./seeded-random.ts"

/** Percentiles of the outer 2.5% settle at about two thousand resamples. */
const RESAMPLES = 2000
const SEED = 20_161_001

/**
 * Median of as many values as the sample has, drawn from it with replacement. Only its middle ranks are drawn: the k-th lowest of
 * n uniform numbers is Beta(k, n + 1 - k), and the next above it the lowest of those that are left.
 */
function resampledMedian(sorted: readonly number[], random: () => number): number {
  const n = sorted.length
  const lower = Math.floor((n + 1) / 2)
  const below = randomGamma(lower, random)
  const place = below / (below + randomGamma(n + 1 - lower, random))
  const valueAt = (share: number) => sorted[Math.min(n - 1, Math.floor(share * n))] ?? Number.NaN
  if (n % 2 === 1) return valueAt(place)
  const next = place + (1 - place) * (1 - random() ** (1 / (n - lower)))
  return (valueAt(place) + valueAt(next)) / 2
}

function ascending(what: string, sample: Iterable<number>): number[] {
  const sorted = [...sample].sort((x, y) => x - y)
  const wrong = sorted.find((value) => !Number.isFinite(value))
  if (wrong !== undefined)
    throw new RangeError(`invalid value ${wrong} in sample ${what}: not a finite number`)
  return sorted
}

/** Negative when `a` is to be resampled first: a fixed order makes swapping the samples only change the sign. */
function order(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? value
    if (value !== other) return value - other
  }
  return 0
}

/**
 * How much higher the median of `a` is than that of `b`, in their unit, with the percentile interval of a bootstrap
 * (Efron 1979, The Annals of Statistics 7, 1-26) whose seed is fixed: the same samples, in any order, always give the
 * same answer. `null` ends when either sample has under two values. Beyond putting them in order, work
 * doesn't grow with their sizes.
 * RangeError when a value isn't a finite number.
 *
 * @param a for example the waits, in seconds, of the help requests of one zone that were answered.
 */
export function differenceOfMedians(
  a: Iterable<number>,
  b: Iterable<number>,
  options?: ConfidenceOptions,
): Difference {
  const confidence = confidenceOf(options)
  const [sortedA, sortedB] = [ascending("a", a), ascending("b", b)]
  if (order(sortedA, sortedB) > 0) return negated(compare(sortedB, sortedA, confidence))
  return compare(sortedA, sortedB, confidence)
}

function compare(a: readonly number[], b: readonly number[], confidence: number): Difference {
  const [medianA, medianB] = [quantile(a, 0.5), quantile(b, 0.5)]
  if (medianA === null || medianB === null) return differenceOf(null, null)
  if (a.length < 2 || b.length < 2) return differenceOf(medianA - medianB, null)
  const random = seededRandom(SEED)
  const deltas = Float64Array.from(
    { length: RESAMPLES },
    () => resampledMedian(a, random) - resampledMedian(b, random),
  ).sort()
  const low = quantile(deltas, (1 - confidence) / 2)
  const high = quantile(deltas, (1 + confidence) / 2)
  return differenceOf(medianA - medianB, low === null || high === null ? null : { low, high })
}

function negated({ delta, low, high }: Difference): Difference {
  const interval = low === null || high === null ? null : { low: 0 - high, high: 0 - low }
  return differenceOf(delta === null ? null : 0 - delta, interval)
}
