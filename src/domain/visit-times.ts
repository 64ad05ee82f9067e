import { type OpeningHours, spansOf } from "./opening-hours.ts"
import { STEP_MINUTES, type VisitPractice } from "./visit-practice.ts"
import { createZonedClock } from "./zoned-time.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const STEP = STEP_MINUTES * MINUTE

export interface VisitTimesOptions {
  readonly practice: VisitPractice
  readonly hours: OpeningHours
  /** IANA name, the showroom's. */
  readonly timezone: string
}

/** From when until when somebody who asks at `now` can book: milliseconds since the epoch. */
export function bookableAt(now: number, { noticeHours, daysAhead }: VisitPractice) {
  return { from: now + noticeHours * HOUR, until: now + daysAhead * DAY }
}

/**
 * When a visit of so many minutes can begin, in order, between `from` and `until`; both included. It lies wholly in the
 * opening hours, by the clock on the showroom's wall: in the nights in which the clocks change as in any other.
 */
export function visitTimes(
  { from, until }: { readonly from: number; readonly until: number },
  minutes: number,
  { practice, hours, timezone }: VisitTimesOptions,
): readonly number[] {
  const { dayOf, timeAt } = createZonedClock(timezone)
  const times: number[] = []
  const last = dayOf(until)
  for (let date = Date.parse(`${dayOf(from)}T00:00:00Z`); ; date += DAY) {
    const day = new Date(date)
    if (day.toISOString().slice(0, 10) > last) return times
    for (const span of spansOf(day, hours, timeAt)) {
      let start = Math.ceil(span.from / STEP) * STEP
      for (; start + minutes * MINUTE <= span.to; start += practice.everyMinutes * MINUTE)
        if (start >= from && start <= until) times.push(start)
    }
  }
}

/** Every five minutes that a visit takes. */
export function stepsOf(startsAt: number, minutes: number): readonly number[] {
  return Array.from({ length: minutes / STEP_MINUTES }, (_, step) => startsAt + step * STEP)
}
