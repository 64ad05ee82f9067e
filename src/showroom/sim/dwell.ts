/** How long the product in reach has been looked at. Mutated by `stepDwell`. */
export interface Dwell {
  slotId: string | null
  seconds: number
  /** Seconds that it has been out of reach for. */
  away: number
}

/** Seconds in reach that make a product viewed. */
export const VIEWED_SECONDS = 1.5
/** Seconds out of reach after which a look begins anew: a glance aside does not interrupt one. */
const GLANCE = 0.4
/** The longest step in seconds that counts: a tab that slept was not looked at. */
const LONGEST = 0.25

export function createDwell(): Dwell {
  return { slotId: null, seconds: 0, away: 0 }
}

/**
 * Takes the slot in reach (`slotInReach`) and gives its id in the one step in which it counts as viewed, else `null`.
 * The camera plays no part: who stands before a product looks at it.
 */
export function stepDwell(dwell: Dwell, slotId: string | null, dt: number): string | null {
  const step = dt > 0 ? Math.min(dt, LONGEST) : 0
  if (slotId === null && dwell.slotId !== null) {
    dwell.away += step
    if (dwell.away > GLANCE) dwell.slotId = null
    return null
  }
  if (slotId !== dwell.slotId) {
    dwell.slotId = slotId
    dwell.seconds = 0
  }
  dwell.away = 0
  if (slotId === null) return null
  const before = dwell.seconds
  dwell.seconds = before + step
  return before < VIEWED_SECONDS && dwell.seconds >= VIEWED_SECONDS ? slotId : null
}
