import type { MetricDefinition } from "./metric-definition.ts"
import type { DurationMetric, ScoreMetric, ShareMetric } from "./metric-id.ts"
import type { Scale } from "./scale.ts"

type Definitions = {
  readonly [Id in ScoreMetric]: MetricDefinition<Id, Scale>
} & {
  readonly [Id in ShareMetric | DurationMetric]: MetricDefinition<Id, null>
}

const PERCENT = { unit: "percent", range: [0, 100], interval: "wilson" } as const
const PROMOTERS = {
  formula: "% of answers 9-10 minus % of answers 0-6",
  scale: "0-10",
  unit: "points",
  range: [-100, 100],
  interval: "adjusted-wald",
} as const

function share<Id extends ShareMetric>(id: Id, formula: string): MetricDefinition<Id, null> {
  return { id, version: 1, formula, scale: null, ...PERCENT }
}

/** Seconds are counted in steps of two digits: see `durationStep`. */
function duration<Id extends DurationMetric>(id: Id, formula: string): MetricDefinition<Id, null> {
  return {
    id,
    version: 1,
    formula,
    scale: null,
    unit: "seconds",
    range: [0, null],
    interval: "order-statistics",
  }
}

/** Every metric by its id. */
export const METRIC_DEFINITIONS: Definitions = {
  csat: { id: "csat", version: 1, formula: "answers 4-5 / answers", scale: "1-5", ...PERCENT },
  ces: {
    id: "ces",
    version: 1,
    formula: "mean of answers, 7 = easy",
    scale: "1-7",
    unit: "score",
    range: [1, 7],
    interval: "student-t",
  },
  "easy-share": { id: "easy-share", version: 1, formula: "answers 5-7 / answers", scale: "1-7", ...PERCENT },
  nps: { id: "nps", version: 1, ...PROMOTERS },
  enps: { id: "enps", version: 1, ...PROMOTERS },
  engagement: {
    id: "engagement",
    version: 1,
    formula: "members of staff who agree, 4-5 on average over the statements / who answered",
    scale: "1-5",
    ...PERCENT,
  },
  "response-rate": {
    id: "response-rate",
    version: 1,
    formula: "responses / impressions",
    scale: null,
    ...PERCENT,
  },
  "completion-rate": {
    id: "completion-rate",
    version: 1,
    formula: "completed / started",
    scale: null,
    ...PERCENT,
  },
  participation: {
    id: "participation",
    version: 1,
    formula: "active members / members",
    scale: null,
    ...PERCENT,
  },
  retention: {
    id: "retention",
    version: 1,
    formula: "(members at end - joined) / members at start",
    scale: null,
    ...PERCENT,
  },
  "team-participation": share("team-participation", "members of staff who took part / members of staff"),
  "pick-ups": share("pick-ups", "visits that took something in hand / visits that saw it"),
  "cart-abandonment": share(
    "cart-abandonment",
    "visits that left things in the cart and didn't go to the checkout / visits with things in the cart",
  ),
  "checkout-abandonment": share(
    "checkout-abandonment",
    "visits that handed the cart over and didn't come back with an order / visits that handed it over",
  ),
  struggle: share("struggle", "visits with a struggle of any kind / visits"),
  backtracking: share("backtracking", "visits that went back and forth / visits"),
  "repeated-search": share("repeated-search", "visits that searched for the same again / visits"),
  "blocked-walk": share("blocked-walk", "visits whose walk was blocked / visits"),
  "rage-click": share("rage-click", "visits that clicked again and again where nothing reacts / visits"),
  "finder-success": share(
    "finder-success",
    "visits whose last search found something / visits that searched",
  ),
  "first-response-time": {
    id: "first-response-time",
    version: 2,
    formula: "median and 90th percentile of first human answer - help request",
    scale: null,
    unit: "seconds",
    range: [0, null],
    interval: "order-statistics",
  },
  "average-handling-time": {
    id: "average-handling-time",
    version: 2,
    formula: "(guided time + wrap-up) / visits handled",
    scale: null,
    unit: "seconds",
    range: [0, null],
    interval: "student-t",
  },
  dwell: duration("dwell", "median over visits of the time in the zone"),
  "hand-time": duration("hand-time", "median over visits of the time that a product was in hand"),
}
