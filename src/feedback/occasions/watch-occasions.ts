import type { CartLine } from "../../client/cart-store.ts"
import type { PageTools } from "../../client/page-tools.ts"
import type { Returning } from "./returning.ts"
import { createScout, type WatchedShop } from "./scout.ts"
import { createToldOnce } from "./told-once.ts"
import { watchCart } from "./watch-cart.ts"
import { watchComparison } from "./watch-comparison.ts"
import { watchEnding } from "./watch-ending.ts"
import { watchGuided } from "./watch-guided.ts"
import { watchHappenings } from "./watch-happenings.ts"
import { watchHelp } from "./watch-help.ts"
import { watchMirror } from "./watch-mirror.ts"
import { watchProducts } from "./watch-products.ts"
import { watchReturn } from "./watch-return.ts"
import { type ClickedPage, watchStruggle } from "./watch-struggle.ts"

export interface WatchOccasionsOptions {
  shop: WatchedShop
  tools: Pick<PageTools, "now" | "later" | "storage">
  page: ClickedPage
  /** What was in the cart before anything could happen that is watched; now, by default. */
  cartBefore?: readonly CartLine[]
  /** What is remembered of earlier visits; `null`: nothing, or it may not be. */
  returning: () => Returning | null
}

/**
 * Tells `shop.journey.occasions` of everything along the journey that can make a question due. Started once a page, however
 * often one changes between the scene and the list. Returns the function that stops it.
 */
export function watchOccasions({
  shop,
  tools,
  page,
  cartBefore = shop.cart.getState().lines,
  returning,
}: WatchOccasionsOptions): () => void {
  const scout = createScout(shop, tools)
  const { visitId } = shop.visit.getState()
  const told = createToldOnce({ visitId, now: tools.now, storage: tools.storage })
  const struggle = watchStruggle(scout, page)
  const ending = watchEnding(scout, told)
  const listeners = [watchHappenings(scout), struggle.hear, ending.hear]
  const stops = [
    watchProducts(scout),
    watchMirror(scout),
    watchComparison(scout),
    watchCart(scout, cartBefore),
    watchGuided(scout, told),
    watchHelp(scout, told),
    watchReturn(scout, told, returning),
    struggle.stop,
    ending.stop,
    shop.journey.happenings.hear((all) => {
      for (const happened of all) for (const listen of listeners) listen(happened)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
