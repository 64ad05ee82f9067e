import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pairedDifference, tallyPairs } from "../../src/metrics/index.ts"

const pairs = (scale: "1-5" | "1-7" | "0-10", ...list: readonly (readonly [number, number])[]) =>
  tallyPairs(
    scale,
    list.map(([before, after]) => ({ before, after })),
  )

describe("[CAS-8] the difference within pairs", () => {
  it("is the mean of the differences, with Student's t interval", () => {
    // Differences 2, 3, 2, 1, 3, 0: mean 11/6, standard error 0.47726, t for 5 degrees of freedom 2.57058.
    const found = pairedDifference(pairs("1-5", [2, 4], [2, 5], [1, 3], [3, 4], [2, 5], [2, 2]))
    expect(found.delta).toBeCloseTo(1.833333, 5)
    expect(found.low).toBeCloseTo(0.606, 3)
    expect(found.high).toBeCloseTo(3.0604, 3)
    expect(found).toMatchObject({ n: 6, distinguishable: true })
  })

  it("says nothing without pairs, and gives one pair no interval", () => {
    expect(pairedDifference(pairs("1-7"))).toEqual({
      ...{ delta: null, low: null, high: null, distinguishable: false },
      n: 0,
    })
    expect(pairedDifference(pairs("0-10", [3, 9]))).toEqual({
      ...{ delta: 6, low: null, high: null, distinguishable: false },
      n: 1,
    })
  })

  it("refuses scores off the scale and counts that don't fit it", () => {
    expect(() => pairs("1-5", [0, 4])).toThrow("invalid score 0: 1-5 takes 1 to 5")
    expect(() => pairedDifference({ scale: "1-5", counts: [1] })).toThrow("1-5 has 9 differences, not 1")
    expect(() => pairedDifference({ scale: "1-5", counts: [0, 0, 0, 0, 0.5, 0, 0, 0, 0] })).toThrow(
      "invalid counts[4]",
    )
  })

  it("turns its sign when before and after are exchanged, stays on the scale, and holds its mean", () => {
    const score = fc.integer({ min: 0, max: 10 })
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { maxLength: 40 }), (list) => {
        const there = pairedDifference(pairs("0-10", ...list))
        const back = pairedDifference(pairs("0-10", ...list.map(([a, b]) => [b, a] as const)))
        expect(there.n).toBe(list.length)
        if (there.delta === null) return
        expect(back.delta).toBeCloseTo(-there.delta, 9)
        if (there.low === null || there.high === null) return
        expect(there.low).toBeLessThanOrEqual(there.delta + 1e-9)
        expect(there.high).toBeGreaterThanOrEqual(there.delta - 1e-9)
        expect(Math.max(-there.low, there.high)).toBeLessThanOrEqual(10)
        expect(there.distinguishable).toBe(there.low > 0 || there.high < 0)
      }),
    )
  })
})
