import type { Scout } from "./scout.ts"

/** One turns away from the mirror: what was worn last was tried on. */
export function watchMirror({ shop, now, tell }: Scout): () => void {
  let worn = new Set<string>()
  /** Where each was taken from that was in hand. */
  const slots = new Map<string, string>()
  return shop.visit.subscribe(({ activity }, { activity: before }) => {
    if (activity.kind === "inspecting" && activity.slotId !== null)
      slots.set(activity.productId, activity.slotId)
    if (activity.kind === "trying") worn = new Set([...worn, activity.productId])
    else if (before.kind === "trying") {
      const { productId, since } = before
      const seconds = Math.max(0, now() - since) / 1000
      const products = worn.size
      worn = new Set()
      tell({
        on: "product.tried",
        product: { productId, slotId: slots.get(productId) ?? null },
        seconds,
        properties: { products },
      })
    }
  })
}
