/** A place in the scene: metres along x, y and z. */
export type Spot3 = readonly [x: number, y: number, z: number]

/** Where somebody points, as it is shown. Mutated by `takePointer` and `stepPointer`. */
export interface PointerPath {
  x: number
  y: number
  z: number
  /** 0 not to be seen .. 1 whole. */
  shown: number
  from: Spot3
  to: Spot3 | null
  /** Seconds since the last telling. */
  since: number
}

/** Seconds in which it goes from one telling to the next: a little more than what lies between two of them. */
const TELLING = 0.12
/** Metres that it glides over; what is further is pointed at anew. */
const GLIDES = 2.5
/** Seconds in which it comes to sight, and goes. */
const FADE = 0.2

export function createPointerPath(): PointerPath {
  return { x: 0, y: 0, z: 0, shown: 0, from: [0, 0, 0], to: null, since: 0 }
}

/** Takes in where somebody points now; `null`: nowhere any more, and it goes where it was. */
export function takePointer(path: PointerPath, at: Spot3 | null): void {
  if (at === null) {
    path.to = null
    return
  }
  const far = Math.hypot(at[0] - path.x, at[1] - path.y, at[2] - path.z)
  const begins = path.shown === 0 || far > GLIDES
  if (begins) path.shown = 0
  path.from = begins ? at : [path.x, path.y, path.z]
  path.to = at
  path.since = 0
}

/** One step, `dt` in seconds. `cuts`: nothing glides and nothing fades. */
export function stepPointer(path: PointerPath, cuts: boolean, dt: number): void {
  const { from, to } = path
  path.since += dt
  const change = cuts ? 1 : dt / FADE
  path.shown = Math.min(1, Math.max(0, path.shown + (to ? change : -change)))
  if (!to) return
  const share = cuts ? 1 : Math.min(1, path.since / TELLING)
  path.x = from[0] + (to[0] - from[0]) * share
  path.y = from[1] + (to[1] - from[1]) * share
  path.z = from[2] + (to[2] - from[2]) * share
}
