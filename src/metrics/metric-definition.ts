import type { MetricId } from "./metric-id.ts"
import type { Scale } from "./scale.ts"

export type MetricUnit = "percent" | "points" | "score" | "seconds"
export type IntervalMethod = "wilson" | "student-t" | "adjusted-wald" | "order-statistics"

/** What a number means. Every number on the wire carries the definition it was computed by. */
export interface MetricDefinition<Id extends MetricId = MetricId, Of extends Scale | null = Scale | null> {
  readonly id: Id
  /** Grows whenever the formula, the scale or the interval changes: numbers of two versions aren't compared. */
  readonly version: number
  readonly formula: string
  /** The scale of the answers; `null` for metrics that aren't about scores. */
  readonly scale: Of
  readonly unit: MetricUnit
  /** Lowest and highest possible value; `null` where there is no highest. */
  readonly range: readonly [low: number, high: number | null]
  /** How `low` and `high` are computed. */
  readonly interval: IntervalMethod
}
