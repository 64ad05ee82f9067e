import { addDays, type Day, daysBetween } from "./day.ts"

/** Days, both ends included. */
export interface Days {
  readonly from: Day
  readonly to: Day
}

/** What was chosen: so many days until today, or two ends. */
export type PeriodChoice =
  | { readonly kind: "last"; readonly days: 7 | 28 | 90 }
  | { readonly kind: "custom"; readonly from: Day; readonly to: Day }

export const LAST_DAYS = [7, 28, 90] as const

/** The most days that a custom period may have. */
export const MOST_DAYS = 366

/** What a period is compared with: the days just before it, or the same ones a year earlier. */
export const AGAINST = ["before", "year"] as const
export type Against = (typeof AGAINST)[number]

/** 52 weeks: a Monday is compared with a Monday. */
const YEAR = 364

export interface Period extends Days {
  readonly days: number
  /** As many days, that it is compared with. */
  readonly previous: Days
}

/** The days that a choice means, today included, and those that they are compared with. */
export function periodOf(choice: PeriodChoice, today: Day, against: Against = "before"): Period {
  const { from, to } =
    choice.kind === "custom" ? choice : { from: addDays(today, 1 - choice.days), to: today }
  const days = daysBetween(from, to)
  // Days must not be compared with themselves: what is longer than a year is compared with what came before it.
  const back = against === "year" ? Math.max(days, YEAR) : days
  return { from, to, days, previous: { from: addDays(from, -back), to: addDays(to, -back) } }
}

export type Grain = "day" | "week"

/** Days for a short period, weeks for a long one: a point has to hold enough answers to be read. */
export function defaultGrain(days: number): Grain {
  return days <= 14 ? "day" : "week"
}
