import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays } from "../../src/dashboard/period/day.ts"
import { AGAINST } from "../../src/dashboard/period/period.ts"
import {
  DEFAULT_VIEW,
  formatView,
  parseView,
  ROW_METRICS,
  SEGMENTS_BY,
  SORT_KEYS,
  type ViewState,
} from "../../src/dashboard/state/view-state.ts"
import { DEVICES } from "../../src/domain/event.ts"
import { JOURNEY_STAGES } from "../../src/domain/journey-stage.ts"

const period = fc.oneof(
  fc.constantFrom(7 as const, 28 as const, 90 as const).map((days) => ({ kind: "last" as const, days })),
  fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 365 })).map(([start, more]) => {
    const from = addDays("2020-01-01", start)
    return { kind: "custom" as const, from, to: addDays(from, more) }
  }),
)
const view: fc.Arbitrary<ViewState> = fc.record({
  period,
  against: fc.constantFrom(...AGAINST),
  by: fc.constantFrom(null, ...SEGMENTS_BY),
  language: fc.constantFrom(null, "it" as const, "en" as const),
  device: fc.constantFrom(null, ...DEVICES),
  persona: fc.constantFrom(null, "decided", "(none)"),
  grain: fc.constantFrom(null, "day" as const, "week" as const),
  table: fc.boolean(),
  stage: fc.constantFrom(null, ...JOURNEY_STAGES),
  enough: fc.boolean(),
  sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), up: fc.boolean() }),
  open: fc.option(
    fc.record({
      metric: fc.constantFrom(...ROW_METRICS),
      key: fc.string({ minLength: 1, maxLength: 200 }).filter((key) => /^.+$/.test(key)),
    }),
  ),
  own: fc.option(fc.string({ minLength: 1, maxLength: 500 })),
})

describe("the address of the dashboard", () => {
  test("[DSH-1] says all that is on the screen: what is written is read back", () => {
    fc.assert(
      fc.property(view, (state) => {
        expect(parseView(new URLSearchParams(formatView(state).toString()))).toEqual(state)
      }),
    )
  })

  test("is empty for what is shown at first", () => {
    expect(formatView(DEFAULT_VIEW).toString()).toBe("")
  })

  test("reads whatever it is given, and ignores what it doesn't understand", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseView(new URLSearchParams(text))).not.toThrow()
      }),
    )
    const search = "from=2026-02-30&to=2026-03-01&days=12&device=toaster&sort=luck&open=csat:"
    expect(parseView(new URLSearchParams(search))).toEqual(DEFAULT_VIEW)
  })

  test("refuses a period that ends before it begins, or is longer than a year", () => {
    for (const [from, to] of [
      ["2026-11-02", "2026-11-01"],
      ["2020-01-01", "2026-01-01"],
    ]) {
      expect(parseView(new URLSearchParams({ from: from ?? "", to: to ?? "" })).period).toEqual(
        DEFAULT_VIEW.period,
      )
    }
  })
})
