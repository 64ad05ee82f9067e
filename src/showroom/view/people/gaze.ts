/** Radians: farther than this nobody turns or nods their head. */
const MOST_TURN = 1.25
const MOST_UP = 0.5
const MOST_DOWN = 0.7

const TAU = Math.PI * 2

export interface Gaze {
  /** Radians by which the head turns to the left, and nods down. */
  yaw: number
  pitch: number
}

/** Radians from -π to π. */
export function wrapTurn(turn: number): number {
  return turn - TAU * Math.round(turn / TAU)
}

interface Point {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** How somebody whose eyes are at `eyes` and who faces `turn` (radians about y) looks at a point, as far as necks go. */
export function gazeAt(eyes: Point, turn: number, at: Point, out: Gaze): Gaze {
  const [dx, dy, dz] = [at.x - eyes.x, at.y - eyes.y, at.z - eyes.z]
  out.yaw = Math.max(-MOST_TURN, Math.min(MOST_TURN, wrapTurn(Math.atan2(dx, dz) - turn)))
  const down = Math.atan2(-dy, Math.max(0.2, Math.hypot(dx, dz)))
  out.pitch = Math.max(-MOST_UP, Math.min(MOST_DOWN, down))
  return out
}
