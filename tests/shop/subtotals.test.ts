import { expect, test } from "vitest"
import { fillLines, subtotals } from "../../src/shop/cart/subtotals.ts"
import { aProduct } from "../helpers/fake-catalogue.ts"

const products = new Map(
  [
    aProduct(1, { variants: [{ price: 0.1 }] }),
    aProduct(2, { variants: [{ price: 0.2 }] }),
    aProduct(3, { variants: [{ price: 50, currency: "CHF" }] }),
    aProduct(4, { variants: [{ available: false }] }),
  ].map((product) => [product.id, product]),
)
const line = (n: number, quantity = 1) => ({
  productId: `product-${n}`,
  variantId: `variant-${n}-0`,
  quantity,
})

test("[SHP-15] sums are exact to the cent, one a currency", () => {
  const filled = fillLines([line(1), line(2), line(3, 2)], products)
  expect(subtotals(filled)).toEqual([
    { currency: "EUR", amount: 0.3 },
    { currency: "CHF", amount: 100 },
  ])
})

test("[SHP-15] what is sold out, or no longer sold, costs nothing", () => {
  const filled = fillLines([line(4), line(99), { ...line(1), variantId: "gone" }], products)
  expect(filled.map(({ variant }) => variant?.id)).toEqual(["variant-4-0", undefined, undefined])
  expect(subtotals(filled)).toEqual([])
})
