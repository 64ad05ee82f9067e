/** Degrees of one step, and degrees a second when gliding. */
const STEP = 30
const SPEED = 110
/** Share of a stick's way at which a flick of it counts, and under which it may count again. */
const FLICKED = 0.6
const LET_GO = 0.3

/** What keys and a stick that turn the view ask for. Mutable: `turnView` remembers a flick in it. */
export interface ViewTurn {
  /** -1 left .. 1 right, as long as it is held. */
  keys: number
  stick: number
  flicked: boolean
}

export function viewTurnAtRest(): ViewTurn {
  return { keys: 0, stick: 0, flicked: false }
}

/**
 * Degrees that the view turns in this frame. In steps, a push gives one step, however long it is held: nothing glides
 * past the eye, which is what makes some people ill.
 */
export function turnView(turn: ViewTurn, inSteps: boolean, dt: number): number {
  const push = Math.abs(turn.keys) > Math.abs(turn.stick) ? turn.keys : turn.stick
  if (!inSteps) {
    turn.flicked = false
    return push * SPEED * dt
  }
  if (Math.abs(push) < LET_GO) turn.flicked = false
  if (turn.flicked || Math.abs(push) < FLICKED) return 0
  turn.flicked = true
  return Math.sign(push) * STEP
}
