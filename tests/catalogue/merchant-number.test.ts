import { expect, test } from "vitest"
import { goodRow, lines, only, read, readRows } from "./feed-helpers.ts"

const numberOf = (reading: ReturnType<typeof read>) => only(reading).variants[0]?.merchantId

test("[SHP-38] Shopify's number of a variant is read from the column that some exports have", () => {
  expect(numberOf(readRows(goodRow({ "Variant ID": "42424242424242" })))).toBe("42424242424242")
  expect(numberOf(readRows(goodRow()))).toBeUndefined()
})

test.each(["4.24242E+13", "gid://shopify/ProductVariant/1", "0", "-1", "12 34"])(
  "[SHP-38] %s is no such number: it is named, and the product is taken without",
  (text) => {
    const reading = readRows(goodRow({ "Variant ID": text }))
    expect(numberOf(reading)).toBeUndefined()
    expect(lines(reading)).toEqual([
      `2 dropped Variant ID ${text}: the number that Shopify gives the variant is expected, digits only`,
    ])
  },
)

test.each([
  ["shopify_IT_8000000000001_42424242424242", "42424242424242"],
  ["shopify_IT_8000000000001", undefined],
  ["vaso-1", undefined],
])("[SHP-38] an item that a feed of Shopify's calls %s has the number %s", (id, number) => {
  const header = ["id", "title", "price", "availability", "link"]
  const row = [id, "Vaso", "96.00 EUR", "in_stock", "https://example.com/p"]
  expect(numberOf(read([header.join("\t"), row.join("\t")].join("\n")))).toBe(number)
})
