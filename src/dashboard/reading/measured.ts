import {
  type Figure,
  METRIC_DEFINITIONS,
  type Scale,
  type ScoreCounts,
  type ShareCounts,
  visibilityOf,
} from "../../metrics/index.ts"
import type { FigureReply, WireMetric } from "../../protocol/metrics.ts"

/** What the overview tells: what is computed of answers, and how long one waits for a person. */
export type NumberMetric = WireMetric | "frt"

/** What a figure was counted from. */
export type Counts =
  | { readonly kind: "scores"; readonly scores: ScoreCounts }
  | { readonly kind: "share"; readonly share: ShareCounts }

/**
 * How a figure may be drawn: `none` without answers, `hidden` when the server keeps it, `greyed` with few answers,
 * `full` with enough.
 */
export type Standing = "none" | "hidden" | "greyed" | "full"

/** A number with what it takes to draw and to compare it. */
export interface Measured extends Figure {
  /** Requests that nobody has answered, counted beside the wait for those that somebody has. */
  readonly unanswered?: number
  readonly standing: Standing
  /** `null` when it is hidden. */
  readonly counts: Counts | null
  /** Answers of the period that wait to be shown with others; missing when there are none. */
  readonly waiting?: number
}

export interface Group {
  readonly key: string
  readonly label: string
  readonly figure: Measured
}

/** A metric over a period, whole and in its parts. */
export interface Breakdown {
  readonly metric: WireMetric
  readonly timezone: string
  readonly total: Measured
  readonly groups: readonly Group[]
}

export function standingOf({ n, hidden, value }: Pick<FigureReply, "n" | "hidden" | "value">): Standing {
  if (n === 0) return "none"
  if (hidden !== false || value === null) return "hidden"
  const visibility = visibilityOf(n)
  return visibility === "hidden" ? "hidden" : visibility
}

function countsOf(scale: Scale | null, counts: readonly number[]): Counts {
  if (scale !== null) return { kind: "scores", scores: { scale, counts } }
  const [without = 0, part = 0] = counts
  return { kind: "share", share: { part, whole: without + part } }
}

/** A figure from the wire as it is read here. */
export function measured(metric: WireMetric, reply: FigureReply): Measured {
  const { value, low, high, n, mean, counts } = reply
  const standing = standingOf(reply)
  const { scale } = METRIC_DEFINITIONS[metric]
  return {
    value,
    low,
    high,
    n,
    mean,
    standing,
    counts: counts === null || standing === "hidden" ? null : countsOf(scale, counts),
    ...(reply.waiting ? { waiting: reply.waiting } : {}),
  }
}

/** Whether there is a number to draw. */
export function isShown(figure: Measured): boolean {
  return figure.standing === "greyed" || figure.standing === "full"
}

export const NOTHING: Measured = {
  value: null,
  low: null,
  high: null,
  n: 0,
  mean: null,
  standing: "none",
  counts: null,
}
