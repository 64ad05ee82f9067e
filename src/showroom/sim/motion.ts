import { approach } from "./approach.ts"

/** How far something that moves has come. Mutated by `stepMotion`. */
export interface Motion {
  /** 0 at rest .. 1 wholly moved, or built. */
  progress: number
  /** Seconds since it began to go by itself; 0 at rest. */
  seconds: number
}

export interface MotionOptions {
  /** 0..1 */
  goal: number
  /** Seconds from rest to wholly moved. */
  duration: number
  /** Goes there at once. */
  reducedMotion: boolean
}

/** A goal that is this much further away is hurried to. */
const FAR = 0.25
const HURRY = 4

/** One step towards the goal, seconds `dt`; what is far from it hurries. */
export function stepMotion(
  motion: Motion,
  { goal, duration, reducedMotion }: MotionOptions,
  dt: number,
): void {
  const away = Math.abs(goal - motion.progress)
  const speed = (away > FAR ? HURRY : 1) / duration
  motion.progress = reducedMotion ? goal : approach(motion.progress, goal, speed, dt)
  motion.seconds = motion.progress > 0 ? motion.seconds + Math.max(0, dt) : 0
}
