import type { FrameStep } from "../live-scene.ts"

/** Lets what is around the visitor come, and what has come appear. */
export const streamStore: FrameStep = ({ stream, appearing, reducedMotion }, dt) => {
  if (dt === 0) return
  stream?.step(dt)
  appearing.step(dt, reducedMotion())
}
