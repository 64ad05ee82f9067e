import { countItems } from "../../client/cart-store.ts"
import type { Happened } from "../../client/journey/journey.ts"
import type { VisitState } from "../../client/visit-store.ts"
import { AGAIN_AFTER_SECONDS, HOME_AFTER_SECONDS, outsideZones } from "../../domain/leaving.ts"
import type { Scout } from "./scout.ts"
import type { ToldOnce } from "./told-once.ts"

/** Whether a visitor who was inside is outside now, or has asked to be taken there. */
function goesOut(state: VisitState, before: VisitState, outside: ReadonlySet<string>): boolean {
  const { destination, place } = state
  if (destination !== before.destination && destination?.kind === "zone" && outside.has(destination.id))
    return true
  const from = before.place?.zone
  return place !== null && from !== undefined && outside.has(place.zone) && !outside.has(from)
}

/**
 * The end of a visit is near: one who has looked at something goes for the door, takes a recap along, or comes back from the
 * checkout with an order. How long a visit lasts tells nothing of its end: who has been here for long may be shopping still.
 */
export function watchEnding(
  { shop, now, tell }: Scout,
  { startedAt }: Pick<ToldOnce, "startedAt">,
): { readonly hear: (happened: Happened) => void; readonly stop: () => void } {
  const { visit, showroom, cart } = shop
  const outside = outsideZones(showroom.scenes.flatMap(({ touchpoints }) => touchpoints))
  let leftAt = Number.NEGATIVE_INFINITY

  function leave(by: "door" | "recap" | "order"): void {
    const seconds = (now() - startedAt) / 1000
    if (visit.getState().inspected.length === 0 || seconds < HOME_AFTER_SECONDS) return
    if (now() - leftAt < AGAIN_AFTER_SECONDS * 1000) return
    leftAt = now()
    const items = countItems(cart.getState().lines)
    tell({ on: "visit.ending", seconds, properties: { by, items }, anywhere: true })
  }
  return {
    hear: (happened) => {
      if (happened.kind === "recap.made") leave("recap")
      if (happened.kind === "checkout.returned" && happened.ordered) leave("order")
    },
    stop: visit.subscribe((state, before) => {
      if (goesOut(state, before, outside)) leave("door")
    }),
  }
}
