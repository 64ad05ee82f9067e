import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { correctClock, MAX_AGE, TOLERANCE } from "../../../src/server/events/correct-clock.ts"
import { createShowroomDay } from "../../../src/server/events/showroom-day.ts"

const receivedAt = Date.UTC(2026, 10, 21, 12)
const HOUR = 3_600_000

describe("the corrected time", () => {
  test("[EVT-9] takes out the error of a clock that says when it sent, forwards and backwards", () => {
    for (const error of [-48 * HOUR, 48 * HOUR, -56 * 365 * 24 * HOUR, 20 * 365 * 24 * HOUR]) {
      const sentAt = receivedAt + error
      expect(correctClock({ at: sentAt - HOUR, sentAt, receivedAt })).toEqual({
        occurredAt: receivedAt - HOUR,
        clock: "corrected",
      })
    }
  })

  test("[EVT-9] believes a clock that is right but for the time on the way, and an outbox that was offline", () => {
    const sentAt = receivedAt - TOLERANCE
    expect(correctClock({ at: sentAt - 30 * 24 * HOUR, sentAt, receivedAt })).toEqual({
      occurredAt: sentAt - 30 * 24 * HOUR,
      clock: "as-sent",
    })
    expect(correctClock({ at: receivedAt - 5, sentAt: null, receivedAt })).toEqual({
      occurredAt: receivedAt - 5,
      clock: "as-sent",
    })
  })

  test("[EVT-9] is never in the future and never more than 400 days ago", () => {
    const moment = fc.integer({ min: -8_640_000_000_000, max: 8_640_000_000_000 })
    fc.assert(
      fc.property(moment, fc.option(moment), (at, sentAt) => {
        const { occurredAt } = correctClock({ at, sentAt, receivedAt })
        expect(occurredAt <= receivedAt && occurredAt >= receivedAt - MAX_AGE).toBe(true)
      }),
    )
  })
})

describe("the showroom's day", () => {
  test("[MET-22] begins at its own midnight, also on the days that have 23 or 25 hours", () => {
    const dayOf = createShowroomDay("Europe/Rome")
    const cases = [
      ["2026-03-28T22:59:59.999Z", "2026-03-28"],
      ["2026-03-28T23:00:00Z", "2026-03-29"],
      ["2026-03-29T21:59:59Z", "2026-03-29"],
      ["2026-03-29T22:00:00Z", "2026-03-30"],
      ["2026-10-24T22:00:00Z", "2026-10-25"],
      ["2026-10-25T22:59:59Z", "2026-10-25"],
      ["2026-10-25T23:00:00Z", "2026-10-26"],
      ["2026-12-31T23:30:00Z", "2027-01-01"],
    ]
    for (const [time, day] of cases) expect([time, dayOf(Date.parse(String(time)))]).toEqual([time, day])
  })

  test("[MET-22] is right where the offset isn't whole hours, for any moment", () => {
    for (const timezone of ["Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Chatham"]) {
      const dayOf = createShowroomDay(timezone)
      const format = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone })
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }), (time) => {
          expect(dayOf(time)).toBe(format.format(time))
        }),
      )
    }
  })
})
