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
  "first-response-time": {
    id: "first-response-time",
    version: 1,
    formula: "median and 90th percentile of first human answer - help request",
    scale: null,
    unit: "seconds",
    range: [0, null],
    interval: null,
  },
  "average-handling-time": {
    id: "average-handling-time",
    version: 1,
    formula: "(guided time + wrap-up) / visits handled",
    scale: null,
    unit: "seconds",
    range: [0, null],
    interval: null,
  },
}
