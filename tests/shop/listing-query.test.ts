import fc from "fast-check"
import { expect, test } from "vitest"
import { listingHref, productsPath, readListingQuery, SORTS } from "../../src/shop/list/listing-query.ts"

const read = (address: string) => readListingQuery(new URL(address, "https://shop.test").searchParams)

test("[SHP-4] an address without anything asks for everything, in the merchant's order", () => {
  expect(read("/list")).toEqual({ q: "", category: "", sort: "featured", available: false })
  expect(listingHref(read("/list"))).toBe("/list")
})

test("[SHP-4] what an address asks wrongly is left out", () => {
  expect(read("/list?sort=drop%20table&available=1")).toEqual(read("/list"))
  expect(read(`/list?q=${"x".repeat(500)}`).q).toHaveLength(100)
})

test("[SHP-4] whatever is asked can be read again from its address", () => {
  const query = fc.record({
    q: fc.string({ maxLength: 100 }).map((q) => q.trim()),
    category: fc.string({ maxLength: 40 }),
    sort: fc.constantFrom(...SORTS),
    available: fc.boolean(),
  })
  fc.assert(
    fc.property(query, fc.string(), (asked, handle) => {
      expect(read(listingHref(asked, handle))).toEqual(asked)
    }),
  )
})

test("[SHP-5] a page of the answer is asked for with its limit and cursor, and without what isn't wanted", () => {
  expect(productsPath(read("/list"), 24, null)).toBe("/api/products?limit=24")
  expect(productsPath(read("/list?q=lampada&sort=-price&available=true"), 24, "abc")).toBe(
    "/api/products?q=lampada&sort=-price&available=true&limit=24&cursor=abc",
  )
})
