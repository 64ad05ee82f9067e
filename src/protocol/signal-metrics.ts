import { type MetricDefinition, VISIT_DURATIONS, VISIT_SHARES } from "../metrics/index.ts"
import type { FigureReply, MetricBreakdown, MetricFilter } from "./metrics.ts"

/** What visits tell without being asked, by the names that `GET /api/metrics` knows them by. */
export const SIGNAL_METRICS = [...VISIT_SHARES, ...VISIT_DURATIONS] as const
export type SignalMetric = (typeof SIGNAL_METRICS)[number]

/** What visits can be divided and filtered by, besides the periods. A visit is in several zones, and sees several products. */
export const SIGNAL_FILTERS = [
  "zone",
  "product",
  "language",
  "device",
] as const satisfies readonly MetricFilter[]
export type SignalFilter = (typeof SIGNAL_FILTERS)[number]

/** What is told of a visit's places and things; by language, device and period every signal is told. */
export const SIGNAL_PLACES: Readonly<Record<SignalMetric, readonly ("zone" | "product")[]>> = {
  "pick-ups": ["product"],
  "cart-abandonment": ["product"],
  "checkout-abandonment": [],
  struggle: ["zone", "product"],
  backtracking: ["zone", "product"],
  "repeated-search": ["zone", "product"],
  "blocked-walk": ["zone", "product"],
  "rage-click": ["zone", "product"],
  "finder-success": [],
  dwell: ["zone"],
  "hand-time": ["product"],
}

/**
 * `n` is visits, never events. `counts` are the visits that aren't of the kind and those that are; `null` for durations.
 * `mean`: of `pick-ups` how often a visit that saw it took it in hand; of durations the mean seconds.
 */
export interface SignalGroup extends FigureReply {
  readonly key: string
  readonly label: string
}

/** `GET /api/metrics?metric=dwell|pick-ups|…`. A visit counts on the day on which it began. */
export interface SignalReply {
  readonly metric: SignalMetric
  readonly definition: MetricDefinition
  readonly from: string
  readonly to: string
  readonly timezone: string
  readonly by: MetricBreakdown | null
  readonly total: FigureReply
  readonly groups: readonly SignalGroup[]
}
