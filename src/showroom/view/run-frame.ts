import { FRAME_ORDER } from "../frame-order.ts"
import { stepGovernor } from "../sim/index.ts"
import type { LiveScene } from "./live-scene.ts"

/** Seconds: a tab that slept goes on from where it was. */
const LONGEST = 0.25

/** Runs one frame. `now` gives milliseconds, `delta` seconds since the frame before. */
export function runFrame(live: LiveScene, delta: number, now: () => number): void {
  const began = now()
  const dt = live.frozen ? 0 : Math.min(delta, LONGEST)
  const before = live.pace.drawn
  for (const step of FRAME_ORDER) step(live, dt)
  const { drawn } = live.pace
  const { calls, triangles } = live.renderer.info.render
  const figures = {
    drawn,
    continuous: before,
    frameMs: delta * 1000,
    scriptMs: now() - began,
    drawCalls: calls,
    triangles,
    tier: live.governor.tier,
  }
  for (const tell of live.onFrame) tell(figures)
  const sharp = live.inspection?.inFront === true
  const changed = sharp !== live.sharp
  live.sharp = sharp
  // A frame after one that wasn't drawn says nothing of what drawing takes.
  if (!live.frozen && before) stepGovernor(live.governor, delta * 1000, live.calm || changed)
}
