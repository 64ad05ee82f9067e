import type { Variant } from "./product.ts"

/** Of one variant in one cart. */
export const MAX_QUANTITY = 99
/** Lines of one cart. */
export const MAX_LINES = 200

/** How many of a variant one cart may hold: what is in stock, or as many as a line takes when that isn't known. */
export function mostBuyable({ available, stock }: Pick<Variant, "available" | "stock">): number {
  if (!available) return 0
  return stock === null || stock <= 0 ? MAX_QUANTITY : Math.min(stock, MAX_QUANTITY)
}
