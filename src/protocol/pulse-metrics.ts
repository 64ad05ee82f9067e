import type { MetricDefinition } from "../metrics/index.ts"
import type { FigureReply } from "./metrics.ts"

/** Of the staff's pulse, by the names that `GET /api/metrics` knows them by. */
export const PULSE_METRICS = ["enps", "engagement", "team-participation"] as const
export type PulseMetric = (typeof PULSE_METRICS)[number]

/** How a number of the pulse can be divided; by statement only engagement. */
export const PULSE_BREAKDOWNS = ["team", "week", "month", "statement"] as const
export type PulseBreakdown = (typeof PULSE_BREAKDOWNS)[number]

export interface PulseGroup extends FigureReply {
  readonly key: string
  readonly label: string
}

/** `GET /api/metrics?metric=enps|engagement|team-participation`. Weeks are whole: `from` is a Monday. */
export interface PulseMetricsReply {
  readonly metric: PulseMetric
  readonly definition: MetricDefinition
  readonly from: string
  readonly to: string
  readonly timezone: string
  readonly total: FigureReply
  readonly groups: readonly PulseGroup[]
}

/** `GET /api/pulse/results`: what staff see of their own pulse. */
export interface PulseResults {
  readonly team: string
  readonly from: string
  readonly to: string
  readonly whole: PulseResult
  /** Those who answer together with who asks. */
  readonly own: PulseResult
}

export interface PulseResult {
  readonly enps: FigureReply
  readonly engagement: FigureReply
  readonly participation: FigureReply
  readonly statements: readonly PulseGroup[]
  readonly weeks: readonly PulseGroup[]
}

/** `GET /api/pulse/words`: in random order, with nothing beside them. */
export interface PulseWords {
  readonly words: readonly string[]
  /** How many there are that aren't shown, because they are too few. */
  readonly hidden: number
}
