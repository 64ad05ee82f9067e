const QUARTER_HOUR = 15 * 60 * 1000
const REMEMBERED = 20_000

/**
 * Makes a function from a time (milliseconds since the epoch) to the day it falls on in `timezone`, as `2026-11-21`.
 * Offsets from UTC are multiples of a quarter of an hour and change on one, so one answer serves its whole quarter.
 * RangeError when the time zone isn't known.
 */
export function createShowroomDay(timezone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: timezone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
  const days = new Map<number, string>()
  return (time) => {
    const quarter = Math.floor(time / QUARTER_HOUR)
    const known = days.get(quarter)
    if (known) return known
    const day = format.format(quarter * QUARTER_HOUR)
    if (days.size >= REMEMBERED) days.clear()
    days.set(quarter, day)
    return day
  }
}
