import type { Figure } from "./figure.ts"
import type { ConfidenceOptions } from "./options.ts"
import { share } from "./share.ts"

/**
 * Percent (0-100) of members who were active in the period, Wilson interval; `n` is the members. RangeError when a
 * count is invalid or there are more active ones than members.
 */
export function participation(active: number, members: number, options?: ConfidenceOptions): Figure {
  return share({ part: active, whole: members }, { part: "active", whole: "members" }, options)
}
