import { type Gaze, wrapTurn } from "./gaze.ts"

/** Metres of somebody of average height: the right shoulder over the floor, and beside their middle. */
const SHOULDER = { height: 1.075, aside: 0.15 }
/** Radians that the right arm goes across the chest, and to its own side; and up or down. */
const MOST_ACROSS = 0.9
const MOST_OUT = 1.7
const MOST_TILT = 1.2

interface Point {
  readonly x: number
  readonly y: number
  readonly z: number
}

/**
 * How the right arm of somebody who stands at `place` points at a point, as far as arms go, from where they face.
 * `height`: a factor on the average.
 */
export function aimAt(place: Point & { readonly turn: number }, height: number, at: Point, out: Gaze): Gaze {
  const dx = at.x - (place.x - Math.cos(place.turn) * SHOULDER.aside * height)
  const dz = at.z - (place.z + Math.sin(place.turn) * SHOULDER.aside * height)
  const dy = at.y - (place.y + SHOULDER.height * height)
  out.yaw = Math.max(-MOST_OUT, Math.min(MOST_ACROSS, wrapTurn(Math.atan2(dx, dz) - place.turn)))
  out.pitch = Math.max(-MOST_TILT, Math.min(MOST_TILT, Math.atan2(-dy, Math.max(0.1, Math.hypot(dx, dz)))))
  return out
}
