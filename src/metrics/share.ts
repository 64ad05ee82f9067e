import { assertCount } from "./assert-count.ts"
import type { Figure } from "./figure.ts"
import { type ConfidenceOptions, confidenceOf } from "./options.ts"
import { wilson } from "./wilson.ts"

/** A part of a whole, counted: responses of impressions, active ones of members. */
export interface ShareCounts {
  readonly part: number
  /** At least `part`. */
  readonly whole: number
}

/** What the two counts are called in errors. */
export interface ShareNames {
  readonly part: string
  readonly whole: string
}

/** Percent (0-100) of the whole, Wilson interval; `n` is the whole. RangeError when the part is more than the whole. */
export function share({ part, whole }: ShareCounts, names: ShareNames, options?: ConfidenceOptions): Figure {
  assertCount(names.part, part)
  assertCount(names.whole, whole)
  if (part > whole)
    throw new RangeError(`invalid ${names.part} ${part}: more than the ${whole} ${names.whole}`)
  const confidence = confidenceOf(options)
  if (whole === 0) return { value: null, low: null, high: null, n: 0, mean: null }
  const { low, high } = wilson(part, whole, confidence)
  return { value: (100 * part) / whole, low: 100 * low, high: 100 * high, n: whole, mean: null }
}
