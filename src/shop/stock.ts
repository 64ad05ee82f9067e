export { mostBuyable as mostInCart } from "../domain/buyable.ts"

import type { Variant } from "../domain/product.ts"

/** From how many on one doesn't say how many. */
const MANY = 10
const LAST = 2

/** What is told about a variant's stock. */
export type StockLevel =
  | { readonly kind: "sold-out" }
  /** None is there, and yet it can be bought. */
  | { readonly kind: "to-order" }
  | { readonly kind: "last"; readonly n: number }
  | { readonly kind: "few"; readonly n: number }
  | { readonly kind: "plenty" }

export function stockLevel({ available, stock }: Pick<Variant, "available" | "stock">): StockLevel {
  if (!available) return { kind: "sold-out" }
  if (stock === null || stock >= MANY) return { kind: "plenty" }
  if (stock <= 0) return { kind: "to-order" }
  return stock <= LAST ? { kind: "last", n: stock } : { kind: "few", n: stock }
}
