import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { chooseVariant, valuesOf } from "../../../../src/showroom/view/products/choose-variant.ts"

const value = fc.constantFrom("Avorio", "Terracotta", "Ottone", "Nero", "Ø 32 cm", "Ø 40 cm")
const name = fc.uniqueArray(value, { minLength: 1, maxLength: 3 }).map((values) => values.join(" / "))

describe("the model's variant for a product's", () => {
  it.each([
    [["Avorio", "Nero"], ["Nero", "Ø 40 cm"], "Nero"],
    [["Avorio", "Avorio / Ottone"], ["Avorio", "Ottone"], "Avorio / Ottone"],
    [["Avorio / Ottone", "Avorio / Nero"], ["Avorio", "Nero"], "Avorio / Nero"],
    [["Avorio / Ottone"], ["Avorio"], null],
    [["Avorio"], [], null],
    [[], ["Avorio"], null],
    [["avorio"], ["Avorio"], null],
  ])("of %j for %j is %j", (variants, chosen, best) => {
    expect(chooseVariant(variants, chosen)).toBe(best)
  })

  it("[SCN-31] is one all of whose values were chosen, and none that fits says more", () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), fc.uniqueArray(value), (variants, chosen) => {
        const fits = (variant: string) =>
          valuesOf(variant).every((each) => chosen.some((value) => value === each))
        const best = chooseVariant(variants, chosen)
        if (best === null) expect(variants.filter(fits)).toEqual([])
        else {
          expect(fits(best)).toBe(true)
          const most = Math.max(...variants.filter(fits).map((each) => valuesOf(each).length))
          expect(valuesOf(best).length).toBe(most)
        }
      }),
    )
  })

  it("doesn't depend on the order of the chosen values", () => {
    fc.assert(
      fc.property(fc.array(name), fc.uniqueArray(value), (variants, chosen) => {
        expect(chooseVariant(variants, chosen.toReversed())).toBe(chooseVariant(variants, chosen))
      }),
    )
  })
})
