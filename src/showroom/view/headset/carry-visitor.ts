import type { Point } from "../../../domain/scene.ts"
import { carryTo, landingAt, placeInStore, turnAbout } from "../../sim/headset/index.ts"
import type { HeadsetView } from "./headset-view.ts"
import { layRoom } from "./read-head.ts"

/** Seconds of darkness in which one is carried: a cut is easier on the stomach than a ride. */
export const BLINK_SECONDS = 0.22

/** What is around the visitor isn't where it was. */
function arrive(view: HeadsetView): void {
  if (view.rig) layRoom(view.base, view.rig)
  view.blink = BLINK_SECONDS
  view.carried++
}

/** Carries the visitor to a free place of the floor. The sim's body goes with them: all who watch it see where they are. */
export function carryVisitor(view: HeadsetView, to: Point): void {
  const { live, rig, head } = view
  if (!rig) return
  carryTo(rig, head, to)
  Object.assign(live.body, { x: to.x, z: to.z, vx: 0, vz: 0, speed: 0, route: null })
  arrive(view)
}

/** Carries them to a point, or beside it, where they could have walked. False where they couldn't. */
export function carryTowards(view: HeadsetView, to: Point): boolean {
  const landing = landingAt(view.live.world, view.live.body, to, view.live.isTaken)
  if (landing) carryVisitor(view, landing)
  return landing !== null
}

/** Turns the store around them by so many degrees to the right. */
export function turnVisitor(view: HeadsetView, degrees: number): void {
  const { live, rig, head } = view
  if (!rig) return
  turnAbout(rig, head, degrees)
  // Where a head has left its body behind, it still does.
  const { x, z } = placeInStore(rig, head)
  view.apart = Math.hypot(x - live.body.x, z - live.body.z)
  arrive(view)
}
