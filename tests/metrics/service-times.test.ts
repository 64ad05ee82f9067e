import { describe, expect, it } from "vitest"
import { averageHandlingTime, firstResponseTime, type HelpRequest, waitOf } from "../../src/metrics/index.ts"

/** Requests a minute apart, answered after so many seconds. */
function requests(...waits: readonly (number | null)[]): HelpRequest[] {
  return waits.map((wait, index) => ({
    requestedAt: index * 60_000,
    answeredAt: wait === null ? null : index * 60_000 + wait * 1000,
  }))
}

describe("[MET-10] first response time counts the unanswered apart and never drops them", () => {
  it("gives the median and the 90th percentile of the answered in seconds", () => {
    // PERCENTILE.INC of a spreadsheet gives 91 for these.
    expect(firstResponseTime(requests(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, null, null))).toEqual({
      median: 55,
      p90: 91,
      answered: 10,
      unanswered: 2,
    })
  })

  it("gives one wait as both, whatever the order", () => {
    expect(firstResponseTime(requests(null, 42.5))).toEqual({
      median: 42.5,
      p90: 42.5,
      answered: 1,
      unanswered: 1,
    })
    expect(firstResponseTime(requests(100, 2, 9)).median).toBe(9)
  })

  it("has no times when nobody was answered", () => {
    expect(firstResponseTime([])).toEqual({ median: null, p90: null, answered: 0, unanswered: 0 })
    expect(firstResponseTime(requests(null, null))).toEqual({
      median: null,
      p90: null,
      answered: 0,
      unanswered: 2,
    })
  })

  it("gives the wait of one request, 0 for an answer in the same millisecond", () => {
    expect(waitOf({ requestedAt: 1000, answeredAt: 1000 })).toBe(0)
    expect(waitOf({ requestedAt: 1000, answeredAt: null })).toBeNull()
  })

  it.each([
    [{ requestedAt: 5000, answeredAt: 4000 }, "invalid answeredAt 4000: before the request at 5000"],
    [{ requestedAt: Number.NaN, answeredAt: null }, "invalid requestedAt NaN: not a time"],
    [{ requestedAt: 0, answeredAt: Number.POSITIVE_INFINITY }, "invalid answeredAt Infinity: not a time"],
  ])("refuses %j by name", (request, message) => {
    expect(() => firstResponseTime([request])).toThrow(new RangeError(message))
  })
})

describe("[MET-11] average handling time is guided time and wrap-up by visit", () => {
  it("averages over the visits handled", () => {
    const visits = [
      { guidedSeconds: 300, wrapUpSeconds: 60 },
      { guidedSeconds: 100, wrapUpSeconds: 0 },
    ]
    expect(averageHandlingTime(visits)).toEqual({ mean: 230, n: 2 })
  })

  it("has no mean when nothing was handled", () => {
    expect(averageHandlingTime([])).toEqual({ mean: null, n: 0 })
  })

  it.each([
    [{ guidedSeconds: -1, wrapUpSeconds: 0 }, "invalid guidedSeconds -1: a duration is 0 seconds or more"],
    [
      { guidedSeconds: 1, wrapUpSeconds: Number.NaN },
      "invalid wrapUpSeconds NaN: a duration is 0 seconds or more",
    ],
  ])("refuses %j by name", (visit, message) => {
    expect(() => averageHandlingTime([visit])).toThrow(new RangeError(message))
  })
})
