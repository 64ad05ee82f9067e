/** Seconds that coming forward and going back take; with reduced motion it only fades, in FADE_SECONDS. */
export const BRING_SECONDS = 0.48
export const FADE_SECONDS = 0.14

/** Where a product is between its slot (0) and the hand (1). Mutated by `stepBring`. */
export interface Bring {
  /** Linear, 0 to 1. */
  progress: number
  /** Eased, 0 to 1: what place, turn and size are interpolated with. */
  eased: number
  /** 0 to 1: how visible the product in the hand is; below 1 only with reduced motion. */
  opacity: number
}

export function createBring(): Bring {
  return { progress: 0, eased: 0, opacity: 1 }
}

/** Eases in and out (cubic); 0 at 0, 1 at 1. */
export function easeInOut(share: number): number {
  const bounded = Math.min(1, Math.max(0, share))
  return bounded < 0.5 ? 4 * bounded ** 3 : 1 - 4 * (1 - bounded) ** 3
}

/**
 * One step towards the hand (`held`) or back into the slot, seconds `dt`. It may turn round half-way. True in the
 * one step in which it has come to its end.
 */
export function stepBring(
  bring: Bring,
  held: boolean,
  options: { readonly reducedMotion: boolean },
  dt: number,
): boolean {
  const goal = held ? 1 : 0
  if (bring.progress === goal) return false
  const step = dt > 0 && Number.isFinite(dt) ? dt : 0
  const length = options.reducedMotion ? FADE_SECONDS : BRING_SECONDS
  const change = step / length
  bring.progress = held ? Math.min(1, bring.progress + change) : Math.max(0, bring.progress - change)
  if (options.reducedMotion) {
    // In the hand at once and faded in; on the way back faded out and, at the end, in its slot.
    bring.eased = bring.progress > 0 ? 1 : 0
    bring.opacity = bring.progress > 0 ? bring.progress : 1
  } else {
    bring.eased = easeInOut(bring.progress)
    bring.opacity = 1
  }
  return bring.progress === goal
}
