/** Seconds between two blinks, at least and at most, and how long one takes. */
const PAUSE = { least: 2.2, most: 6.2 }
const SHUT = 0.16

/** When a person blinks. Mutated by `stepBlink`. */
export interface Blink {
  /** Seconds until the next one begins; below 0 while one is under way. */
  left: number
}

const pause = (random: () => number) => PAUSE.least + (PAUSE.most - PAUSE.least) * random()

export function createBlink(random: () => number): Blink {
  return { left: pause(random) * random() }
}

/** How far the eyes are shut, 0 open .. 1. */
export function stepBlink(blink: Blink, dt: number, random: () => number): number {
  blink.left -= dt
  if (blink.left > 0) return 0
  const share = -blink.left / SHUT
  if (share >= 1) {
    blink.left = pause(random)
    return 0
  }
  return Math.sin(Math.PI * share)
}
