import { expect, test } from "vitest"
import { mostInCart, stockLevel } from "../../src/shop/stock.ts"

test.each([
  [false, 4, "sold-out", 0],
  [false, null, "sold-out", 0],
  [true, 0, "to-order", 99],
  [true, -3, "to-order", 99],
  [true, 1, "last", 1],
  [true, 2, "last", 2],
  [true, 3, "few", 3],
  [true, 9, "few", 9],
  [true, 10, "plenty", 10],
  [true, 5000, "plenty", 99],
  [true, null, "plenty", 99],
] as const)(
  "[SHP-3] available %s with %s in stock is told as %s, and a cart takes %d",
  (available, stock, kind, most) => {
    expect(stockLevel({ available, stock }).kind).toBe(kind)
    expect(mostInCart({ available, stock })).toBe(most)
  },
)
