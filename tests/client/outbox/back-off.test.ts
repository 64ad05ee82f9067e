import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { backOff, readRetryAfter } from "../../../src/client/outbox/back-off.ts"

const NOW = Date.UTC(2026, 10, 21, 20, 19)

describe("[OUT-4] the wait after a failure", () => {
  test("doubles up to a minute, spread over its upper half", () => {
    expect([1, 2, 3, 7, 40].map((failures) => backOff(failures, 0, null))).toEqual([
      500, 1000, 2000, 30_000, 30_000,
    ])
    expect([1, 2, 3, 7, 40].map((failures) => backOff(failures, 0.999_999, null))).toEqual([
      1000, 2000, 4000, 60_000, 60_000,
    ])
  })

  test("is never shorter than what the server asked for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 0, max: 3_600_000 }),
        (failures, random, asked) => {
          const wait = backOff(failures, random, asked)
          expect(wait).toBeGreaterThanOrEqual(asked)
          expect(wait).toBeLessThanOrEqual(Math.max(60_000, asked))
        },
      ),
      { seed: 8 },
    )
  })
})

test.each([
  ["seconds", "7", 7000],
  ["zero", "0", 0],
  ["a date", new Date(NOW + 90_000).toUTCString(), 90_000],
  ["a date that has passed", "Sat, 01 Jan 2000 00:00:00 GMT", 0],
  ["days, which are cut to an hour", "999999", 3_600_000],
  ["a negative number", "-5", 0],
  ["nothing", "", null],
  ["nonsense", "soon", null],
])("a Retry-After of %s is understood", (_name, header, ms) => {
  expect(readRetryAfter(header, NOW)).toBe(ms)
})

test("no Retry-After asks for nothing", () => {
  expect(readRetryAfter(null, NOW)).toBeNull()
})
