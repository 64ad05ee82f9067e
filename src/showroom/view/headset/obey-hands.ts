import { Vector3 } from "three"
import { turnView } from "../../input/turn-view.ts"
import { standPointFor } from "../../sim/index.ts"
import type { Stand } from "../products/stand.ts"
import { carryTowards, carryVisitor, turnVisitor } from "./carry-visitor.ts"
import type { Hand } from "./hand.ts"
import type { HeadsetStep, HeadsetView } from "./headset-view.ts"

/** Metres from which a product is taken where one stands; a hand's ray is longer than an arm. */
const REACH = 2.3
/** How far a stick is pushed ahead to mean a place, and how far it comes back to go there. */
const PUSHED = -0.7
const BACK = -0.3
/** Metres before a panel's face at which a fingertip has pressed, and from which it comes. */
const TOUCH = 0.008

const middle = new Vector3()

function take(view: HeadsetView, hand: Hand, stand: Stand): void {
  const { live } = view
  const { product, slot } = stand
  const visit = live.shop.visit.getState()
  if (visit.activity.kind === "comparing" || visit.activity.kind === "trying") return
  if (!slot.inspectable) return
  const { x, z } = stand.box.getCenter(middle)
  if (Math.hypot(x - live.body.x, z - live.body.z) > REACH) {
    const before = standPointFor(live.slots, slot.id)
    if (!before || !carryTowards(view, before)) return
  }
  view.taker = hand
  visit.inspect(product.id, slot.id)
}

export function putBack({ live }: HeadsetView): void {
  const visit = live.shop.visit.getState()
  if (visit.activity.kind === "inspecting") visit.putBack()
}

function press(view: HeadsetView, hand: Hand): void {
  const { aim } = hand
  if (aim.kind === "panel") {
    if (aim.button !== null) aim.hung.panel?.press(aim.button)
  } else if (view.held?.hand === hand && view.held.wanted) putBack(view)
  else if (aim.kind === "product") take(view, hand, aim.stand)
  else hand.aiming = "press"
}

function squeeze(view: HeadsetView, hand: Hand): void {
  if (view.held?.hand === hand && view.held.wanted) putBack(view)
  else if (hand.aim.kind === "product") take(view, hand, hand.aim.stand)
}

/** Goes to the place that was chosen, if one can stand there. */
function go(view: HeadsetView, hand: Hand): void {
  hand.aiming = "no"
  const { landing } = view.choice ?? {}
  if (!landing) return
  putBack(view)
  carryVisitor(view, landing)
}

/** The stick: ahead chooses a place, to the sides it turns; what is held is turned instead. */
function obeyStick(view: HeadsetView, hand: Hand): void {
  const { x, y } = hand.stick
  if (view.held?.hand === hand) return
  if (hand.aiming === "no" && y < PUSHED && Math.abs(x) < Math.abs(y)) hand.aiming = "stick"
  else if (hand.aiming === "stick" && y > BACK) go(view, hand)
  if (hand.aiming !== "no") return
  hand.viewTurn.stick = Math.abs(x) > Math.abs(y) ? x : 0
  // In steps, whatever was chosen for the page: nothing glides past the eyes.
  const turned = turnView(hand.viewTurn, true, 0)
  if (turned !== 0) turnVisitor(view, turned)
}

/** A fingertip that goes through a button has pressed it, once. */
function touch({ aim, tip, ...hand }: Hand): { pressed: boolean; before: number } {
  if (aim.kind !== "panel") return { pressed: false, before: Number.POSITIVE_INFINITY }
  const at = aim.hung.touch(tip)?.distance ?? Number.POSITIVE_INFINITY
  return { pressed: hand.before > TOUCH && hand.before < 0.12 && at <= TOUCH && at > -0.05, before: at }
}

/** Does what the hands did since the last frame. */
export const obeyHands: HeadsetStep = (view) => {
  for (const { kind, source } of view.acts.splice(0)) {
    const hand = view.hands.get(source)
    if (!hand) continue
    if (kind === "press") press(view, hand)
    else if (kind === "squeeze") squeeze(view, hand)
    else if (hand.aiming === "press") go(view, hand)
  }
  for (const hand of view.hands.values()) {
    const { pressed, before } = touch(hand)
    hand.before = before
    if (pressed) press(view, hand)
    obeyStick(view, hand)
  }
}
