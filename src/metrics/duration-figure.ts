import { assertCount } from "./assert-count.ts"
import { secondsOfStep } from "./duration-steps.ts"
import type { Figure } from "./figure.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import { orderRanks } from "./order-ranks.ts"

/** The seconds at a rank, counted from 1. */
function secondsAt(counts: readonly number[], rank: number): number {
  let passed = 0
  for (const [step, count] of counts.entries()) {
    passed += count
    if (passed >= rank) return secondsOfStep(step)
  }
  throw new RangeError(`invalid rank ${rank}: there are ${passed} durations`)
}

/**
 * Median of durations in seconds, counted by their step (`counts[durationStep(seconds)]`), with its interval by order
 * statistics; `mean` is the mean of the rounded seconds. Under six durations there is no interval at 0.95.
 * RangeError when a count is none.
 */
export function durationFigure(counts: readonly number[], options?: ConfidenceOptions): Figure {
  for (const [step, count] of counts.entries()) assertCount(`count of step ${step}`, count)
  const confidence = confidenceOf(options)
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n === 0) return { value: null, low: null, high: null, n, mean: null }
  const middle = [Math.floor((n + 1) / 2), Math.ceil((n + 1) / 2)].map((rank) => secondsAt(counts, rank))
  const { low, high } = orderRanks(n, 0.5, confidence)
  const isKnown = low !== null && high !== null
  return {
    value: middle.reduce((sum, seconds) => sum + seconds, 0) / 2,
    low: isKnown ? secondsAt(counts, low) : null,
    high: isKnown ? secondsAt(counts, high) : null,
    n,
    mean: counts.reduce((sum, count, step) => sum + count * secondsOfStep(step), 0) / n,
  }
}
