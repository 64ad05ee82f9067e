import type { FrameStep } from "../live-scene.ts"

/** Brings what is inspected or compared forward, turns and moves it, and puts it back. */
export const inspect: FrameStep = (live, dt) => live.inspection?.step(dt)
