import type { Figure } from "./figure.ts"
import type { ConfidenceOptions } from "./options.ts"
import { share } from "./share.ts"

/**
 * Percent (0-100) of started questionnaires that were completed, Wilson interval; `n` is the started ones. RangeError
 * when a count is invalid or more were completed than started.
 */
export function completionRate(completed: number, started: number, options?: ConfidenceOptions): Figure {
  return share({ part: completed, whole: started }, { part: "completed", whole: "started" }, options)
}
