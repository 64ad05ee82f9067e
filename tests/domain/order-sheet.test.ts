import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  changeLine,
  lineTotal,
  MAX_SHEET_QUANTITY,
  mergeLines,
  minorDigits,
  plainAmount,
  type SheetLine,
  sheetTotals,
} from "../../src/domain/order-sheet.ts"

const line: fc.Arbitrary<SheetLine> = fc.record({
  productId: fc.constantFrom("p1", "p2"),
  variantId: fc.constantFrom("v1", "v2", "v3", "v4"),
  quantity: fc.nat(3),
  note: fc.constantFrom("", "a", "b"),
  seen: fc.constantFrom(1, 2.5),
  turn: fc.integer({ min: 1, max: 4 }),
  since: fc.integer({ min: 1, max: 4 }),
})
const copy = fc.uniqueArray(line, { selector: ({ variantId }) => variantId, maxLength: 4 })

describe("the lines of an order sheet", () => {
  test("[PRS-20] copies that meet in whatever order, and however often, come to the same lines, each variant once", () => {
    fc.assert(
      fc.property(copy, copy, copy, (a, b, c) => {
        const all = mergeLines(mergeLines(a, b), c)
        expect(mergeLines(mergeLines(c, b), a)).toEqual(all)
        expect(mergeLines(a, mergeLines(b, c))).toEqual(all)
        expect(mergeLines(all, mergeLines(b, all))).toEqual(all)
        expect(new Set(all.map(({ variantId }) => variantId)).size).toBe(all.length)
        for (const each of all)
          for (const other of [...a, ...b, ...c])
            if (other.variantId === each.variantId) expect(other.turn).toBeLessThanOrEqual(each.turn)
      }),
    )
  })

  test("[PRS-20] a change holds against whatever was there, and two pages that change different lines lose neither", () => {
    fc.assert(
      fc.property(copy, fc.nat(5), fc.nat(5), (lines, one, other) => {
        const wish = { productId: "p1", note: "", seen: 1 }
        const here = changeLine(lines, { ...wish, variantId: "v1", quantity: one })
        const there = changeLine(lines, { ...wish, variantId: "v2", quantity: other })
        const both = mergeLines(here, there)
        const quantityOf = (id: string) => both.find(({ variantId }) => variantId === id)?.quantity
        expect([quantityOf("v1"), quantityOf("v2")]).toEqual([one, other])
        expect(mergeLines(lines, here)).toEqual(here)
      }),
    )
  })
})

describe("the sums of an order sheet", () => {
  const priced = fc.record({
    quantity: fc.integer({ min: 0, max: MAX_SHEET_QUANTITY }),
    cents: fc.nat(99_999_99),
    currency: fc.constantFrom("EUR", "JPY", "USD"),
  })

  test("[PRS-21] are exact to the last minor unit, and never add two currencies", () => {
    fc.assert(
      fc.property(fc.array(priced, { maxLength: 40 }), (lines) => {
        const totals = sheetTotals(lines.map(({ cents, ...rest }) => ({ ...rest, price: cents / 100 })))
        const taken = lines.filter(({ quantity }) => quantity > 0)
        expect(totals.map(({ currency }) => currency)).toEqual(
          [...new Set(taken.map(({ currency }) => currency))].toSorted(),
        )
        for (const { currency, pieces, amount } of totals) {
          const own = taken.filter((each) => each.currency === currency)
          const exact = own.reduce((sum, { cents, quantity }) => sum + BigInt(cents) * BigInt(quantity), 0n)
          expect(BigInt(Math.round(amount * 100))).toBe(exact)
          expect(pieces).toBe(own.reduce((sum, { quantity }) => sum + quantity, 0))
        }
      }),
    )
  })

  test("[PRS-21] amounts have as many digits as their currency, and the decimal mark that is asked for", () => {
    expect(["EUR", "JPY", "KWD"].map(minorDigits)).toEqual([2, 0, 3])
    expect(plainAmount(1189.5, "EUR", ",")).toBe("1189,50")
    expect(plainAmount(1200, "JPY", ".")).toBe("1200")
    expect(plainAmount(lineTotal({ quantity: 3, price: 0.125 }), "KWD", ".")).toBe("0.375")
    expect(lineTotal({ quantity: 3, price: 19.99 })).toBe(59.97)
  })
})
