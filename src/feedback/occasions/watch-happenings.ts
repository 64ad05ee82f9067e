import { countItems } from "../../client/cart-store.ts"
import type { Happened } from "../../client/journey/journey.ts"
import type { Scout, Sighted } from "./scout.ts"

/** Seconds under which one was passing through. */
const DWELT = 3

/** What a happening is an occasion of by itself; `null`: of nothing. */
function sightedIn(happened: Happened, { shop }: Scout): Sighted | null {
  const { at } = happened
  switch (happened.kind) {
    case "zone.left": {
      const { zone, seconds } = happened
      if (seconds < DWELT) return null
      const touchpoints = shop.showroom.scenes.flatMap((scene) => scene.touchpoints)
      const stage = touchpoints.find((each) => each.zone === zone)?.stage
      return { on: "zone.left", at, zone, seconds, properties: { zone, ...(stage ? { stage } : {}) } }
    }
    case "search.ended": {
      const { outcome, seconds, length, results, times } = happened
      const properties = { length, results, times }
      return outcome === "found"
        ? { on: "search.found", at, seconds, properties }
        : { on: "search.failed", at, seconds, properties: { ...properties, reason: outcome } }
    }
    case "checkout.returned": {
      const { from, ordered, seconds } = happened
      const items = countItems(shop.cart.getState().lines)
      return {
        on: "checkout.returned",
        at,
        seconds,
        properties: { from, ordered, items },
        anywhere: true,
      }
    }
    case "searched":
    case "tapped":
    case "blocked":
    case "recap.made":
      return null
  }
}

/** Zones that were left, searches that ended, and coming back from the checkout. */
export function watchHappenings(scout: Scout): (happened: Happened) => void {
  return (happened) => {
    const sighted = sightedIn(happened, scout)
    if (sighted) scout.tell(sighted)
  }
}
