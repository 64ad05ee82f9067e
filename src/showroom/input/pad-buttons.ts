import type { Pad } from "./poll-gamepad.ts"

/** Buttons of the standard mapping: the lower one of the four acts, the right one goes back. */
const ACT = 0
const BACK = 1

/** What a gamepad's buttons ask for, once for each press. Mutable: what was held is remembered. */
export interface PadButtons {
  readonly held: { act: boolean; back: boolean }
  act: boolean
  back: boolean
}

export function createPadButtons(): PadButtons {
  return { held: { act: false, back: false }, act: false, back: false }
}

/** Reads the buttons in this frame: `act` and `back` are true in the frame in which they go down. */
export function pollButtons(pads: readonly (Pad | null)[], buttons: PadButtons): void {
  const pad = pads.find((one) => one?.connected === true)
  const act = pad?.buttons[ACT]?.pressed === true
  const back = pad?.buttons[BACK]?.pressed === true
  buttons.act = act && !buttons.held.act
  buttons.back = back && !buttons.held.back
  buttons.held.act = act
  buttons.held.back = back
}
