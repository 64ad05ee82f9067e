/** What is read of a gamepad in the browser's standard mapping. */
export interface Pad {
  readonly connected: boolean
  readonly axes: readonly number[]
  readonly buttons: readonly { readonly pressed: boolean }[]
}

/** Share of a stick's way in which it only rests: worn sticks drift. */
export const STICK_REST = 0.18

/** The first gamepad that is connected: a shop has one visitor a screen. */
export function firstPad(pads: readonly (Pad | null)[]): Pad | null {
  return pads.find((one) => one?.connected === true) ?? null
}
