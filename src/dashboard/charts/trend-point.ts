import { addDays, type Day, isDay, mondayOf } from "../period/day.ts"
import type { Days, Grain } from "../period/period.ts"
import type { Group, Measured } from "../reading/measured.ts"

/** A day or a week of a trend. */
export interface TrendPoint {
  readonly key: string
  /** The days of it that lie in the range. */
  readonly days: Days
  readonly figure: Measured
}

function spanOf(key: string, grain: Grain): Days | null {
  if (grain === "day") return isDay(key) ? { from: key, to: key } : null
  const monday = mondayOf(key)
  return monday === null ? null : { from: monday, to: addDays(monday, 6) }
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

/** The groups of a breakdown by day or by week, in order, cut to the range; keys that are neither are left out. */
export function trendPoints(groups: readonly Group[], grain: Grain, range: Days): readonly TrendPoint[] {
  return groups
    .flatMap(({ key, figure }) => {
      const span = spanOf(key, grain)
      if (span === null || span.to < range.from || span.from > range.to) return []
      const days = { from: later(span.from, range.from), to: earlier(span.to, range.to) }
      return [{ key, days, figure }]
    })
    .toSorted((a, b) => (a.days.from < b.days.from ? -1 : 1))
}
