import { validate as isUuid } from "uuid"
import { mostBuyable } from "../../domain/buyable.ts"
import type { Product, Variant } from "../../domain/product.ts"
import type { CheckoutLine, LineProblem } from "../../protocol/checkout.ts"
import { MAX_PRODUCTS_PER_PAGE } from "../storage/catalogue/products-query.ts"
import type { CatalogueStore } from "../storage/catalogue-store.ts"

/** A line as the catalogue knows it. Nothing in it but the quantity came from the visitor. */
export interface SoldLine {
  readonly product: Product
  readonly variant: Variant
  readonly quantity: number
}

export interface ReadLines {
  readonly sold: readonly SoldLine[]
  readonly problems: readonly LineProblem[]
}

function problemOf(
  { variantId, quantity, price }: CheckoutLine,
  variant: Variant | undefined,
): LineProblem | null {
  if (!variant) return { variantId, reason: "gone" }
  if (!variant.available) return { variantId, reason: "sold-out" }
  const left = mostBuyable(variant)
  if (quantity > left) return { variantId, reason: "too-few", left }
  if (price !== undefined && Math.round(price * 100) !== Math.round(variant.price * 100))
    return { variantId, reason: "price-changed", price: variant.price, currency: variant.currency }
  return null
}

/** Holds the lines of a cart against the catalogue as it is now: each is sold, or has one problem. */
export async function readLines(
  lines: readonly CheckoutLine[],
  catalogue: Pick<CatalogueStore, "list">,
): Promise<ReadLines> {
  const ids = [...new Set(lines.map(({ productId }) => productId))].filter((id) => isUuid(id))
  const { products } = await catalogue.list({ ids, limit: MAX_PRODUCTS_PER_PAGE })
  const byId = new Map(products.map((product) => [product.id, product]))
  const sold: SoldLine[] = []
  const problems: LineProblem[] = []
  for (const line of lines) {
    const product = byId.get(line.productId)
    const variant = product?.variants.find(({ id }) => id === line.variantId)
    const problem = problemOf(line, variant)
    if (problem) problems.push(problem)
    else if (product && variant) sold.push({ product, variant, quantity: line.quantity })
  }
  return { sold, problems }
}
