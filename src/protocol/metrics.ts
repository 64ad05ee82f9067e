import type { Figure, MetricDefinition } from "../metrics/index.ts"

/** The metrics that `GET /api/metrics` knows. */
export const WIRE_METRICS = ["csat", "ces", "easy-share", "nps", "response-rate"] as const
export type WireMetric = (typeof WIRE_METRICS)[number]

/** What answers can be filtered by: each is also the name of a parameter, which may be repeated. */
export const METRIC_FILTERS = [
  "touchpoint",
  "product",
  "stage",
  "zone",
  "scene",
  "language",
  "device",
  "guide",
  "experiment",
  "prompt",
  "persona",
] as const
export type MetricFilter = (typeof METRIC_FILTERS)[number]

/** Days are `2026-11-21`, weeks are ISO 8601's `2026-W47`, months are `2026-11`; all in the showroom's time zone. */
export const METRIC_PERIODS = ["day", "week", "month"] as const
export type MetricPeriod = (typeof METRIC_PERIODS)[number]

export const METRIC_BREAKDOWNS = [...METRIC_FILTERS, ...METRIC_PERIODS] as const
export type MetricBreakdown = (typeof METRIC_BREAKDOWNS)[number]

/** The key of what an answer doesn't have, such as the scene of one given in the list. */
export const KEY_NONE = "(none)"
/** The key of a product, zone, scene, language or guide that the showroom doesn't know. */
export const KEY_UNKNOWN = "(unknown)"

/** A number as it is sent. When it is hidden only `n` is told. */
export interface FigureReply extends Figure {
  /**
   * Answers by score, lowest first; for `response-rate` the impressions without an answer and those with one. `null`
   * when hidden.
   */
  readonly counts: readonly number[] | null
  /** `too-few`: under five, or one from which such a one could be got by subtraction. */
  readonly hidden: false | "too-few"
  /**
   * Answers of the period that the figure leaves out: those at its ends that would have to be shown with others outside
   * it, so that nobody can get fewer than five by subtracting two periods. Missing when there are none, and when hidden:
   * `n` is then all of them.
   */
  readonly waiting?: number
}

export interface MetricGroup extends FigureReply {
  readonly key: string
  readonly label: string
}

/**
 * `GET /api/metrics?metric&by&from&to&lang` and any filter. `from` and `to` are days, both included; the default is
 * the last 28. Each answer counts on the day on which its prompt was shown.
 */
export interface MetricsReply {
  readonly metric: WireMetric
  readonly definition: MetricDefinition
  readonly from: string
  readonly to: string
  readonly timezone: string
  readonly total: FigureReply
  /** Disjoint; together, with what waits, the total. A period without answers has its group too. */
  readonly groups: readonly MetricGroup[]
}

/** `GET /api/live`: the data of an event `change`, at most one a second. Ask again for what is on the screen. */
export interface LiveChange {
  /** Metrics whose counts changed: `csat`, `ces`, `nps`; the response rate changes with each. And `cases`, `reviews`. */
  readonly metrics: readonly string[]
  readonly at: string
}
