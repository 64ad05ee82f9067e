import { createZonedClock } from "./zoned-time.ts"

/** As they are called in `scenes/showroom.json`, in the order of `Date.getUTCDay`. */
export const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** When somebody is there to answer, by the clock on the showroom's wall. */
export interface OpeningHours {
  readonly week: readonly {
    readonly days: readonly Weekday[]
    /** `09:30`; `to` is later, `24:00` at most. */
    readonly from: string
    readonly to: string
  }[]
  /** Days on which it is closed all the same: `2026-12-25`. */
  readonly closed: readonly string[]
}

/** Ten to seven on working days. */
export const USUAL_HOURS: OpeningHours = {
  week: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "10:00", to: "19:00" }],
  closed: [],
}

const DAY = 86_400_000
/** Days looked ahead: a showroom that is closed for longer has no hours worth counting. */
const MOST_DAYS = 400

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * When so many open hours have passed after `start`; times are milliseconds since the epoch. An hour is an hour also in
 * the night in which the clocks change. Where it is never open every hour counts.
 *
 * @example openHoursAfter(fridayAt18, 4, { hours: USUAL_HOURS, timezone: "Europe/Rome" }) // Monday at 13:00
 */
export function openHoursAfter(
  start: number,
  count: number,
  { hours, timezone }: { readonly hours: OpeningHours; readonly timezone: string },
): number {
  const { dayOf, timeAt } = createZonedClock(timezone)
  let left = count * 3_600_000
  const first = Date.parse(`${dayOf(start)}T00:00:00Z`)
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    for (const { from, to } of spansOf(new Date(first + ahead * DAY), hours, timeAt)) {
      const begin = Math.max(from, start)
      if (to <= begin) continue
      if (to - begin >= left) return begin + left
      left -= to - begin
    }
  }
  return start + count * 3_600_000
}

/** The open spans of a day, in order, those that touch or overlap joined. */
export function spansOf(
  date: Date,
  { week, closed }: OpeningHours,
  timeAt: (day: string, wall: string) => number,
): readonly Span[] {
  const day = date.toISOString().slice(0, 10)
  const weekday = WEEKDAYS[date.getUTCDay()]
  if (weekday === undefined || closed.includes(day)) return []
  const spans = week
    .filter(({ days }) => days.includes(weekday))
    .map(({ from, to }): Span => ({ from: timeAt(day, from), to: timeAt(day, to) }))
    .sort((a, b) => a.from - b.from)
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && span.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else joined.push(span)
  }
  return joined
}
