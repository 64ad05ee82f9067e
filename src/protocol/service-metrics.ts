import type { MetricDefinition } from "../metrics/index.ts"
import type { FigureReply, MetricFilter } from "./metrics.ts"

/** The metrics of serving visitors, by the names that `GET /api/metrics` knows them by. */
export const SERVICE_METRICS = ["frt", "aht"] as const
export type ServiceMetric = (typeof SERVICE_METRICS)[number]

/** What requests for help can be divided and filtered by, besides the periods. */
export const SERVICE_FILTERS = [
  "guide",
  "zone",
  "scene",
  "product",
  "language",
  "device",
] as const satisfies readonly MetricFilter[]
export type ServiceFilter = (typeof SERVICE_FILTERS)[number]

/**
 * A number in seconds. `frt`: `value` is the median of the answered ones and `n` how many those are. `aht`: `value` is
 * the mean and `n` how many were handled. When it is hidden only the numbers of requests are told.
 */
export interface ServiceFigure extends FigureReply {
  readonly counts: null
  /** Seconds within which nine of ten were answered; `null` for `aht`. */
  readonly p90: number | null
  /** Ends of its interval, by order statistics; `null` when too few were answered for one, and for `aht`. */
  readonly p90Low: number | null
  readonly p90High: number | null
  readonly answered: number
  readonly unanswered: number
  /** Taken back by the visitor before anybody answered: in neither of the two above. */
  readonly withdrawn: number
}

export interface ServiceGroup extends ServiceFigure {
  readonly key: string
  readonly label: string
}

/** `GET /api/metrics?metric=frt|aht`. Each request counts on the day on which it was asked. */
export interface ServiceReply {
  readonly metric: ServiceMetric
  readonly definition: MetricDefinition
  readonly from: string
  readonly to: string
  readonly timezone: string
  readonly total: ServiceFigure
  readonly groups: readonly ServiceGroup[]
}
