import type { FrameStep } from "../live-scene.ts"

/** On a guided visit one's body goes with the guide, or to them, as long as one wants to. */
export const rideAlong: FrameStep = ({ guided }, dt) => guided?.rideAlong(dt)
