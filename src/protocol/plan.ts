import type { MetricDefinition } from "../metrics/index.ts"
import type { FigureReply, MetricFilter } from "./metrics.ts"

/** What the plan can show: CSAT, the easy share of CES, and the seconds that visits spend. */
export const PLAN_MEASURES = ["satisfaction", "effort", "dwell"] as const
export type PlanMeasure = (typeof PLAN_MEASURES)[number]

export const METRIC_OF_MEASURE = {
  satisfaction: "csat",
  effort: "easy-share",
  dwell: "dwell",
} as const satisfies Readonly<Record<PlanMeasure, string>>
export type MeasuredOnPlan = (typeof METRIC_OF_MEASURE)[PlanMeasure]

/** What it can be filtered by; each may be repeated. */
export const PLAN_FILTERS = ["zone", "language", "device"] as const satisfies readonly MetricFilter[]

/** About 1.4 m, about 2.8 m, or a whole zone. */
export const PLAN_LEVELS = ["cell", "tile", "zone"] as const
export type PlanLevel = (typeof PLAN_LEVELS)[number]

/** A part of the floor with its number. Tiles don't overlap, except that a zone's own outline decides where its tiles end. */
export interface PlanTileReply extends FigureReply {
  /** The same for the same part of the floor, whatever is asked. */
  readonly id: string
  readonly zone: string
  readonly level: PlanLevel
  /** Metres: the corner towards -x and -z, and the size. Of a zone the box around it. */
  readonly x: number
  readonly z: number
  readonly width: number
  readonly depth: number
  /** Where its number is written. */
  readonly middle: { readonly x: number; readonly z: number }
  /** Metres on either side of it that are the tile's; before and behind it two thirds of that, or more. */
  readonly room: number
}

export interface PlanZoneReply extends FigureReply {
  readonly key: string
  readonly label: string
  /** Answers of the period of which only the zone is known, or that are on no tile that is shown. */
  readonly elsewhere: number
}

/** `GET /api/plan?measure&scene&from&to` and filters, for marketers. */
export interface PlanReply {
  readonly measure: PlanMeasure
  readonly metric: MeasuredOnPlan
  readonly definition: MetricDefinition
  readonly scene: string
  readonly from: string
  readonly to: string
  readonly timezone: string
  /** Of the store: what tiles are compared with. It is that of `GET /api/metrics`, as are the zones'. */
  readonly total: FigureReply
  readonly zones: readonly PlanZoneReply[]
  readonly tiles: readonly PlanTileReply[]
}
