import type { Body } from "../../sim/index.ts"

/** A guided visit as it is gone through in the scene. */
export interface GuidedView {
  /** Moves the visitor along with their guide, or to them. Comes before they walk. */
  rideAlong(dt: number): void
  /** What the view goes with instead of the body; `null`: the body. */
  seen(): Body | null
}
