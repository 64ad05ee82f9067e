import type { Figure } from "./figure.ts"
import type { ConfidenceOptions } from "./options.ts"
import { share } from "./share.ts"

/**
 * Percent (0-100) of what was decided about that was refused, Wilson interval; `n` is what was decided about. RangeError
 * when a count is invalid or more was refused than decided about.
 */
export function refusalRate(refused: number, decided: number, options?: ConfidenceOptions): Figure {
  return share({ part: refused, whole: decided }, { part: "refused", whole: "decided" }, options)
}
