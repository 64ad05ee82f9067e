/** What a wall clock in some time zone says, and when it says it. */
export interface ZonedClock {
  /** The day that a time (milliseconds since the epoch) falls on there, as `2026-11-21`. */
  dayOf(time: number): string
  /**
   * When the wall clock there shows `wall` (`00:00` to `24:00`) on `day`. Of an hour that comes twice it is the first; an
   * hour that is skipped is the moment after the jump.
   */
  timeAt(day: string, wall: string): number
}

const HOUR = 3_600_000

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once for each time zone: it takes many times as long as a use. */
function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  })
  formats.set(timezone, made)
  return made
}

/** RangeError when the time zone isn't known. */
export function createZonedClock(timezone: string): ZonedClock {
  const format = formatOf(timezone)

  /** What the clock there shows, as if it were UTC's. */
  function shown(time: number): number {
    const part = Object.fromEntries(
      format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
    return Date.UTC(year, month - 1, day, hour, minute, second)
  }

  return {
    dayOf: (time) => new Date(shown(Math.floor(time / 1000) * 1000)).toISOString().slice(0, 10),
    timeAt: (day, wall) => {
      const [hours = 0, minutes = 0] = wall.split(":").map(Number)
      const wanted = Date.parse(`${day}T00:00:00Z`) + hours * HOUR + minutes * 60_000
      // Clocks differ from UTC by less than a day and change by less than three hours: one of these two is in force.
      const before = shown(wanted - 24 * HOUR) - (wanted - 24 * HOUR)
      const after = shown(wanted + 24 * HOUR) - (wanted + 24 * HOUR)
      if (before === after) return wanted - before
      const early = wanted - before
      const late = wanted - after
      if (shown(early) === wanted) return early
      return shown(late) === wanted ? late : firstAfterGap(early, late, wanted)
    },
  }

  /** The clocks jump over `wanted` somewhere between: halving finds the first second after the jump. */
  function firstAfterGap(early: number, late: number, wanted: number): number {
    let [low, high] = [Math.min(early, late) - 1000, Math.max(early, late) + 1000]
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000
      if (shown(middle) < wanted) low = middle
      else high = middle
    }
    return high
  }
}
