import type { SceneReply, ShowroomReply } from "../client/replies.ts"

/** Where a product is, as far as asking about it goes. */
export interface ProductPlace {
  readonly slotId: string | null
  /** Touchpoints it may belong to, the nearest first; those without a place of their own come last. */
  readonly touchpoints: readonly string[]
}

/**
 * Finds the touchpoint of a product by the slot it was taken from, else by the slot it stands in, else by the zone that the
 * visitor is in. That last is all there is while the scene isn't known.
 */
export function findPlace(
  product: { readonly productId: string; readonly slotId: string | null },
  reply: SceneReply | null,
  { zone, showroom }: { readonly zone: string | null; readonly showroom: Pick<ShowroomReply, "scenes"> },
): ProductPlace {
  if (!reply) {
    const all = showroom.scenes.flatMap(({ touchpoints }) => touchpoints)
    const touchpoints = all.filter((each) => each.zone === zone).map(({ id }) => id)
    return { slotId: product.slotId, touchpoints }
  }
  const { scene, stock } = reply
  const slotId = product.slotId ?? stock.find((each) => each.product.id === product.productId)?.slot ?? null
  const fixture = scene.fixtures.find(({ slots }) => slots.some(({ id }) => id === slotId))
  const around = scene.touchpoints.filter((each) => each.zone === zone && each.at !== null)
  const placeless = scene.touchpoints.filter((each) => each.at === null)
  const ids = [fixture?.touchpoint ?? [], around.map(({ id }) => id), placeless.map(({ id }) => id)].flat()
  return { slotId, touchpoints: [...new Set(ids)] }
}
