import { Vector3 } from "three"
import type { LiveScene } from "../live-scene.ts"
import { lookOf } from "../people/look-of.ts"

/** Metres of somebody of average height, and over the crown of their head. */
const TALL = 1.7
const OVER = 0.14
/** How much of oneself must be seen for a sign over one's head to be of use. */
const SEEN = 0.4
/** Pixels from the page's edges that it keeps from. */
const MARGIN = 64

const head = new Vector3()

/** Where one's own head is on the page; `null`: one doesn't see oneself, as over a product in the hand. */
function ownHead({ customer, camera, presence, bring, lens, page, shop }: LiveScene) {
  const { activity, avatar } = shop.visit.getState()
  const shows = camera.avatarOpacity * presence * (1 - bring.eased)
  if (activity.kind !== "walking" || shows < SEEN) return null
  const { x, y, z } = customer.place
  head.set(x, y + TALL * lookOf(avatar).height + OVER, z).project(lens)
  const left = ((head.x + 1) / 2) * page.width
  const top = ((1 - head.y) / 2) * page.height
  const isIn = left > MARGIN && left < page.width - MARGIN && top > MARGIN && top < page.height - MARGIN
  return isIn && head.z < 1 ? { left, top } : null
}

/** Puts what one has just shown over one's own head; where one doesn't see that, it stands by itself, small. */
export function placeOwnSign(live: LiveScene, element: HTMLElement | null): void {
  if (!element) return
  const place = ownHead(live)
  if (place) {
    const { left, top } = place
    element.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px) translate(-50%, -100%)`
    delete element.dataset.apart
  } else {
    element.style.transform = ""
    element.dataset.apart = ""
  }
}
