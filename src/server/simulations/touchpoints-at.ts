import type { Scene } from "../../domain/scene.ts"
import type { TouchpointsAt } from "../../feedback/rules/replay/recorded-visit.ts"

/** Where things stood: the touchpoint of each product that stands in a slot of its own, those of each zone, and the rest. */
export function createTouchpointsAt(
  scenes: readonly Scene[],
  productIds: ReadonlyMap<string, string>,
): TouchpointsAt {
  const ofProduct = new Map<string, string>()
  for (const { fixtures } of scenes) {
    for (const { slots, touchpoint } of fixtures) {
      for (const { product } of slots) {
        const id = product === null ? undefined : productIds.get(product)
        if (id !== undefined && touchpoint) ofProduct.set(id, touchpoint)
      }
    }
  }
  const all = scenes.flatMap(({ touchpoints }) => touchpoints)
  return ({ productId, zone, anywhere }) => {
    const own = productId === null ? undefined : ofProduct.get(productId)
    const near = all.filter((each) => each.zone === zone && each.at !== null)
    const placeless = all.filter((each) => each.at === null)
    const others = anywhere ? all : []
    const ids = [own ?? [], [...near, ...placeless, ...others].map(({ id }) => id)].flat()
    return [...new Set(ids)]
  }
}
