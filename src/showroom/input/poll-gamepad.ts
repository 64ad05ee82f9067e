import { firstPad, type Pad, STICK_REST } from "../../client/pad.ts"
import { release, type WalkInput } from "./walk-input.ts"

/** CSS pixels a second that a full push of the right stick up or down counts for as a drag. */
const LOOK_SPEED = 520
/** The shoulder buttons, either of which runs. */
const SHOULDERS = [4, 5, 6, 7]

/** Reads the first connected gamepad: left stick walks, right stick looks. Called once a frame with its seconds. */
export function pollGamepad(pads: readonly (Pad | null)[], input: WalkInput, dt: number): void {
  const pad = firstPad(pads)
  if (!pad) {
    release(input.gamepad)
    input.viewTurn.stick = 0
    return
  }
  const [right = 0, down = 0, lookX = 0, lookY = 0] = pad.axes
  const walks = Math.hypot(right, down) > STICK_REST
  input.gamepad.right = walks ? right : 0
  input.gamepad.forward = walks ? -down : 0
  input.gamepad.run = walks && SHOULDERS.some((button) => pad.buttons[button]?.pressed === true)
  input.viewTurn.stick = Math.abs(lookX) > STICK_REST ? lookX : 0
  if (Math.abs(lookY) > STICK_REST) input.lookY += lookY * LOOK_SPEED * dt
}
