import type { OwnMotion } from "../../../client/presence/index.ts"
import type { LiveScene } from "../live-scene.ts"

/** Metres a second under which one stands, and from which one runs. */
const STANDS = 0.12
const RUNS = 2.6

/** What the visitor does with their body. */
export function poseOf({ act, shop }: LiveScene): OwnMotion["pose"] {
  if (act.sitting && !act.sitting.rising) return "seated"
  switch (shop.visit.getState().activity.kind) {
    case "inspecting":
      return "holding"
    case "trying":
      return "wearing"
    default:
      return "upright"
  }
}

/** Writes what one's own body does, for the others to be told. */
export function tellOwn(live: LiveScene, own: OwnMotion): void {
  const { body, act } = live
  const pose = poseOf(live)
  const { x, z } = pose === "seated" && act.sitting ? act.sitting.seat : body
  own.x = x
  own.z = z
  own.heading = body.heading
  own.gait = body.speed > RUNS ? "running" : body.speed > STANDS ? "walking" : "still"
  own.pose = pose
  own.gaze = live.gaze
  own.there = true
}
