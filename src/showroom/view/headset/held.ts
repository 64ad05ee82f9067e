import { Quaternion, Vector3 } from "three"
import { type Bring, createBring, HELD_TILT, stepBring } from "../../sim/index.ts"
import { type Carry, createCarry } from "../inspect/carry.ts"
import { inspected } from "../inspect/inspected.ts"
import { takenPose } from "../inspect/taken-pose.ts"
import { chosenValues } from "../products/chosen-values.ts"
import { createProductModel } from "../products/product-model.ts"
import type { Stand } from "../products/stand.ts"
import type { Hand } from "./hand.ts"
import type { HeadsetStep, HeadsetView } from "./headset-view.ts"

/** A product in somebody's hand. */
export interface Held {
  readonly carry: Carry
  readonly bring: Bring
  /** `null`: the hand has gone, and it hangs before the visitor. */
  hand: Hand | null
  /** As it is turned in the hand. */
  readonly turn: Quaternion
  /** It is not on its way back. */
  wanted: boolean
  /** Of its true size: a sofa doesn't fit into a hand. */
  readonly scale: number
}

/** Metres: no side of what is held is longer, and how far it is before the hand. */
const LONGEST = 0.5
const BEFORE_HAND = 0.12
/** Metres before the eyes that something hangs which no hand holds. */
const HANGS = 0.65
/** Degrees a second that the stick turns what is held. */
const TURN_SPEED = 150
const RADIANS = Math.PI / 180

const UP = new Vector3(0, 1, 0)
const ACROSS = new Vector3(1, 0, 0)
const there = new Vector3()
const towards = new Vector3()
const turn = new Quaternion()
const tilt = new Quaternion()

export function letGo(view: HeadsetView): void {
  const { held, live } = view
  if (!held) return
  view.held = null
  if (held.carry.stand) live.products.setShown(held.carry.stand, true)
  held.carry.dispose()
}

/** Turned so that its front looks at the eyes, as it is taken on the page. */
function faceEyes({ eye }: HeadsetView, at: Vector3, carry: Carry): Quaternion {
  towards.subVectors(eye, at)
  const { yaw, pitch } = takenPose(carry.model)
  const facing = new Quaternion().setFromAxisAngle(UP, Math.atan2(towards.x, towards.z) + yaw * RADIANS)
  return facing.multiply(tilt.setFromAxisAngle(ACROSS, (HELD_TILT + pitch) * RADIANS))
}

function take(view: HeadsetView, stand: Stand): void {
  letGo(view)
  const { live, front } = view
  const { product, shape } = stand
  const { surface, looks, products, shop } = live
  const model = createProductModel(shape, { surface, looks, product })
  const carry = createCarry({ model, product, stand, pivot: "centre" })
  front.scene.add(carry.object)
  carry.setVariant(chosenValues(product, shop.visit.getState().variantOf[product.id]))
  const hand = view.taker ?? [...view.hands.values()].find(({ tracked }) => tracked) ?? null
  view.taker = null
  const facing = faceEyes(view, hand?.place ?? there.copy(view.eye).add(view.ahead), carry)
  if (hand) facing.premultiply(turn.copy(hand.turn).invert())
  const longest = Math.max(carry.size.x, carry.size.y, carry.size.z)
  view.held = {
    carry,
    bring: createBring(),
    hand,
    turn: facing,
    wanted: true,
    scale: Math.min(1, LONGEST / longest),
  }
  products.setShown(stand, false)
}

/** Where it is held, and how: written into `there` and `turn`. */
function pose({ eye, ahead }: HeadsetView, { hand, carry, scale, turn: own }: Held): void {
  turn.copy(own)
  if (!hand) {
    there.copy(eye).addScaledVector(ahead, HANGS)
    return
  }
  turn.premultiply(hand.turn)
  const reach = (Math.max(carry.size.x, carry.size.z) * scale) / 2 + BEFORE_HAND
  there.copy(hand.place).addScaledVector(hand.ray.direction, reach)
  there.y += (carry.size.y * scale) / 4
}

/** Brings what is inspected into the hand that took it, where the hand turns it, and back to its place. */
export const holdProduct: HeadsetStep = (view, dt) => {
  const { live, hands, front } = view
  const wanted = inspected(live)
  if (wanted && wanted !== view.held?.carry.stand) take(view, wanted)
  const { held } = view
  if (!held) return
  held.wanted = wanted !== null
  if (held.hand && hands.get(held.hand.source) !== held.hand) held.hand = null
  if (stepBring(held.bring, held.wanted, { reducedMotion: live.reducedMotion() }, dt) && !held.wanted) {
    letGo(view)
    return
  }
  if (held.hand && held.wanted)
    held.turn.multiply(tilt.setFromAxisAngle(UP, held.hand.stick.x * TURN_SPEED * RADIANS * dt))
  const { carry, bring, scale } = held
  pose(view, held)
  carry.move({ position: there, turn }, bring.eased, bring.opacity)
  carry.object.scale.multiplyScalar(1 + (scale - 1) * bring.eased)
  carry.object.updateMatrixWorld(true)
  front.follow(live.lens, carry.object.position)
}
