import { expect, test } from "vitest"
import { formatPrice } from "../../src/domain/format-price.ts"

const plain = (text: string) => text.replace(/\u00a0/g, " ")

test.each([
  [189, "EUR", "it", "€ 189"],
  [189, "EUR", "en", "€ 189"],
  [1189.5, "EUR", "it", "€ 1.189,50"],
  [9202, "EUR", "it", "€ 9.202"],
  [12189.5, "EUR", "it", "€ 12.189,50"],
  [1189.5, "EUR", "en", "€ 1,189.50"],
  [9.99, "GBP", "en", "£ 9.99"],
  [0, "EUR", "it", "€ 0"],
  [1200, "JPY", "en", "JP¥ 1,200"],
  [9999999.99, "EUR", "en", "€ 9,999,999.99"],
] as const)("[SHP-8] %d %s in %s is written %s", (amount, currency, language, written) => {
  expect(plain(formatPrice(amount, currency, language))).toBe(written)
})

test("[SHP-8] a price doesn't break between its symbol and its digits", () => {
  expect(formatPrice(189, "EUR", "it")).not.toContain(" ")
})

test("[SHP-8] what is no currency is refused", () => {
  expect(() => formatPrice(1, "euro", "it")).toThrow(RangeError)
})
