import type { Observation } from "../../../client/recording/path-recorder.ts"
import { turnBetween } from "../../../domain/heading.ts"
import type { LiveScene } from "../live-scene.ts"
import { poseOf } from "../together/tell-own.ts"

/** Writes where the visitor is, where they look and what they hold. False at the door: the visit hasn't begun there. */
export function seeVisitor(live: LiveScene, out: Observation): boolean {
  const { shop, body, camera, customer } = live
  const { activity } = shop.visit.getState()
  if (activity.kind === "entrance") return false
  const pose = poseOf(live)
  const at = pose === "seated" ? customer.place : body
  out.x = at.x
  out.z = at.z
  out.heading = body.heading
  out.yaw = turnBetween(body.heading, camera.yaw)
  out.pitch = camera.pitch
  out.pose = pose
  out.product = activity.kind === "inspecting" || activity.kind === "trying" ? activity.productId : null
  out.zone = live.zone
  return true
}
