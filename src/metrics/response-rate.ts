import type { Figure } from "./figure.ts"
import type { ConfidenceOptions } from "./options.ts"
import { share } from "./share.ts"

/**
 * Percent (0-100) of impressions that were answered, Wilson interval; `n` is the impressions. An impression is a prompt
 * that was really seen. RangeError when a count is invalid or there are more responses than impressions.
 */
export function responseRate(responses: number, impressions: number, options?: ConfidenceOptions): Figure {
  return share({ part: responses, whole: impressions }, { part: "responses", whole: "impressions" }, options)
}
