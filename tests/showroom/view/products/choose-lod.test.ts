import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { chooseLod } from "../../../../src/showroom/view/products/choose-lod.ts"

const size = fc.double({ min: 0.1, max: 4000, noNaN: true })
const count = fc.integer({ min: 1, max: 3 })
const coarseness = fc.constantFrom(0.8, 1, 1.3)
const now = fc.option(fc.integer({ min: 0, max: 2 }), { nil: null })

describe("the level of detail", () => {
  it.each([
    [600, 0],
    [60, 1],
    [10, 2],
  ])("of a product %i pixels across is %i", (pixels, level) => {
    expect(chooseLod({ size: pixels, now: null, count: 3, coarseness: 1 })).toBe(level)
  })

  it("is the only one of a model that has no other", () => {
    expect(chooseLod({ size: 1, now: 0, count: 1, coarseness: 1 })).toBe(0)
  })

  it("is one that the model has, and never coarser for something larger", () => {
    fc.assert(
      fc.property(size, size, count, coarseness, now, (a, b, levels, coarse, was) => {
        const options = { now: was, count: levels, coarseness: coarse }
        const small = chooseLod({ ...options, size: Math.min(a, b) })
        const large = chooseLod({ ...options, size: Math.max(a, b) })
        expect(large).toBeLessThanOrEqual(small)
        expect(small).toBeLessThan(levels)
      }),
    )
  })

  it("[SCN-32] doesn't change back and forth when the size trembles", () => {
    fc.assert(
      fc.property(
        size,
        coarseness,
        now,
        fc.array(fc.double({ min: 0.95, max: 1.05, noNaN: true })),
        (...all) => {
          const [pixels, coarse, was, tremble] = all
          const options = { count: 3, coarseness: coarse }
          let level = chooseLod({ ...options, size: pixels, now: was })
          let changes = 0
          for (const factor of tremble) {
            const next = chooseLod({ ...options, size: pixels * factor, now: level })
            if (next !== level) changes++
            level = next
          }
          expect(changes).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
