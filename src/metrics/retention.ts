import { assertCount } from "./assert-count.ts"
import type { Figure } from "./figure.ts"
import type { ConfidenceOptions } from "./options.ts"
import { share } from "./share.ts"

/**
 * Percent (0-100) of the members at the start of a period who are still members at its end: (end - joined) / start,
 * Wilson interval; `n` is the members at the start. `joined` are those who came during the period and are still there at
 * its end, so that they are part of `end`; who came and left again is in neither.
 * RangeError when a count is invalid, `joined` is more than `end`, or more stayed than there were.
 */
export function retention(start: number, end: number, joined: number, options?: ConfidenceOptions): Figure {
  assertCount("members at the start", start)
  assertCount("members at the end", end)
  assertCount("joined", joined)
  if (joined > end) throw new RangeError(`invalid joined ${joined}: more than the ${end} members at the end`)
  return share(
    { part: end - joined, whole: start },
    { part: "retained", whole: "members at the start" },
    options,
  )
}
