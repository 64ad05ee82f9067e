import type { Shop } from "../client/shop-context.ts"
import type { WatchOccasionsOptions } from "../feedback/occasions/index.ts"

/** Watches the journey as soon as there is one: what has happened before that is kept for those who watch. */
export function watchLater(
  shop: Shop,
  window: Window & typeof globalThis,
  returning: WatchOccasionsOptions["returning"],
): void {
  let begun = false
  const cartBefore = shop.cart.getState().lines
  const look = () => {
    if (begun || !shop.visit.getState().present) return
    begun = true
    stop()
    void import("../feedback/occasions/index.ts").then(
      ({ watchOccasions, pageTools }) =>
        watchOccasions({ shop, tools: pageTools(window), page: window.document, cartBefore, returning }),
      // a visit that nobody watches goes on; nothing is asked in it
      () => {},
    )
  }
  const stop = shop.visit.subscribe(look)
  look()
}
