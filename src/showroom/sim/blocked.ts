/** Seconds of pushing without getting on after which something is in the way. */
const PUSHED = 0.7
/** Metres a second under which nobody gets on. */
const STANDING = 0.15
/** Metres that one must have got on before the next thing can be in the way. */
const FREE = 0.3

/** How somebody gets on who wants to. */
export interface Progress {
  /** Seconds of pushing in vain. */
  pushed: number
  /** Metres since the last time that something was in the way. */
  moved: number
}

export function createProgress(): Progress {
  return { pushed: 0, moved: FREE }
}

/**
 * One step of somebody who moves at `speed` (metres a second). `wants`: they are pushing on. True once each time that they
 * are held up: leaning on the same wall is held up once.
 */
export function stepProgress(progress: Progress, wants: boolean, speed: number, dt: number): boolean {
  progress.moved = Math.min(FREE, progress.moved + speed * dt)
  if (!wants || speed > STANDING) {
    progress.pushed = 0
    return false
  }
  progress.pushed += dt
  if (progress.pushed < PUSHED || progress.moved < FREE) return false
  progress.moved = 0
  return true
}
