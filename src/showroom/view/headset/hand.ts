import { Matrix4, Quaternion, Ray, Vector3 } from "three"
import { type ViewTurn, viewTurnAtRest } from "../../input/turn-view.ts"
import type { Stand } from "../products/stand.ts"
import type { HungPanel } from "./panel/hung-panel.ts"

/** What a hand points at. */
export type Aim =
  | { readonly kind: "nothing" }
  | {
      readonly kind: "panel"
      readonly hung: HungPanel
      readonly button: string | null
      readonly distance: number
    }
  | { readonly kind: "product"; readonly stand: Stand; readonly distance: number }

export const AT_NOTHING: Aim = { kind: "nothing" }

/** A controller, a bare hand, or whatever else one points with. Both do the same: nobody has a wrong hand. */
export interface Hand {
  readonly source: XRInputSource
  /** Where it points, in the store. */
  readonly ray: Ray
  /** Where it holds, in the store. */
  readonly grip: Matrix4
  readonly turn: Quaternion
  readonly place: Vector3
  /** The tip that touches panels, and metres before the panel that it was over in the frame before. */
  readonly tip: Vector3
  before: number
  /** It is where it can be seen. */
  tracked: boolean
  /** -1..1: to the right, and towards oneself. */
  readonly stick: { x: number; y: number }
  readonly viewTurn: ViewTurn
  /** Chooses a place on the floor: with the stick pushed forward, or pressed where nothing else is. */
  aiming: "no" | "stick" | "press"
  aim: Aim
}

export function createHand(source: XRInputSource): Hand {
  return {
    source,
    ray: new Ray(),
    grip: new Matrix4(),
    turn: new Quaternion(),
    place: new Vector3(),
    tip: new Vector3(),
    before: Number.POSITIVE_INFINITY,
    tracked: false,
    stick: { x: 0, y: 0 },
    viewTurn: viewTurnAtRest(),
    aiming: "no",
    aim: AT_NOTHING,
  }
}

const pose = new Matrix4()

/** The stick of a controller in the standard layout; its touchpad where it has no stick. */
function readStick(hand: Hand): void {
  const [padX = 0, padY = 0, x = 0, y = 0] = hand.source.gamepad?.axes ?? []
  hand.stick.x = x || padX
  hand.stick.y = y || padY
}

/** Reads where a hand is; `base` is from the visitor's room to the store. */
export function readHand(hand: Hand, frame: XRFrame, space: XRReferenceSpace, base: Matrix4): void {
  const { source, ray } = hand
  readStick(hand)
  const target = frame.getPose(source.targetRaySpace, space)
  hand.tracked = target !== undefined
  if (!target) return
  pose.fromArray(target.transform.matrix).premultiply(base)
  ray.origin.setFromMatrixPosition(pose)
  ray.direction.set(0, 0, -1).transformDirection(pose)
  const held = source.gripSpace ? frame.getPose(source.gripSpace, space) : undefined
  if (held) hand.grip.fromArray(held.transform.matrix).premultiply(base)
  else hand.grip.copy(pose)
  hand.place.setFromMatrixPosition(hand.grip)
  hand.turn.setFromRotationMatrix(hand.grip)
  const finger = source.hand?.get("index-finger-tip")
  const joint = finger ? frame.getJointPose?.(finger, space) : undefined
  if (joint) hand.tip.setFromMatrixPosition(pose.fromArray(joint.transform.matrix).premultiply(base))
  else hand.tip.copy(ray.origin)
}
