import type { Stick } from "../sim/step-body.ts"
import type { CameraInput } from "../sim/step-camera.ts"
import { createPadButtons, type PadButtons } from "./pad-buttons.ts"
import { type ViewTurn, viewTurnAtRest } from "./turn-view.ts"

/** What every binding writes and a frame reads. Plain and mutable: a fast pointer event renders nothing. */
export interface WalkInput {
  /** One stick for each source; the strongest counts. */
  readonly keyboard: Stick
  readonly joystick: Stick
  readonly gamepad: Stick
  /** Of the gamepad. */
  readonly buttons: PadButtons
  /** Turning the view without a drag. */
  readonly viewTurn: ViewTurn
  /** CSS pixels dragged since they were last taken: positive is right, and down. */
  lookX: number
  lookY: number
  /** Factor on the camera's distance since it was last taken: under 1 is nearer. */
  zoom: number
  /** Whether a drag is under way. */
  dragging: boolean
}

/** Degrees for a CSS pixel of drag. */
const DEGREES_A_PIXEL = 0.25

function stickAtRest(): Stick {
  return { forward: 0, right: 0, run: false }
}

export function createWalkInput(): WalkInput {
  return {
    keyboard: stickAtRest(),
    joystick: stickAtRest(),
    gamepad: stickAtRest(),
    buttons: createPadButtons(),
    viewTurn: viewTurnAtRest(),
    lookX: 0,
    lookY: 0,
    zoom: 1,
    dragging: false,
  }
}

/** The sources together, written into `out`: the one that is pushed furthest, at most 1 long. */
export function readStick(input: WalkInput, out: Stick): void {
  let strongest = input.keyboard
  if (pushOf(input.joystick) > pushOf(strongest)) strongest = input.joystick
  if (pushOf(input.gamepad) > pushOf(strongest)) strongest = input.gamepad
  const over = Math.max(1, pushOf(strongest))
  out.forward = strongest.forward / over
  out.right = strongest.right / over
  out.run = strongest.run
}

function pushOf(stick: Stick): number {
  return Math.hypot(stick.forward, stick.right)
}

/**
 * What was dragged, pinched and scrolled since the last frame, written into `out` and taken: the input is empty then.
 * Serves the camera and an inspected product alike (whose zoom is a size: 1 / `out.zoom`).
 */
export function takeHand(input: WalkInput, out: CameraInput): void {
  out.turn = input.lookX * DEGREES_A_PIXEL
  out.tilt = input.lookY * DEGREES_A_PIXEL
  out.zoom = input.zoom
  out.dragging = input.dragging
  input.lookX = 0
  input.lookY = 0
  input.zoom = 1
}

/** Lets go of a stick. */
export function release(stick: Stick): void {
  stick.forward = 0
  stick.right = 0
  stick.run = false
}
