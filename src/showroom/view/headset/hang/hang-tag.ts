import { Vector3 } from "three"
import type { PanelPart } from "../../../../client/headset-panel.ts"
import { currentLanguage, i18n } from "../../../../client/language.ts"
import { formatPrice } from "../../../../domain/format-price.ts"
import type { Product } from "../../../../domain/product.ts"
import type { Stand } from "../../products/stand.ts"
import type { HeadsetStep, HeadsetView } from "../headset-view.ts"
import type { Held } from "../held.ts"
import { putBack } from "../obey-hands.ts"
import "../messages.ts"

/** Metres over a product, or beside one in the hand, that its tag hangs. */
const GAP = 0.07
/** Metres: it is not read from nearer. */
const NEAREST = 0.9

const place = new Vector3()
const way = new Vector3()

function priceOf({ variants }: Product, chosen: string | undefined): string {
  const variant = variants.find(({ id }) => id === chosen) ?? variants[0]
  return variant ? formatPrice(variant.price, variant.currency, currentLanguage()) : ""
}

function heldParts(percent: number): readonly PanelPart[] {
  const smaller = { kind: "hint", text: i18n._("headset.smaller", { percent }) } as const
  return [
    { kind: "hint", text: i18n._("headset.turn") },
    ...(percent < 100 ? [smaller] : []),
    { kind: "row", buttons: [{ id: "back", label: i18n._("headset.back"), main: true }] },
  ]
}

/** Says what a product is called, what it costs, and what pressing does. `percent`: of its size, in the hand. */
function show(view: HeadsetView, product: Product, percent: number | null): void {
  const language = currentLanguage()
  const chosen = view.live.shop.visit.getState().variantOf[product.id]
  const id = `${product.id} ${percent} ${chosen} ${language}`
  if (view.tag.panel?.id === id) return
  const parts: readonly PanelPart[] = [
    { kind: "title", text: product.texts[language].title },
    { kind: "text", text: priceOf(product, chosen) },
    ...(percent === null ? [{ kind: "hint", text: i18n._("headset.take") } as const] : heldParts(percent)),
  ]
  view.tag.show({ id, parts, press: () => putBack(view) })
}

/** Beside what is held, as it is seen: towards the middle, away from the hand's own side. */
function hangBeside({ tag, eye }: HeadsetView, { carry, scale, hand }: Held): void {
  const { position } = carry.object
  way.subVectors(position, eye).setY(0).normalize()
  const distance = position.distanceTo(eye)
  const side = hand?.source.handedness === "right" ? -1 : 1
  const off = side * ((Math.hypot(carry.size.x, carry.size.z) * scale) / 2 + GAP + tag.half.width * distance)
  place.set(position.x - way.z * off, position.y, position.z + way.x * off)
  tag.hang(place, eye, distance)
}

function hangOver({ tag, eye }: HeadsetView, { box }: Stand): void {
  box.getCenter(place)
  const distance = Math.max(NEAREST, place.distanceTo(eye))
  place.y = box.max.y + GAP + tag.half.height * distance
  tag.hang(place, eye, distance)
}

/** The product that is spoken of: the one that a hand points at, else the one that one stands before. */
function spokenOf({ live, hands }: HeadsetView): Stand | null {
  for (const { aim } of hands.values())
    if (aim.kind === "product" && aim.stand.slot.inspectable) return aim.stand
  return live.reach === null ? null : (live.stands.get(live.reach) ?? null)
}

/** Hangs what is said of a product over it, or beside it in the hand. A question has the eyes to itself. */
export const hangTag: HeadsetStep = (view) => {
  const { live, tag, held } = view
  if (held?.wanted) {
    show(view, held.carry.product, Math.round(held.scale * 100))
    hangBeside(view, held)
    return
  }
  const isWalking = live.shop.visit.getState().activity.kind === "walking"
  const stand = isWalking && !live.shop.headset.getState().question ? spokenOf(view) : null
  if (!stand) {
    tag.show(null)
    return
  }
  show(view, stand.product, null)
  hangOver(view, stand)
}
