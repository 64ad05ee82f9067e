import { ces } from "./ces.ts"
import { csat } from "./csat.ts"
import { easyShare } from "./easy-share.ts"
import { engagement } from "./engagement.ts"
import { enps } from "./enps.ts"
import type { Figure } from "./figure.ts"
import type { ScoreMetric, ShareMetric } from "./metric-id.ts"
import { nps } from "./nps.ts"
import type { ConfidenceOptions } from "./options.ts"
import type { ScoreCounts } from "./score-counts.ts"
import { type ShareCounts, type ShareNames, share } from "./share.ts"

const OF_SCORES: Readonly<Record<ScoreMetric, (scores: ScoreCounts, options?: ConfidenceOptions) => Figure>> =
  {
    csat,
    ces,
    "easy-share": easyShare,
    nps,
    enps,
    engagement,
  }

const OF_VISITS: ShareNames = { part: "visits of the kind", whole: "visits" }

const NAMES: Readonly<Record<ShareMetric, ShareNames>> = {
  "response-rate": { part: "responses", whole: "impressions" },
  "completion-rate": { part: "completed", whole: "started" },
  participation: { part: "active", whole: "members" },
  retention: { part: "retained", whole: "members at the start" },
  "team-participation": { part: "took part", whole: "members of staff" },
  "pick-ups": OF_VISITS,
  "cart-abandonment": OF_VISITS,
  "checkout-abandonment": OF_VISITS,
  struggle: OF_VISITS,
  backtracking: OF_VISITS,
  "repeated-search": OF_VISITS,
  "blocked-walk": OF_VISITS,
  "rage-click": OF_VISITS,
  "finder-success": OF_VISITS,
}

/** A metric and the counts that it is computed from. */
export type Counted =
  | readonly [metric: ScoreMetric, counts: ScoreCounts, options?: ConfidenceOptions]
  | readonly [metric: ShareMetric, counts: ShareCounts, options?: ConfidenceOptions]

/**
 * The figure of a metric from its counts: what the server sends and what the dashboard computes is this.
 * RangeError as the metric's own function throws it.
 *
 * @example figureOf("csat", { scale: "1-5", counts: [0, 1, 5, 14, 10] }).value // 80
 * @example figureOf("response-rate", { part: 24, whole: 30 }).value // 80
 */
export function figureOf(...[metric, counts, options]: Counted): Figure {
  switch (metric) {
    case "csat":
    case "ces":
    case "easy-share":
    case "nps":
    case "enps":
    case "engagement":
      return OF_SCORES[metric](counts, options)
    default:
      return share(counts, NAMES[metric], options)
  }
}
