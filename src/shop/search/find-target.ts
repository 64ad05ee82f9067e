import { findStand, type StockedScene, standsOf } from "../../domain/find-stand.ts"
import type { Product } from "../../domain/product.ts"
import type { Point, Zone } from "../../domain/scene.ts"

/** What `?take=` means in a scene. */
export type Target =
  | { readonly kind: "slot"; readonly id: string; readonly product: Product }
  | { readonly kind: "zone"; readonly id: string; readonly zone: Zone }

/** Where a visitor is: at the door, when they have not been seen anywhere yet. */
export function whereabouts(place: Point | null, { scene }: StockedScene): Point | null {
  return place ?? scene.spawnPoints[0] ?? null
}

/** Where a product is taken from; its zone when it stands out of reach. `null` when it isn't on display. */
export function targetOf(stocked: StockedScene, productId: string, from: Point | null): Target | null {
  const stand = findStand(standsOf(stocked), productId, from)
  if (!stand) return null
  if (stand.slot.inspectable) return { kind: "slot", id: stand.slot.id, product: stand.product }
  const zone = stocked.scene.zones.find(({ id }) => id === stand.fixture.zone)
  return zone ? { kind: "zone", id: zone.id, zone } : null
}

/** A product by its handle, else a zone by its id. `null` when the scene has neither. */
export function findTarget(stocked: StockedScene, name: string, from: Point | null): Target | null {
  const product = stocked.stock.find((each) => each.product.handle === name)?.product
  if (product) return targetOf(stocked, product.id, from)
  const zone = stocked.scene.zones.find(({ id }) => id === name)
  return zone ? { kind: "zone", id: zone.id, zone } : null
}
