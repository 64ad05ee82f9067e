import type { Product } from "../../domain/product.ts"
import type { Scene } from "../../domain/scene.ts"
import { type StockedSlot, stockSlots } from "../../domain/stock-slots.ts"

/** What the scenes need of a catalogue. */
export interface Shelf {
  /** Those of `handles` that the catalogue has, in its order. */
  withHandles(handles: readonly string[]): Promise<readonly Product[]>
  /** What `slots` open slots show, in their order, of the products whose handle is none of `handles`. */
  without(handles: readonly string[], slots: number): Promise<readonly Product[]>
}

const slotsOf = (scene: Scene) => scene.fixtures.flatMap((fixture) => fixture.slots)

/** What stands where in `scene`. The open slots of all `scenes` share one queue, so no product is in two of them. */
export async function stockOfScene(
  scene: Scene,
  scenes: readonly Scene[],
  shelf: Shelf,
): Promise<StockedSlot[]> {
  const slots = scenes.flatMap((each) =>
    slotsOf(each).map((slot) => ({ ...slot, id: `${each.id} ${slot.id}` })),
  )
  const handles = [...new Set(slots.flatMap((slot) => slot.product ?? []))]
  const open = slots.filter((slot) => slot.product === null).length
  const [named, others] = await Promise.all([
    shelf.withHandles(handles),
    open === 0 ? [] : shelf.without(handles, open),
  ])
  const prefix = `${scene.id} `
  return stockSlots(slots, [...named, ...others]).flatMap(({ slot, product }) =>
    slot.startsWith(prefix) ? { slot: slot.slice(prefix.length), product } : [],
  )
}
