import type { FrameStep } from "../live-scene.ts"

/** How fast what was asked is done: 1/s. */
const RATE = 9
/** How much larger one step of zoom makes it. */
const STEP = 1.27

/** Turns and nears what is held as the buttons over the scene have asked, a little in each frame. */
export const obeyButtons: FrameStep = (live, dt) => {
  const { shop, obeyed, look, reducedMotion } = live
  const { turn, zoom } = shop.stage.getState()
  const { kind } = shop.visit.getState().activity
  if (kind !== "inspecting" && kind !== "trying") {
    obeyed.turn = turn
    obeyed.zoom = zoom
    return
  }
  const share = reducedMotion() ? 1 : 1 - Math.exp(-RATE * dt)
  const turned = (turn - obeyed.turn) * share
  const neared = (zoom - obeyed.zoom) * share
  obeyed.turn += turned
  obeyed.zoom += neared
  look.turn += turned
  look.zoom *= STEP ** neared
}
