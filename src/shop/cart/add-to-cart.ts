import type { CartLine } from "../../client/cart-store.ts"
import type { Shop } from "../../client/shop-context.ts"
import type { Product, Variant } from "../../domain/product.ts"
import { mostInCart } from "../stock.ts"

type CartShop = Pick<Shop, "cart" | "record">

export function quantityInCart({ cart }: Pick<Shop, "cart">, variantId: string): number {
  return cart.getState().lines.find((line) => line.variantId === variantId)?.quantity ?? 0
}

/**
 * Makes the quantity of a variant what is asked, at most what there is, and writes the difference down.
 * Returns the quantity that it has become.
 */
export function setQuantity(shop: CartShop, product: Product, variant: Variant, wanted: number): number {
  const before = quantityInCart(shop, variant.id)
  const most = Math.max(mostInCart(variant), before)
  const after = Math.max(0, Math.min(Math.trunc(wanted), most))
  if (after === before) return before
  if (before === 0) shop.cart.getState().add(product.id, variant.id, after, variant.price)
  else shop.cart.getState().setQuantity(variant.id, after)
  shop.record({
    type: after > before ? "cart.added" : "cart.removed",
    productId: product.id,
    variantId: variant.id,
    quantity: Math.abs(after - before),
  })
  return after
}

/** Puts one more in the cart. False when there is none left to put. */
export function addToCart(shop: CartShop, product: Product, variant: Variant): boolean {
  const before = quantityInCart(shop, variant.id)
  return setQuantity(shop, product, variant, before + 1) > before
}

/** Takes a line out, whether what it stands for is still sold or not. Returns where it stood, to put it back. */
export function removeLine(shop: CartShop, line: CartLine): number {
  const at = shop.cart.getState().lines.findIndex(({ variantId }) => variantId === line.variantId)
  if (at < 0) return at
  shop.cart.getState().setQuantity(line.variantId, 0)
  recordLine(shop, "cart.removed", line)
  return at
}

/** Undoes `removeLine`. */
export function restoreLine(shop: CartShop, line: CartLine, at: number): void {
  if (quantityInCart(shop, line.variantId) > 0) return
  shop.cart.getState().restore(line, at)
  recordLine(shop, "cart.added", line)
}

/** Out of the cart for now, kept beside it. */
export function setAside(shop: CartShop, line: CartLine): void {
  if (quantityInCart(shop, line.variantId) === 0) return
  shop.cart.getState().setAside(line.variantId)
  recordLine(shop, "cart.removed", line)
}

/** Back into the cart. */
export function takeBack(shop: CartShop, line: CartLine): void {
  if (!shop.cart.getState().aside.some(({ variantId }) => variantId === line.variantId)) return
  const isNew = quantityInCart(shop, line.variantId) === 0
  shop.cart.getState().takeBack(line.variantId)
  if (isNew) recordLine(shop, "cart.added", line)
}

function recordLine(
  { record }: CartShop,
  type: "cart.added" | "cart.removed",
  { productId, variantId, quantity }: CartLine,
): void {
  record({ type, productId, variantId, quantity })
}
