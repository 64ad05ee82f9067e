import type { CartLine } from "../../client/cart-store.ts"
import type { Product, Variant } from "../../domain/product.ts"

export interface Subtotal {
  readonly currency: string
  /** Major units, rounded to cents. */
  readonly amount: number
}

/** A line of the cart with what it stands for, when that is still sold. */
export interface FilledLine {
  readonly line: CartLine
  readonly product: Product | undefined
  readonly variant: Variant | undefined
}

export function fillLines(
  lines: readonly CartLine[],
  products: ReadonlyMap<string, Product>,
): readonly FilledLine[] {
  return lines.map((line) => {
    const product = products.get(line.productId)
    return { line, product, variant: product?.variants.find(({ id }) => id === line.variantId) }
  })
}

/** What the lines cost that can be bought, one sum a currency; sums in cents, so that 0.1 + 0.2 is 0.3. */
export function subtotals(lines: readonly FilledLine[]): readonly Subtotal[] {
  const cents = new Map<string, number>()
  for (const { line, variant } of lines) {
    if (!variant?.available) continue
    const sum = cents.get(variant.currency) ?? 0
    cents.set(variant.currency, sum + Math.round(variant.price * 100) * line.quantity)
  }
  return [...cents].map(([currency, sum]) => ({ currency, amount: sum / 100 }))
}
