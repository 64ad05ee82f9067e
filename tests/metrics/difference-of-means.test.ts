import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { differenceOfMeans, meanInterval } from "../../src/metrics/index.ts"

const seconds = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 40 })

describe("the difference of two means", () => {
  it("only changes its sign when the two are swapped, and holds what it is of", () => {
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        const [one, other] = [differenceOfMeans(a, b), differenceOfMeans(b, a)]
        const { delta, low, high } = one
        if (delta === null || low === null || high === null) throw new Error("no interval")
        expect(other.delta).toBeCloseTo(-delta, 6)
        expect(other.low).toBeCloseTo(-high, 6)
        expect(low).toBeLessThanOrEqual(delta)
        expect(high).toBeGreaterThanOrEqual(delta)
        expect(one.distinguishable).toBe(low > 0 || high < 0)
      }),
    )
  })

  it("against a sample that doesn't vary is as wide as the other's own interval", () => {
    const own = meanInterval([110, 120, 130, 140, 150], 0)
    const { low, high } = differenceOfMeans([110, 120, 130, 140, 150], [100, 100, 100, 100, 100])
    expect(low).toBeCloseTo((own?.low ?? 0) - 100, 9)
    expect(high).toBeCloseTo((own?.high ?? 0) - 100, 9)
  })

  it("has no interval of fewer than two, and refuses what isn't a number", () => {
    expect(differenceOfMeans([], [1, 2])).toEqual({
      delta: null,
      low: null,
      high: null,
      distinguishable: false,
    })
    expect(differenceOfMeans([5], [1, 2])).toMatchObject({ delta: 3.5, low: null, distinguishable: false })
    expect(() => differenceOfMeans([1, Number.NaN], [1, 2])).toThrow("invalid value NaN in sample a")
  })
})
