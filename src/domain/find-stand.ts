import type { Product } from "./product.ts"
import type { Fixture, Point, Scene, Slot } from "./scene.ts"

/** A product on display, and where. */
export interface Stand {
  readonly product: Product
  readonly slot: Slot
  readonly fixture: Fixture
}

export interface StockedScene {
  readonly scene: Scene
  readonly stock: readonly { readonly slot: string; readonly product: Product }[]
}

/** What stands in a scene, in the order of its stock. */
export function standsOf({ scene, stock }: StockedScene): readonly Stand[] {
  const places = new Map(
    scene.fixtures.flatMap((fixture) => fixture.slots.map((slot) => [slot.id, { slot, fixture }] as const)),
  )
  return stock.flatMap(({ slot, product }) => {
    const place = places.get(slot)
    return place ? [{ product, ...place }] : []
  })
}

function distance({ slot: { position } }: Stand, from: Point): number {
  return Math.hypot(position[0] - from.x, position[2] - from.z)
}

/** Where a product can be taken: the nearest to `from`, or the first. `null` when it is on display nowhere. */
export function findStand(stands: readonly Stand[], productId: string, from: Point | null): Stand | null {
  const own = stands.filter(({ product }) => product.id === productId)
  const takeable = own.filter(({ slot }) => slot.inspectable)
  const candidates = takeable.length > 0 ? takeable : own
  if (from === null) return candidates[0] ?? null
  return candidates.toSorted((a, b) => distance(a, from) - distance(b, from))[0] ?? null
}
