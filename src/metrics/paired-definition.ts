import type { IntervalMethod, MetricUnit } from "./metric-definition.ts"

/** What a paired difference means: it is of two scores, not a metric of one. */
export const PAIRED_DEFINITION: {
  readonly id: "paired-difference"
  /** Grows whenever the formula or the interval changes. */
  readonly version: number
  readonly formula: string
  readonly unit: MetricUnit
  readonly interval: IntervalMethod
} = {
  id: "paired-difference",
  version: 1,
  formula: "mean of (score after - score before) of the same visitors",
  unit: "score",
  interval: "student-t",
}
