import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isShown, measured, NOTHING } from "../../src/dashboard/reading/measured.ts"
import { arrange } from "../../src/dashboard/segments/arrange.ts"
import type { Segment } from "../../src/dashboard/segments/segment.ts"
import { SORT_KEYS } from "../../src/dashboard/state/view-state.ts"
import { JOURNEY_STAGES } from "../../src/domain/journey-stage.ts"
import { csat, hiddenFigure } from "../../src/metrics/index.ts"

const figure = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 5, maxLength: 5 }).map((counts) => {
  const n = counts.reduce((sum, count) => sum + count, 0)
  return n < 5
    ? measured("csat", { ...hiddenFigure(n), counts: null, hidden: "too-few" })
    : measured("csat", { ...csat({ scale: "1-5", counts }), counts, hidden: false })
})
const segment: fc.Arbitrary<Segment> = fc.record({
  key: fc.uuid(),
  label: fc.string(),
  metric: fc.constant("csat" as const),
  stage: fc.constantFrom(null, ...JOURNEY_STAGES),
  now: figure,
  before: fc.constant(NOTHING),
  rate: fc.constant(null),
  beside: fc.option(
    fc.record({ values: fc.constant([]), words: fc.option(fc.integer({ min: 5, max: 99 })) }),
  ),
})
const view = fc.record({
  stage: fc.constantFrom(null, ...JOURNEY_STAGES),
  enough: fc.boolean(),
  sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), up: fc.boolean() }),
})

describe("the rows of a page", () => {
  test("are those asked for, each once, and in order", () => {
    fc.assert(
      fc.property(fc.array(segment), view, (segments, asked) => {
        const rows = arrange(segments, asked, "it")
        const wanted = segments.filter(
          ({ stage, now }) =>
            (asked.stage === null || stage === asked.stage) && (!asked.enough || now.standing === "full"),
        )
        expect(new Set(rows)).toEqual(new Set(wanted))
        expect(rows).toHaveLength(wanted.length)
        const { key } = asked.sort
        if (key === "name") return
        const sortedBy = ({ now, beside }: Segment) =>
          key === "n" ? now.n : key === "words" ? (beside?.words ?? null) : isShown(now) ? now.value : null
        const values = rows.map(sortedBy)
        const shown = values.filter((value) => value !== null)
        expect(values.slice(0, shown.length)).toEqual(shown)
        expect(shown).toEqual(shown.toSorted((a, b) => (asked.sort.up ? a - b : b - a)))
      }),
    )
  })

  test("that are hidden come last when the order is by value, whichever way", () => {
    fc.assert(
      fc.property(fc.array(segment), fc.boolean(), (segments, up) => {
        const rows = arrange(segments, { stage: null, enough: false, sort: { key: "value", up } }, "it")
        const shown = rows.map(({ now }) => isShown(now))
        expect(shown).toEqual(shown.toSorted((a, b) => Number(b) - Number(a)))
      }),
    )
  })
})
