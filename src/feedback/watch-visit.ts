import type { CartStore } from "../client/cart-store.ts"
import type { VisitStore } from "../client/visit-store.ts"

export interface VisitWatch {
  /** A product was put back (or given up for another) after `seconds`. */
  onInspected: (product: { productId: string; slotId: string | null }, seconds: number) => void
  /** A variant that was not in the cart is now. */
  onAdded: (product: { productId: string; slotId: string | null }) => void
  /** Anything else in the visit has changed. */
  onChange: () => void
}

/** Tells what the visitor has just done, from the stores that the scene and the list share. */
export function watchVisit(
  { visit, cart }: { visit: VisitStore; cart: CartStore },
  now: () => number,
  { onInspected, onAdded, onChange }: VisitWatch,
): () => void {
  const unwatchVisit = visit.subscribe(({ activity }, { activity: before }) => {
    if (activity === before) return
    if (before.kind === "inspecting") onInspected(before, (now() - before.since) / 1000)
    else onChange()
  })
  const unwatchCart = cart.subscribe(({ lines }, { lines: before }) => {
    const known = new Set(before.map((line) => line.variantId))
    const added = lines.find((line) => !known.has(line.variantId))
    if (!added) return
    const { activity } = visit.getState()
    const inHand = activity.kind === "inspecting" && activity.productId === added.productId
    onAdded({ productId: added.productId, slotId: inHand ? activity.slotId : null })
  })
  return () => {
    unwatchVisit()
    unwatchCart()
  }
}
