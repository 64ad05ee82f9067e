import { firstPad, type Pad } from "../../client/pad.ts"

/**
 * Buttons of the standard mapping. Of the four the lower one acts, the right one goes back, the left one sits and the
 * upper one waves; left and right of the cross step through what is in reach, and up notes it on the wish list.
 */
const BUTTONS = { act: 0, back: 1, sit: 2, wave: 3, wish: 12, previous: 14, next: 15 } as const
type PadButton = keyof typeof BUTTONS
const NAMES: readonly PadButton[] = ["act", "back", "sit", "wave", "wish", "previous", "next"]

const released = (): Record<PadButton, boolean> => ({
  act: false,
  back: false,
  sit: false,
  wave: false,
  wish: false,
  previous: false,
  next: false,
})

/** What a gamepad's buttons ask for, once for each press. Mutable: what was held is remembered. */
export interface PadButtons extends Record<PadButton, boolean> {
  readonly held: Record<PadButton, boolean>
}

export function createPadButtons(): PadButtons {
  return { ...released(), held: released() }
}

/** Reads the buttons in this frame: each is true in the frame in which it goes down. */
export function pollButtons(pads: readonly (Pad | null)[], buttons: PadButtons): void {
  const pad = firstPad(pads)
  for (const name of NAMES) {
    const pressed = pad?.buttons[BUTTONS[name]]?.pressed === true
    buttons[name] = pressed && !buttons.held[name]
    buttons.held[name] = pressed
  }
}
