import {
  isOfStaff,
  type Measure,
  type SegmentFilter,
  type TargetDays,
  type TargetMetric,
  type TargetState,
} from "../domain/target.ts"
import type { FigureReply } from "./metrics.ts"

/** Days before the day of an action, and as many after it, that are compared; the day itself is in neither. */
export const AROUND_DAYS = 28
/** Days before those, that they are seen against. */
export const PAST_DAYS = 182
/** Answers from which one says whether a goal is reached; of the staff's pulse, which few can answer, it is fewer. */
export const LEAST_TO_JUDGE = 30
export const LEAST_OF_STAFF = 5

export const leastFor = (metric: TargetMetric): number =>
  isOfStaff(metric) ? LEAST_OF_STAFF : LEAST_TO_JUDGE

/** How a number stands to its goal. */
export type Standing =
  /** The whole interval is on the goal's side. */
  | { readonly kind: "reached" }
  /** The whole interval is on the other side. */
  | { readonly kind: "not-reached" }
  /**
   * The goal lies within the interval. `answers`: how many there would have to be, if the number stays as it is, for the
   * interval to leave the goal out; `weeks`: how many weeks bring as many at the present pace. `null`: more than anybody
   * could wait for, because the number lies on the goal.
   */
  | { readonly kind: "unclear"; readonly answers: number | null; readonly weeks: number | null }
  /** Too few answers to say anything: how many there would have to be, and how many weeks bring as many. */
  | { readonly kind: "too-few"; readonly answers: number; readonly weeks: number | null }

/** A segment's filter with what it is called. */
export interface SegmentLabel {
  readonly filter: SegmentFilter
  readonly key: string
  readonly label: string
}

export interface Days {
  readonly from: string
  readonly to: string
}

/** A line of `GET /api/targets?lang`. Times are ISO 8601. */
export interface TargetLine extends Measure {
  readonly id: string
  readonly state: TargetState
  /** Grows with each change: who saves says which one they have seen. */
  readonly version: number
  readonly labels: readonly SegmentLabel[]
  /** What is wanted, in the metric's unit. */
  readonly value: number
  /** The day by which. */
  readonly by: string
  readonly days: TargetDays
  readonly why: string
  readonly setBy: string
  readonly setAt: string
  /** The days that `figure` is of: until today, and when `by` is past until then. */
  readonly period: Days
  readonly isOver: boolean
  readonly figure: FigureReply
  readonly standing: Standing
}

export interface TargetsReply {
  readonly targets: readonly TargetLine[]
  /** What a segment can be confined to, by name. */
  readonly options: readonly SegmentLabel[]
  readonly today: string
}

/** `PUT /api/targets/:id`: the id is made by the page; `version` 0 makes it. What is measured can't be changed later. */
export interface SaveTarget extends Measure {
  readonly version: number
  readonly value: number
  readonly by: string
  readonly days: TargetDays
  readonly why: string
}

/** How much more there is on one side than on the other, with the interval of the difference. */
export interface Change {
  readonly delta: number
  readonly low: number
  readonly high: number
  readonly distinguishable: boolean
}

export interface Side extends Days {
  readonly figure: FigureReply
}

/** Before and after an action, and why nothing is told where nothing is. */
export type Effect =
  /** It isn't measured. */
  | { readonly kind: "none" }
  /** The days after it aren't over before this day; what was before is known. */
  | { readonly kind: "not-over"; readonly until: string; readonly before: Side }
  | { readonly kind: "too-few"; readonly before: Side; readonly after: Side; readonly least: number }
  | { readonly kind: "same" | "told"; readonly before: Side; readonly after: Side; readonly change: Change }

/**
 * Whether the segment looks chosen because it was low: then some of what follows would have come without doing anything
 * (regression to the mean).
 */
export interface Chosen {
  /** How many segments like it were shown in the days before, of which it was the worst; `null`: it wasn't, or it was one of fewer than three. */
  readonly worstOf: number | null
  /** The longer past before the days before; `null`: it isn't shown or has too few answers. */
  readonly past: Side | null
  /** Whether the days before were worse than the longer past. */
  readonly belowPast: boolean
  /** The days after against the longer past: what is left when the low days are left out. */
  readonly change: Change | null
}

/** Something else that was done within the same days, and can't be told apart. */
export interface Alongside {
  readonly kind: "action" | "entry"
  readonly id: string
  readonly what: string
  readonly on: string
}

/** A line of `GET /api/actions?lang`. */
export interface ActionLine {
  readonly id: string
  readonly version: number
  readonly what: string
  /** The day of it. */
  readonly on: string
  readonly who: string
  readonly target: string | null
  readonly measure: Measure | null
  readonly labels: readonly SegmentLabel[]
  readonly cases: readonly string[]
  readonly entries: readonly string[]
  readonly notedBy: string
  readonly changedAt: string
}

/** An action with what changed around it. */
export interface MeasuredAction extends ActionLine {
  readonly effect: Effect
}

/** `GET /api/actions/of-case/:id?lang`: the latest twenty that name a case. */
export interface CaseActionsReply {
  readonly actions: readonly MeasuredAction[]
}

export interface ActionsReply {
  readonly actions: readonly ActionLine[]
}

export interface LinkLine {
  readonly kind: "case" | "entry"
  readonly id: string
  readonly words: string | null
}

/** `GET /api/actions/:id?lang`, and the answer to whatever is done with it. */
export interface ActionReply extends MeasuredAction {
  readonly linked: readonly LinkLine[]
  /** `null`: it isn't measured. */
  readonly chosen: Chosen | null
  readonly alongside: readonly Alongside[]
}

/** `PUT /api/actions/:id`: measured by a target's number, by one of its own, or not at all. */
export interface SaveAction {
  readonly version: number
  readonly what: string
  readonly on: string
  readonly who: string
  readonly target: string | null
  readonly measure: Measure | null
  readonly cases: readonly string[]
  readonly entries: readonly string[]
}
