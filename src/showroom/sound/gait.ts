/** Metres between two footfalls, walking and running, and the speed in metres a second that is a run. */
const STRIDE = 0.72
const LONG_STRIDE = 1.12
const RUNNING = 2.6
/** Metres a second under which feet only shuffle. */
const SHUFFLE = 0.25
/** Metres that nobody walks between two frames: they were put elsewhere. */
const LEAP = 1.5

/** How far a walker is in their step. Mutated by `stepGait`. */
export interface Gait {
  x: number
  z: number
  /** Metres since the last footfall. */
  since: number
  foot: "left" | "right"
}

export function createGait(at: { readonly x: number; readonly z: number }): Gait {
  return { x: at.x, z: at.z, since: STRIDE / 2, foot: "right" }
}

/** The foot that comes down on the way to (x, z), if one does; `speed` in metres a second. */
export function stepGait(gait: Gait, x: number, z: number, speed: number): Gait["foot"] | null {
  const gone = Math.hypot(x - gait.x, z - gait.z)
  gait.x = x
  gait.z = z
  if (gone > LEAP) return null
  if (speed < SHUFFLE) {
    // Whoever stands begins with half a step.
    gait.since = Math.max(gait.since, STRIDE / 2)
    return null
  }
  gait.since += gone
  const stride = speed > RUNNING ? LONG_STRIDE : STRIDE
  if (gait.since < stride) return null
  gait.since -= stride
  gait.foot = gait.foot === "left" ? "right" : "left"
  return gait.foot
}
