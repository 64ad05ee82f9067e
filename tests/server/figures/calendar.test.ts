import { describe, expect, test } from "vitest"
import { addDays, countDays, daysOf, isDay, periodOf } from "../../../src/server/figures/calendar.ts"

describe("the calendar", () => {
  test("[MET-22] weeks are those of ISO 8601, also around the new year", () => {
    const weeks = [
      "2026-11-21",
      "2026-12-31",
      "2027-01-01",
      "2027-01-03",
      "2027-01-04",
      "2024-12-30",
      "2020-12-31",
    ]
    expect(weeks.map((day) => periodOf(day, "week"))).toEqual([
      "2026-W47",
      "2026-W53",
      "2026-W53",
      "2026-W53",
      "2027-W01",
      "2025-W01",
      "2020-W53",
    ])
  })

  test("days are counted with both ends, over leap days and the turns of the year", () => {
    expect(countDays("2024-02-28", "2024-03-01")).toBe(3)
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29")
    expect(daysOf("2026-02-27", "2026-03-02")).toEqual([
      "2026-02-27",
      "2026-02-28",
      "2026-03-01",
      "2026-03-02",
    ])
  })

  test("a day that doesn't exist is none", () => {
    expect(["2026-11-21", "2024-02-29"].every(isDay)).toBe(true)
    expect(["2026-02-29", "2026-13-01", "2026-1-1", "", "2026-11-21T00:00", "99999-01-01"].some(isDay)).toBe(
      false,
    )
  })
})
