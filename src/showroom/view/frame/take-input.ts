import { pollGamepad, readStick, release, takeHand, turnView } from "../../input/index.ts"
import type { FrameStep, LiveScene } from "../live-scene.ts"

/** A product in the hand turns this much more than the view for the same drag. */
const TURN_GAIN = 1.7
/** Degrees a second that keys turn a product in the hand. */
const KEY_SPEED = 130

/** The gamepad moves the focus in a panel: what it does there is none of the body's business. */
function leaveToPanels({ shop, input }: LiveScene): void {
  const { padMoves, padLooks } = shop.input.getState()
  if (padMoves === "focus") release(input.gamepad)
  if (padLooks) return
  input.viewTurn.stick = 0
  input.lookY = 0
}

/** Reads keys, sticks and drags: they walk and look, or turn what is held. */
export const takeInput: FrameStep = (live, dt) => {
  const { input, stick, look, shop, pads, reducedMotion } = live
  const { kind } = shop.visit.getState().activity
  pollGamepad(pads(), input, dt)
  leaveToPanels(live)
  readStick(input, stick)
  takeHand(input, look)
  const { turning } = shop.settings.getState()
  look.turn += turnView(input.viewTurn, kind === "walking" && (turning === "steps" || reducedMotion()), dt)
  if (kind === "inspecting" || kind === "comparing" || kind === "trying") {
    look.turn = look.turn * TURN_GAIN + stick.right * KEY_SPEED * dt
    look.tilt = look.tilt * TURN_GAIN - stick.forward * KEY_SPEED * dt
    // The camera's zoom is a distance, the product's a size.
    look.zoom = 1 / look.zoom
  }
  if (kind === "walking") return
  stick.forward = 0
  stick.right = 0
  stick.run = false
}
