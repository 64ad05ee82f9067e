import type { Product } from "./product.ts"
import type { Slot } from "./scene.ts"

export interface StockedSlot {
  /** Id of the slot. */
  readonly slot: string
  readonly product: Product
}

/**
 * Which product stands in which slot. A slot that names a handle holds that product, or nothing while the catalogue
 * lacks it; the same product may stand in several. Open slots take, in their order, the products that no slot names, in
 * the order of `products`.
 */
export function stockSlots(slots: readonly Slot[], products: readonly Product[]): StockedSlot[] {
  const byHandle = new Map(products.map((product) => [product.handle, product]))
  const named = new Set(slots.map((slot) => slot.product))
  const unplaced = products.filter((product) => !named.has(product.handle))
  let next = 0
  const stocked: StockedSlot[] = []
  for (const slot of slots) {
    const product = slot.product === null ? unplaced[next++] : byHandle.get(slot.product)
    if (product) stocked.push({ slot: slot.id, product })
  }
  return stocked
}
