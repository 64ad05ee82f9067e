import fc from "fast-check"
import { describe, expect, test } from "vitest"
import showroomFile from "../../scenes/showroom.json" with { type: "json" }
import type { OpeningHours } from "../../src/domain/opening-hours.ts"
import { WEEKDAYS } from "../../src/domain/opening-hours.ts"
import { parseShowroom } from "../../src/domain/parse-showroom.ts"
import type { VisitPractice } from "../../src/domain/visit-practice.ts"
import { bookableAt, stepsOf, visitTimes } from "../../src/domain/visit-times.ts"

const practice: VisitPractice = {
  hours: null,
  minutes: [30, 60],
  everyMinutes: 30,
  places: 1,
  noticeHours: 2,
  daysAhead: 21,
  remindHours: 24,
}
const always = (from: string, to: string): OpeningHours => ({
  week: [{ days: [...WEEKDAYS], from, to }],
  closed: [],
})
const rome = { practice, timezone: "Europe/Rome" }
const at = (text: string) => Date.parse(text)
const times = (day: string, hours: OpeningHours, minutes = 30) =>
  visitTimes({ from: at(`${day}T00:00:00Z`) - 3_600_000, until: at(`${day}T21:59:59Z`) }, minutes, {
    ...rome,
    hours,
  }).map((time) => new Date(time).toISOString().slice(11, 16))

describe("when a visit can begin", () => {
  test("[BKG-1] from opening on, as long as all of it is before closing", () => {
    expect(times("2026-11-24", always("10:00", "12:00"))).toEqual(["09:00", "09:30", "10:00", "10:30"])
    expect(times("2026-11-24", always("10:00", "12:00"), 60)).toEqual(["09:00", "09:30", "10:00"])
    expect(times("2026-11-24", always("10:03", "11:00"))).toEqual(["09:05"])
    expect(times("2026-11-24", { ...always("10:00", "12:00"), closed: ["2026-11-24"] })).toEqual([])
    expect(times("2026-11-24", always("10:00", "10:20"))).toEqual([])
  })

  test("[BKG-2] in the night in which an hour is skipped no visit begins in it, and none is shorter", () => {
    // Rome, 29 March 2026: 02:00 becomes 03:00. Open from 01:00 to 04:00 are two hours.
    const night = visitTimes({ from: at("2026-03-28T23:00:00Z"), until: at("2026-03-29T12:00:00Z") }, 30, {
      ...rome,
      hours: always("01:00", "04:00"),
    })
    expect(night.map((time) => new Date(time).toISOString().slice(11, 16))).toEqual([
      "00:00",
      "00:30",
      "01:00",
      "01:30",
    ])
  })

  test("[BKG-2] in the night in which an hour comes twice both are there, each once", () => {
    // Rome, 25 October 2026: 03:00 becomes 02:00. Open from 01:00 to 04:00 are four hours.
    const night = visitTimes({ from: at("2026-10-24T22:00:00Z"), until: at("2026-10-25T12:00:00Z") }, 30, {
      ...rome,
      hours: always("01:00", "04:00"),
    })
    expect(night).toHaveLength(8)
    expect(new Set(night).size).toBe(8)
    expect(night[0]).toBe(at("2026-10-24T23:00:00Z"))
    expect(night.at(-1)).toBe(at("2026-10-25T02:30:00Z"))
  })

  test("[BKG-1] not before the notice, and not further ahead than is said", () => {
    const now = at("2026-11-24T08:10:00Z")
    const bounds = bookableAt(now, practice)
    const found = visitTimes(bounds, 30, { ...rome, hours: always("10:00", "12:00") })
    expect(new Date(found[0] ?? 0).toISOString()).toBe("2026-11-24T10:30:00.000Z")
    expect(found.every((time) => time <= now + 21 * 86_400_000)).toBe(true)
  })

  test("[BKG-2] whatever the zone, the day and the hours, a visit lies in the open hours and takes whole steps", () => {
    const wall = fc.integer({ min: 0, max: 95 }).map((quarter) => {
      const two = (n: number) => String(n).padStart(2, "0")
      return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`
    })
    fc.assert(
      fc.property(
        fc.constantFrom("Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"),
        fc.integer({ min: at("2026-01-01T00:00:00Z"), max: at("2027-12-31T00:00:00Z") }),
        wall,
        wall,
        fc.constantFrom(10, 30, 45, 60),
        fc.constantFrom(5, 15, 30, 50),
        (timezone, from, a, b, minutes, everyMinutes) => {
          fc.pre(a !== b)
          const [open, close] = a < b ? [a, b] : [b, a]
          const found = visitTimes({ from, until: from + 2 * 86_400_000 }, minutes, {
            practice: { ...practice, everyMinutes },
            hours: always(open, close),
            timezone,
          })
          const clock = new Intl.DateTimeFormat("en-GB", {
            timeZone: timezone,
            hour: "2-digit",
            minute: "2-digit",
          })
          for (const time of found) {
            expect(time % 300_000).toBe(0)
            expect(time).toBeGreaterThanOrEqual(from)
            const shown = clock.format(time)
            // An hour that is skipped can't be the opening: then it opens after the jump.
            expect(shown >= open && shown < close).toBe(true)
            expect(stepsOf(time, minutes)).toHaveLength(minutes / 5)
          }
          expect(new Set(found).size).toBe(found.length)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe("the showroom's file", () => {
  test("[BKG-3] says how visits are booked; without it none are; what is wrong is named", () => {
    expect(parseShowroom(showroomFile).visits).toMatchObject({ minutes: [30, 45, 60], places: 2 })
    const { visits: _, ...rest } = showroomFile
    expect(parseShowroom(rest).visits).toBeNull()
    expect(parseShowroom({ ...rest, visits: {} }).visits).toMatchObject({
      minutes: [30],
      places: 1,
      hours: null,
    })
    for (const visits of [
      { minutes: [] },
      { minutes: [30, 30] },
      { minutes: [33] },
      { everyMinutes: 0 },
      { places: 0 },
      { daysAhead: 1.5 },
      { remindHours: 0 },
      { hours: { week: [{ days: ["mon"], from: "12:00", to: "10:00" }] } },
      { color: "red" },
    ])
      expect(() => parseShowroom({ ...rest, visits })).toThrow(/visits/)
  })
})
