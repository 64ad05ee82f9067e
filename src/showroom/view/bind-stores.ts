import type { LiveScene } from "./live-scene.ts"
import { lookOf } from "./people/look-of.ts"
import { chosenValues } from "./products/chosen-values.ts"

/** Shows products as their chosen variants are, here and in the hand. */
function showVariants(live: LiveScene): void {
  const { variantOf } = live.shop.visit.getState()
  for (const stand of live.stands.values())
    live.products.setVariant(stand, chosenValues(stand.product, variantOf[stand.product.id]))
  live.inspection?.setVariants()
  live.mirror?.setVariants()
}

/** Keeps the scene to what is chosen around it: the visitor's looks, and variants. Gives the function that stops it. */
export function bindStores(live: LiveScene): () => void {
  showVariants(live)
  return live.shop.visit.subscribe((next, before) => {
    if (next.avatar !== before.avatar) live.customer.wear(lookOf(next.avatar))
    if (next.variantOf !== before.variantOf) showVariants(live)
  })
}
