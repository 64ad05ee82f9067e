import type { MetricPeriod } from "../../protocol/metrics.ts"
import type { Range } from "./metrics-query.ts"

const DAY = 86_400_000

function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** Whether `text` is a day that exists, as `2026-11-21`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(toTime(text)) && toDay(toTime(text)) === text
}

/** The day `count` days after `day`, before it when negative. */
export function addDays(day: string, count: number): string {
  return toDay(toTime(day) + count * DAY)
}

/** How many days a range has, both ends included; 0 or less when it is backwards. */
export function countDays(from: string, to: string): number {
  return (toTime(to) - toTime(from)) / DAY + 1
}

export function daysOf(from: string, to: string): string[] {
  return Array.from({ length: countDays(from, to) }, (_, index) => addDays(from, index))
}

interface Place {
  readonly week: string
  readonly quarter: { readonly from: string; readonly to: string }
}

/** More days than anybody asks about at once. */
const REMEMBERED = 10_000
const places = new Map<string, Place>()

/** The week and the quarter of a day: reckoned once, because figures look them up for each day of each segment. */
function placeOf(day: string): Place {
  const known = places.get(day)
  if (known) return known
  if (places.size >= REMEMBERED) places.clear()
  const place = { week: reckonWeek(day), quarter: reckonQuarter(day) }
  places.set(day, place)
  return place
}

/** The week of ISO 8601 that a day is in, as `2026-W47`: it belongs to the year that its Thursday is in. */
function reckonWeek(day: string): string {
  const time = toTime(day)
  const weekday = (new Date(time).getUTCDay() + 6) % 7
  const thursday = time + (3 - weekday) * DAY
  const year = new Date(thursday).getUTCFullYear()
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / DAY / 7) + 1
  return `${year}-W${String(week).padStart(2, "0")}`
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(toTime(day)).getUTCDay() + 6) % 7))
}

function reckonQuarter(day: string): Place["quarter"] {
  const year = Number(day.slice(0, 4))
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3
  return { from: toDay(Date.UTC(year, first, 1)), to: toDay(Date.UTC(year, first + 3, 0)) }
}

/** The first and the last day of the quarter of a year that a day is in. */
export function quarterOf(day: string): Place["quarter"] {
  return placeOf(day).quarter
}

/** The quarters of a year that a range touches, in order. */
export function quartersOf({ from, to }: Range): Range[] {
  const quarters: Range[] = []
  for (let day = from; day <= to; day = addDays(quarterOf(day).to, 1)) quarters.push(quarterOf(day))
  return quarters
}

/** The range that has to be read to know the batches of the days in `range`. */
export function rangeToRead({ from, to }: Range): Range {
  return { from: quarterOf(from).from, to: quarterOf(to).to }
}

/** The period that a day is in. */
export function periodOf(day: string, period: MetricPeriod): string {
  switch (period) {
    case "day":
      return day
    case "week":
      return placeOf(day).week
    case "month":
      return day.slice(0, 7)
  }
}
