import { isBetterLow, type TargetMetric } from "../../domain/target.ts"
import { leastFor, type Standing } from "../../protocol/actions.ts"
import type { FigureReply } from "../../protocol/metrics.ts"

/** Nobody waits for more answers than this. */
const MOST_ANSWERS = 1_000_000

export interface StandingOptions {
  readonly metric: TargetMetric
  readonly figure: FigureReply
  /** What is wanted. */
  readonly value: number
  /** Days that the figure is of. */
  readonly days: number
}

/** In how many weeks as many come, if they go on coming as in the days that were read. */
function weeksFor(answers: number, n: number, days: number): number | null {
  return n === 0 ? null : Math.ceil((answers / n) * (days / 7))
}

/**
 * How many answers it takes for the interval to leave the goal out, should the number stay as it is: an interval's half is
 * as wide as one over the root of how many answered.
 */
function answersFor({ value, low, high, n }: FigureReply, goal: number): number | null {
  if (value === null || low === null || high === null || value === goal) return null
  const half = value > goal ? value - low : high - value
  const answers = Math.ceil(n * (half / (value - goal)) ** 2)
  return Number.isFinite(answers) && answers <= MOST_ANSWERS ? Math.max(answers, n + 1) : null
}

/** An honest word about a goal: reached, or not, only when the whole interval says so. */
export function standingOf({ metric, figure, value: goal, days }: StandingOptions): Standing {
  const { low, high, n } = figure
  const least = leastFor(metric)
  if (figure.value === null || low === null || high === null || n < least) {
    // A hidden figure may have more than enough: it protects another, and one day more may show it.
    const answers = Math.max(least, n + 1)
    return { kind: "too-few", answers, weeks: weeksFor(answers, n, days) }
  }
  const isBelow = high < goal
  const isAbove = low > goal
  // A goal that is met exactly is met.
  const reached = isBetterLow(metric) ? isBelow || high === goal : isAbove || low === goal
  if (reached) return { kind: "reached" }
  if (isBelow || isAbove) return { kind: "not-reached" }
  const answers = answersFor(figure, goal)
  return { kind: "unclear", answers, weeks: answers === null ? null : weeksFor(answers, n, days) }
}
