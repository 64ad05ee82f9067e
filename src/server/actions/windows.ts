import { isOfStaff, type TargetMetric } from "../../domain/target.ts"
import { AROUND_DAYS, type Days, PAST_DAYS } from "../../protocol/actions.ts"
import { addDays, mondayOf } from "../figures/calendar.ts"

export interface Windows {
  readonly before: Days
  readonly after: Days
  /** The longer past before the days before. */
  readonly past: Days
  /** The first day on which what is after can be told. */
  readonly until: string
}

/**
 * The days around an action: as many before as after, and not the day itself, which is half of each. Of the staff's pulse only
 * whole weeks are known: the week of the action is left out, and it is weeks before and after that.
 */
export function windowsAround(on: string, metric: TargetMetric): Windows {
  const [first, last] = isOfStaff(metric) ? [mondayOf(on), addDays(mondayOf(on), 6)] : [on, on]
  const before = { from: addDays(first, -AROUND_DAYS), to: addDays(first, -1) }
  const after = { from: addDays(last, 1), to: addDays(last, AROUND_DAYS) }
  const past = { from: addDays(before.from, -PAST_DAYS), to: addDays(before.from, -1) }
  return { before, after, past, until: addDays(after.to, 1) }
}

/** Whether days around one action reach into those around another. */
export function isWithinReach(on: string, other: string): boolean {
  return other >= addDays(on, -AROUND_DAYS) && other <= addDays(on, AROUND_DAYS)
}
