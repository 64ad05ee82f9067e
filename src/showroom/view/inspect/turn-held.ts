import type { InspectState } from "../../../client/inspect-store.ts"
import { createOrbit, facePose, HELD_TILT, type Orbit, stepOrbit, turnToPose } from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"
import type { ProductModel } from "../products/product-model.ts"
import { takenPose } from "./taken-pose.ts"

/** Straight on, beside a measure. */
const STRAIGHT = { yaw: 0, pitch: -HELD_TILT }
/** How eagerly it goes back to the size it was taken at, 1/s. */
const ZOOM_EAGERNESS = 6

/** What turns the product in front of the visitor: their hand, or what was asked beside it. */
export interface Turner {
  readonly orbit: Orbit
  /** Another product is taken. */
  begin(model: ProductModel): void
  /** `hand` false: nothing of the visitor's input counts. */
  step(model: ProductModel, hand: boolean, dt: number): void
}

export function createTurner({ shop, look, obeyed, reducedMotion }: LiveScene): Turner {
  const orbit = createOrbit()
  const { inspecting, stage } = shop
  let goal: { readonly yaw: number | null; readonly pitch: number } | null = null
  let resetting = false
  let told: Pick<InspectState, "facing" | "beside" | "resets"> = inspecting.getState()

  /** What was asked since the last frame becomes a pose to turn to. */
  function hear(model: ProductModel): void {
    const next = inspecting.getState()
    if (next.facing !== told.facing && next.facing !== null) {
      const point = model.hotspots.find(({ id }) => id === next.facing)
      if (point) goal = facePose(point.normal)
    }
    if (next.beside !== told.beside) goal = next.beside ? STRAIGHT : takenPose(model)
    if (next.beside && next.beside !== told.beside) resetting = true
    if (next.resets !== told.resets) {
      goal = takenPose(model)
      resetting = true
    }
    told = next
  }

  return {
    orbit,
    begin: (model) => {
      Object.assign(orbit, createOrbit(), takenPose(model))
      goal = null
      resetting = false
      told = inspecting.getState()
    },
    step: (model, hand, dt) => {
      const calm = { reducedMotion: reducedMotion() }
      const input = hand ? look : { turn: 0, tilt: 0, zoom: 1, dragging: false }
      hear(model)
      // Whoever turns it by hand is not turned against.
      if (input.dragging || Math.abs(input.turn) + Math.abs(input.tilt) > 0.05) goal = null
      if (input.zoom !== 1) resetting = false
      if (goal && turnToPose(orbit, goal, calm, dt)) goal = null
      if (resetting) {
        orbit.zoom += (1 - orbit.zoom) * (calm.reducedMotion ? 1 : 1 - Math.exp(-ZOOM_EAGERNESS * dt))
        // The buttons count from here again; what they had asked for is not undone a second time.
        if (stage.getState().zoom !== 0) stage.getState().resetZoom()
        obeyed.zoom = 0
        if (orbit.zoom < 1.01) resetting = false
      }
      stepOrbit(orbit, input, calm, dt)
    },
  }
}
