import { stepProgress } from "../../sim/index.ts"
import type { FrameStep } from "../live-scene.ts"

/** Stick under which nobody pushes on. */
const PUSH = 0.3
/** Seconds: a frame that took longer was waited for, not walked. */
const LONGEST = 0.1

/** Tells the journey when somebody wants to walk on and can't. */
export const tellBlocked: FrameStep = (live, dt) => {
  const { stick, body, shop, act, progress } = live
  const isWalking = shop.visit.getState().activity.kind === "walking" && !act.sitting
  const pushes = body.route !== null || Math.hypot(stick.forward, stick.right) > PUSH
  if (stepProgress(progress, isWalking && pushes, body.speed, Math.min(dt, LONGEST)))
    shop.journey.note({ kind: "blocked" })
}
