import type { Spot } from "./rig.ts"

/** Metres a second that what is thrown begins with, and its fall, metres a second squared: it flies some 5 m from level. */
const SPEED = 6.2
const FALL = 9.8
/** Seconds between two of its points, and how many there are at most. */
const STEP = 1 / 20
export const MOST_POINTS = 34
/** What is met no higher than this is the floor with what lies on it, metres. */
const FLOOR = 0.12

/** What something thrown meets first between two places; `null`: nothing. */
export type MeetBetween = (from: Spot, to: Spot) => Spot | null

/** The way of something that is thrown to where one would like to be. */
export interface Arc {
  readonly points: readonly Spot[]
  /** Where it comes down on the floor; `null` when it meets a wall, a table or nothing. */
  readonly floor: Spot | null
}

/** Throws from `from` along `ahead` (of length 1). */
export function throwArc(from: Spot, ahead: Spot, meet: MeetBetween): Arc {
  const points: Spot[] = [from]
  let at = from
  for (let point = 1; point < MOST_POINTS; point++) {
    const t = point * STEP
    let next: Spot = {
      x: from.x + ahead.x * SPEED * t,
      y: from.y + ahead.y * SPEED * t - (FALL * t * t) / 2,
      z: from.z + ahead.z * SPEED * t,
    }
    const met = meet(at, next)
    if (met) return { points: [...points, met], floor: met.y <= FLOOR ? met : null }
    if (next.y <= 0) {
      const share = at.y > 0 ? at.y / (at.y - next.y) : 0
      next = { x: at.x + (next.x - at.x) * share, y: 0, z: at.z + (next.z - at.z) * share }
      return { points: [...points, next], floor: next }
    }
    points.push(next)
    at = next
  }
  return { points, floor: null }
}
