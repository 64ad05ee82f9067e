import { type Difference, differenceOf } from "./difference-result.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import { quantile } from "./quantile.ts"
import { seededRandom } from "./seeded-random.ts"

/** Percentiles of the outer 2.5% settle at about two thousand resamples. */
const RESAMPLES = 2000
const SEED = 20_161_001

/** Median of as many values as the sample has, drawn from it with replacement. `drawn` is scratch, one place a value. */
function resampledMedian(sorted: readonly number[], random: () => number, drawn: Uint32Array): number {
  const n = sorted.length
  drawn.fill(0)
  for (let draw = 0; draw < n; draw++) {
    const index = Math.floor(random() * n)
    drawn[index] = (drawn[index] ?? 0) + 1
  }
  // The two middle ranks, counted from 0; they are the same when n is odd.
  const [lower, upper] = [Math.floor((n - 1) / 2), Math.floor(n / 2)]
  let passed = 0
  let low: number | null = null
  for (const [index, value] of sorted.entries()) {
    passed += drawn[index] ?? 0
    if (low === null && passed > lower) low = value
    if (passed > upper) return ((low ?? value) + value) / 2
  }
  return Number.NaN
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
 * same answer. `null` ends when either sample has under two values. Work grows with 2000 times both sizes.
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
  const [drawnA, drawnB] = [new Uint32Array(a.length), new Uint32Array(b.length)]
  const deltas = Float64Array.from(
    { length: RESAMPLES },
    () => resampledMedian(a, random, drawnA) - resampledMedian(b, random, drawnB),
  ).sort()
  const low = quantile(deltas, (1 - confidence) / 2)
  const high = quantile(deltas, (1 + confidence) / 2)
  return differenceOf(medianA - medianB, low === null || high === null ? null : { low, high })
}

function negated({ delta, low, high }: Difference): Difference {
  const interval = low === null || high === null ? null : { low: 0 - high, high: 0 - low }
  return differenceOf(delta === null ? null : 0 - delta, interval)
}
