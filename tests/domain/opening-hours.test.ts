import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type OpeningHours, openHoursAfter, USUAL_HOURS } from "../../src/domain/opening-hours.ts"
import { createZonedClock } from "../../src/domain/zoned-time.ts"

const ROME = "Europe/Rome"
const rome = (day: string, wall: string) => createZonedClock(ROME).timeAt(day, wall)
const due = (start: number, count: number, hours: OpeningHours = USUAL_HOURS) =>
  new Date(openHoursAfter(start, count, { hours, timezone: ROME })).toISOString()
const iso = (time: number) => new Date(time).toISOString()

describe("[CAS-5] a deadline counts open hours", () => {
  test("within a day, over night, and over a weekend", () => {
    expect(due(rome("2026-11-18", "11:00"), 4)).toBe(iso(rome("2026-11-18", "15:00")))
    expect(due(rome("2026-11-18", "17:00"), 4)).toBe(iso(rome("2026-11-19", "12:00")))
    expect(due(rome("2026-11-20", "18:00"), 4)).toBe(iso(rome("2026-11-23", "13:00")))
    expect(due(rome("2026-11-21", "12:00"), 1)).toBe(iso(rome("2026-11-23", "11:00")))
  })

  test("not on days on which it is closed, nor in a pause at noon", () => {
    const hours: OpeningHours = {
      week: [
        { days: ["thu", "fri"], from: "09:00", to: "12:00" },
        { days: ["thu", "fri"], from: "14:00", to: "18:00" },
      ],
      closed: ["2026-12-25"],
    }
    expect(due(rome("2026-12-24", "11:30"), 1, hours)).toBe(iso(rome("2026-12-24", "14:30")))
    expect(due(rome("2026-12-24", "17:00"), 2, hours)).toBe(iso(rome("2026-12-31", "10:00")))
  })

  test("an hour is an hour in the nights in which the clocks change", () => {
    const always: OpeningHours = {
      week: [{ days: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"], from: "00:00", to: "24:00" }],
      closed: [],
    }
    for (const day of ["2026-10-25", "2026-03-29", "2026-06-01"]) {
      const start = rome(day, "00:30")
      expect(openHoursAfter(start, 30, { hours: always, timezone: ROME })).toBe(start + 30 * 3_600_000)
    }
    // From one at night to noon: eleven hours on an ordinary day, twelve when they go back, ten when they go forward.
    for (const [day, hours] of [
      ["2026-10-25", 12],
      ["2026-03-29", 10],
      ["2026-10-18", 11],
    ] as const)
      expect(due(rome(day, "01:00"), hours, always)).toBe(iso(rome(day, "12:00")))
  })

  test("where it is never open every hour counts", () => {
    const never: OpeningHours = { week: [{ days: ["mon"], from: "10:00", to: "10:00" }], closed: [] }
    expect(openHoursAfter(0, 4, { hours: never, timezone: ROME })).toBe(4 * 3_600_000)
  })

  test("exactly so many open minutes lie between, whatever the hours, the season and the time zone", () => {
    const wall = fc.integer({ min: 0, max: 96 }).map((quarters) => {
      const hour = String(Math.floor(quarters / 4)).padStart(2, "0")
      return `${hour}:${String((quarters % 4) * 15).padStart(2, "0")}`
    })
    const entry = fc
      .record({
        days: fc.uniqueArray(fc.constantFrom("sun", "mon", "tue", "wed", "thu", "fri", "sat" as const), {
          minLength: 1,
        }),
        a: wall,
        b: wall,
      })
      .filter(({ a, b }) => a !== b)
      .map(({ days, a, b }) => ({ days, from: a < b ? a : b, to: a < b ? b : a }))
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(ROME, "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"),
        fc.integer({ min: Date.UTC(2026, 0, 1) / 900_000, max: Date.UTC(2027, 0, 1) / 900_000 }),
        fc.integer({ min: 1, max: 40 }),
        (week, timezone, quarter, quarters) => {
          const start = quarter * 900_000
          const end = openHoursAfter(start, quarters / 4, { hours: { week, closed: [] }, timezone })
          const format = new Intl.DateTimeFormat("en-GB", {
            timeZone: timezone,
            weekday: "short",
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
          })
          let open = 0
          for (let time = start; time < end; time += 900_000) {
            const part = Object.fromEntries(
              format.formatToParts(time).map(({ type, value }) => [type, value]),
            )
            const now = `${part.hour}:${part.minute}`
            const day = String(part.weekday).toLowerCase()
            if (
              week.some(({ days, from, to }) => days.some((each) => each === day) && from <= now && now < to)
            )
              open += 1
          }
          expect(open).toBe(quarters)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe("a clock of another time zone", () => {
  test("takes the first of an hour that comes twice, and the end of one that is skipped", () => {
    const { timeAt, dayOf } = createZonedClock(ROME)
    expect(iso(timeAt("2026-10-25", "02:30"))).toBe("2026-10-25T00:30:00.000Z")
    expect(iso(timeAt("2026-03-29", "02:30"))).toBe("2026-03-29T01:00:00.000Z")
    expect(iso(timeAt("2026-11-21", "24:00"))).toBe("2026-11-21T23:00:00.000Z")
    expect(dayOf(Date.parse("2026-11-21T23:30:00Z"))).toBe("2026-11-22")
  })
})
