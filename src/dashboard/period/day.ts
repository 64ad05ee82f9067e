/** A day as `2026-11-21`: a date without a time, so arithmetic on it knows no summer time. */
export type Day = string

const MILLISECONDS = 86_400_000

export function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function dayAt(time: number): Day {
  return new Date(time).toISOString().slice(0, 10)
}

/** Whether `text` is a day that exists. */
export function isDay(text: string | null): text is Day {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = timeOf(text)
  return Number.isFinite(time) && dayAt(time) === text
}

export function addDays(day: Day, count: number): Day {
  return dayAt(timeOf(day) + count * MILLISECONDS)
}

/** How many days from one to the other, both counted. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / MILLISECONDS) + 1
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day it is at `now` (milliseconds since the epoch) in an IANA time zone. */
export function dayIn(timezone: string, now: number): Day {
  let format = formats.get(timezone)
  if (!format) {
    const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const
    format = new Intl.DateTimeFormat("en-CA", { timeZone: timezone, ...parts })
    formats.set(timezone, format)
  }
  return format.format(now)
}

/** The Monday of a week of ISO 8601 such as `2026-W47`; `null` when it isn't one. */
export function mondayOf(week: string): Day | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? []
  if (year === undefined || number === undefined) return null
  const fourth = timeOf(`${year}-01-04`)
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  return dayAt(fourth + ((Number(number) - 1) * 7 - weekday) * MILLISECONDS)
}
