import fc from "fast-check"
import { expect, test } from "vitest"
import { parseMoney, parsePrice } from "../../src/catalogue/price.ts"

test("[CAT-4] every price with at most two decimals is read as it is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (cents) => {
      const text = (cents / 100).toFixed(2)
      expect(parsePrice(text)).toEqual({ ok: true, value: cents / 100 })
    }),
  )
})

test.each([
  ["12,50", 'invalid price "12,50": decimals follow a point: 12.50'],
  ["1,299.00", 'invalid price "1,299.00": thousands are written without a separator: 1299.00'],
  ["1.299,00", 'invalid price "1.299,00": thousands are written without a separator: 1299.00'],
  ["1.299", 'invalid price "1.299": thousands are written without a separator: 1299.00'],
  ["-1", 'invalid price "-1": a price can\'t be negative'],
  ["", 'invalid price "": it is blank'],
  ["12.3456", 'invalid price "12.3456": at most two decimals'],
  ["99999999", 'invalid price "99999999": it must be under 10000000'],
  ["€ 12", 'invalid price "€ 12": a plain number is expected, such as 189 or 9.99'],
  ["1e3", 'invalid price "1e3": a plain number is expected, such as 189 or 9.99'],
  ["NaN", 'invalid price "NaN": a plain number is expected, such as 189 or 9.99'],
  ["Infinity", 'invalid price "Infinity": a plain number is expected, such as 189 or 9.99'],
])("[CAT-4] the price %j is refused by name", (text, reason) => {
  expect(parsePrice(text)).toEqual({ ok: false, reason })
})

test.each([
  ["189.00 EUR", 189, "EUR"],
  ["189 eur", 189, "EUR"],
  ["9.99USD", 9.99, "USD"],
])("[CAT-4] %j is an amount with its currency", (text, amount, currency) => {
  expect(parseMoney(text)).toEqual({ ok: true, value: { amount, currency } })
})

test.each(["189", "EUR", "189 €", "189,00 EUR", "", "EUR 189.00"])(
  "[CAT-4] %j is no amount with a currency",
  (text) => {
    expect(parseMoney(text)).toMatchObject({ ok: false, reason: expect.stringContaining(`invalid price "`) })
  },
)
