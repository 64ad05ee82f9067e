import { type BodyEvent, stepBody } from "../../sim/index.ts"
import type { FrameStep, LiveScene } from "../live-scene.ts"
import { sitDown } from "../people/sit.ts"

/** A slow machine's long frame is walked in short steps, so that it walks as fast as others; seconds. */
const STEP = 1 / 30
const LONGEST = 0.25

function arrive(live: LiveScene, event: BodyEvent): void {
  const { shop, intent, ring, shelves, act } = live
  if (event === "none") return
  ring.hide()
  const { take } = intent
  const { bound } = act
  act.bound = null
  intent.take = null
  intent.destination = null
  const visit = shop.visit.getState()
  if (visit.destination) visit.goTo(null)
  // Its model may not be here yet: it is taken in hand as it comes.
  const product = take === null ? undefined : shelves.stock.get(take)
  if (event === "arrived" && take !== null && product) visit.inspect(product.id, take)
  if (event === "arrived" && bound) sitDown(live, bound)
}

/** Moves the visitor by stick or route, and acts on arriving. */
export const walk: FrameStep = (live, dt) => {
  const { world, body, stick, camera, shop } = live
  let left = Math.min(dt, LONGEST)
  while (left > 1e-4) {
    const step = Math.min(left, STEP)
    left -= step
    arrive(live, stepBody(world, body, stick, camera.yaw, step))
    if (shop.visit.getState().activity.kind !== "walking") return
  }
}
