import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  GREYED_UNDER,
  HIDDEN_UNDER,
  hiddenFigure,
  suppressSmall,
  visibilityOf,
} from "../../src/metrics/index.ts"

function suppress(total: number, ...groups: readonly number[]) {
  return suppressSmall({ total: { n: total }, groups: groups.map((n) => ({ n })) })
}

describe("[MET-13] a segment under five answers is hidden, and can't be got by subtraction", () => {
  it("hides under five and greys under thirty", () => {
    expect([HIDDEN_UNDER, GREYED_UNDER]).toEqual([5, 30])
    expect([0, 4, 5, 29, 30].map(visibilityOf)).toEqual(["hidden", "hidden", "greyed", "greyed", "full"])
  })

  it("shows everything when everything is large enough", () => {
    expect(suppress(60, 5, 25, 30)).toEqual({ total: "shown", groups: ["shown", "shown", "shown"] })
    expect(suppress(0)).toEqual({ total: "too-few", groups: [] })
    expect(suppress(5)).toEqual({ total: "shown", groups: [] })
  })

  it("covers one small group with the smallest other, the first of equals", () => {
    expect(suppress(40, 3, 25, 12)).toEqual({ total: "shown", groups: ["too-few", "shown", "cover"] })
    expect(suppress(23, 10, 3, 10)).toEqual({ total: "shown", groups: ["cover", "too-few", "shown"] })
  })

  it("covers two small groups that hold under five together", () => {
    expect(suppress(16, 2, 2, 12)).toEqual({ total: "shown", groups: ["too-few", "too-few", "cover"] })
  })

  it("leaves small groups that hide one another", () => {
    expect(suppress(17, 2, 3, 12)).toEqual({ total: "shown", groups: ["too-few", "too-few", "shown"] })
    expect(suppress(6, 3, 3)).toEqual({ total: "shown", groups: ["too-few", "too-few"] })
  })

  it("hides a total under five", () => {
    expect(suppress(3, 3)).toEqual({ total: "too-few", groups: ["too-few"] })
    expect(suppress(4, 2, 2)).toEqual({ total: "too-few", groups: ["too-few", "too-few"] })
  })

  it("needs no cover for empty groups, and takes none from them", () => {
    expect(suppress(12, 0, 12)).toEqual({ total: "shown", groups: ["too-few", "shown"] })
    expect(suppress(15, 0, 3, 12)).toEqual({ total: "shown", groups: ["too-few", "too-few", "cover"] })
  })

  it("counts answers in no group as one group more", () => {
    expect(suppress(15, 12)).toEqual({ total: "shown", groups: ["cover"] })
    expect(suppress(22, 3, 12)).toEqual({ total: "shown", groups: ["too-few", "shown"] })
    expect(suppress(22, 12)).toEqual({ total: "shown", groups: ["shown"] })
  })

  it("lets nobody get fewer than five answers, or one hidden group, from total minus shown", () => {
    const sizes = fc.array(fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 1000 })), { maxLength: 12 })
    fc.assert(
      fc.property(sizes, fc.nat({ max: 8 }), (groups, rest) => {
        const total = groups.reduce((sum, n) => sum + n, rest)
        const found = suppress(total, ...groups)
        expect(found.total === "too-few").toBe(total < HIDDEN_UNDER)
        for (const [index, n] of groups.entries()) {
          expect(found.groups[index] === "too-few").toBe(n < HIDDEN_UNDER)
        }
        const hidden = [...groups.filter((_, index) => found.groups[index] !== "shown"), rest].filter(
          (n) => n > 0,
        )
        if (found.total !== "shown" || hidden.every((n) => n >= HIDDEN_UNDER)) {
          expect(found.groups).not.toContain("cover")
          return
        }
        expect(hidden.length).toBeGreaterThanOrEqual(2)
        expect(hidden.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(HIDDEN_UNDER)
        expect(found.groups.filter((disclosure) => disclosure === "cover").length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })

  it("sends how many answered and nothing of what they said", () => {
    expect(hiddenFigure(3)).toEqual({ value: null, low: null, high: null, n: 3, mean: null })
  })

  it("refuses groups that hold more than the total, and what is no count", () => {
    expect(() => suppress(10, 6, 6)).toThrow(new RangeError("invalid n of the total 10: its groups hold 12"))
    expect(() => suppress(10, -1)).toThrow("n of a group -1")
    expect(() => suppress(Number.NaN)).toThrow("n of the total NaN")
  })
})
