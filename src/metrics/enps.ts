import { assertScoreCounts } from "./assert-score-counts.ts"
import type { Figure } from "./figure.ts"
import { nps } from "./nps.ts"
import type { ConfidenceOptions } from "./options.ts"
import type { ScoreCounts } from "./score-counts.ts"

/**
 * Employee net promoter score: what staff answer on 0-10, computed as `nps` and defined apart from it, so that the two
 * are never mixed up on the wire. RangeError on another scale.
 */
export function enps(scores: ScoreCounts, options?: ConfidenceOptions): Figure {
  assertScoreCounts(scores, { by: "enps", scale: "0-10" })
  return nps(scores, options)
}
