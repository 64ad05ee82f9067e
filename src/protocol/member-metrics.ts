import type { MetricDefinition } from "../metrics/index.ts"
import type { FigureReply } from "./metrics.ts"

/** Of visitors who agreed to be remembered, by the names that `GET /api/metrics` knows them by. */
export const MEMBER_METRICS = ["participation", "retention"] as const
export type MemberMetric = (typeof MEMBER_METRICS)[number]

/** One is a member for so many days from each visit on. */
export const MEMBER_DAYS = 90

/** How a period of days can be divided. */
export const MEMBER_PERIODS = ["week", "month"] as const
export type MemberPeriod = (typeof MEMBER_PERIODS)[number]

/** The members that a figure is about. */
export interface MemberCounts {
  /** On the day before the period, and on its last. */
  readonly start: number
  readonly end: number
  /** Of those at the end, who weren't at the start. */
  readonly joined: number
  /** Who was a member on any day of the period, and who of them was here in it. */
  readonly members: number
  readonly active: number
}

export interface MemberFigure extends FigureReply {
  /** `null` when hidden. */
  readonly members: MemberCounts | null
}

/** `GET /api/metrics?metric=participation|retention`. */
export interface MemberReply {
  readonly metric: MemberMetric
  readonly definition: MetricDefinition
  readonly from: string
  readonly to: string
  readonly timezone: string
  readonly total: MemberFigure
  readonly groups: readonly (MemberFigure & { readonly key: string; readonly label: string })[]
}
