import type { Matrix4 } from "three"
import {
  carryTo,
  followHead,
  headingInStore,
  headingOf,
  placeInStore,
  type Rig,
  turnAbout,
} from "../../sim/headset/index.ts"
import type { HeadsetStep, HeadsetView } from "./headset-view.ts"

/** Writes where the visitor's room lies into the matrix that brings it to the store. */
export function layRoom(base: Matrix4, { x, z, turn }: Rig): void {
  base.makeRotationY(turn).setPosition(x, 0, z)
}

/** At first one stands where one stood, and looks where one looked. */
function enter({ live: { body }, head }: HeadsetView, heading: number): Rig {
  const rig = { x: 0, z: 0, turn: 0 }
  carryTo(rig, head, body)
  turnAbout(rig, head, body.heading - heading)
  return rig
}

/** Reads where the head is: the body comes after it, as far as walls let it, and the eyes see from there. */
export const readHead: HeadsetStep = (view, dt) => {
  const { live, frame, space, base, head } = view
  const pose = frame?.getViewerPose(space)
  if (!pose) return
  const { position, orientation } = pose.transform
  head.set(position.x, position.y, position.z)
  const heading = headingOf(orientation)
  view.rig ??= enter(view, heading)
  layRoom(base, view.rig)
  view.apart = followHead(live.world, live.body, placeInStore(view.rig, head), dt)
  live.body.heading = headingInStore(view.rig, heading)
  view.eyes.look(pose.views, base, view.picture.viewportOf)
  view.eye.copy(head).applyMatrix4(base)
  const { x, y, z, w } = orientation
  view.ahead
    .set(-2 * (x * z + w * y), -2 * (y * z - w * x), -(1 - 2 * (x * x + y * y)))
    .transformDirection(base)
  // One's own body would be in one's eyes; others see it.
  live.camera.avatarOpacity = 0
}
