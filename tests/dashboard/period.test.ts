import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatTime, formatZone } from "../../src/dashboard/format/days.ts"
import { addDays, dayIn, daysBetween, isDay, mondayOf } from "../../src/dashboard/period/day.ts"
import { periodOf } from "../../src/dashboard/period/period.ts"
import { weekOf } from "../helpers/dashboard/week-of.ts"

const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("2000-01-01", count))

describe("a period", () => {
  test("[DSH-2] is compared with as many days, ending the day before it begins", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 365 }), (from, more) => {
        const to = addDays(from, more)
        const { previous, days } = periodOf({ kind: "custom", from, to }, to)
        expect(days).toBe(more + 1)
        expect(daysBetween(previous.from, previous.to)).toBe(days)
        expect(addDays(previous.to, 1)).toBe(from)
      }),
    )
  })

  test("[DSH-2] can be compared with the same days of the week a year before, never with days of its own", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 365 }), (from, more) => {
        const to = addDays(from, more)
        const { previous, days } = periodOf({ kind: "custom", from, to }, to, "year")
        expect(daysBetween(previous.from, previous.to)).toBe(days)
        expect(previous.to < from).toBe(true)
        if (days <= 364) expect(daysBetween(previous.from, from) - 1).toBe(364)
      }),
    )
  })

  test("of the last 28 days ends today", () => {
    expect(periodOf({ kind: "last", days: 28 }, "2026-11-15")).toEqual({
      from: "2026-10-19",
      to: "2026-11-15",
      days: 28,
      previous: { from: "2026-09-21", to: "2026-10-18" },
    })
  })
})

describe("a day", () => {
  test("begins at midnight where the showroom is", () => {
    const late = Date.parse("2026-11-15T23:30:00Z")
    expect(dayIn("Europe/Rome", late)).toBe("2026-11-16")
    expect(dayIn("America/New_York", late)).toBe("2026-11-15")
  })

  test("[DSH-39] and its hours are the store's, also across a clock change", () => {
    const before = Date.parse("2026-10-25T00:30:00Z")
    const after = Date.parse("2026-10-25T01:30:00Z")
    for (const now of [before, after]) {
      expect(formatTime(now, "it", "Europe/Rome")).toBe("02:30")
      expect(dayIn("Europe/Rome", now)).toBe("2026-10-25")
    }
    expect(formatZone("Europe/Rome", before, "it")).toBe("Europe/Rome, GMT+2")
    expect(formatZone("Europe/Rome", after, "en")).toBe("Europe/Rome, GMT+1")
    // The day on which it is an hour shorter is a day as any other.
    expect(dayIn("Europe/Rome", Date.parse("2026-03-28T23:00:00Z"))).toBe("2026-03-29")
    expect(dayIn("Europe/Rome", Date.parse("2026-03-29T22:00:00Z"))).toBe("2026-03-30")
  })

  test("has to exist", () => {
    expect(isDay("2026-02-28")).toBe(true)
    for (const text of ["2026-02-29", "2026-2-1", "today", "", null]) expect(isDay(text)).toBe(false)
  })

  test("is in the week whose Monday is at most six days before", () => {
    fc.assert(
      fc.property(day, (each) => {
        const monday = mondayOf(weekOf(each))
        expect(monday).not.toBeNull()
        const passed = daysBetween(monday ?? "", each) - 1
        expect(passed).toBeGreaterThanOrEqual(0)
        expect(passed).toBeLessThanOrEqual(6)
      }),
    )
    expect(mondayOf("2026-W01")).toBe("2025-12-29")
    expect(mondayOf("2026-11-15")).toBeNull()
  })
})
