import { type CartLine, countItems } from "../../client/cart-store.ts"
import type { Scout } from "./scout.ts"

/** A variant that was not in the cart is now. `atFirst`: what was in it when the visit began to be watched. */
export function watchCart({ shop, tell }: Scout, atFirst: readonly CartLine[]): () => void {
  const look = (lines: readonly CartLine[], before: readonly CartLine[]) => {
    const known = new Set(before.map((line) => line.variantId))
    const added = lines.find((line) => !known.has(line.variantId))
    if (!added) return
    const { activity } = shop.visit.getState()
    const inHand = activity.kind === "inspecting" && activity.productId === added.productId
    tell({
      on: "cart.added",
      product: { productId: added.productId, slotId: inHand ? activity.slotId : null },
      properties: { items: countItems(lines) },
    })
  }
  look(shop.cart.getState().lines, atFirst)
  return shop.cart.subscribe(({ lines }, before) => look(lines, before.lines))
}
