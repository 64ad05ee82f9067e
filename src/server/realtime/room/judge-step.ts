import { isFree, isStraightFree } from "../../../domain/floor-plan/bare-world.ts"
import { moveCapsule } from "../../../domain/floor-plan/move-capsule.ts"
import type { Point } from "../../../domain/scene.ts"
import type { Movement } from "../../../protocol/realtime/movement.ts"
import type { FloorRules } from "./floor-rules.ts"

/** Metres a second: a run, and what clocks and rounding may add. */
export const FASTEST = 3.6 * 1.15
/** Metres that are forgiven at once: a connection that stalled tells of a second and a half together. */
export const LONGEST_REACH = FASTEST * 1.5
/** Metres that somebody may have walked on by the time they are let in. */
export const REACH_AT_DOOR = 2
/** Metres: positions are told to the centimetre, and bodies slide along what they touch. */
const TOLERANCE = 0.03
/** Metres that a straight line between two tellings may cut off a corner. */
const CUT_CORNER = 0.12
/** Metres between where a body would slide to and where it says it is, for a way around something. */
const WAY_ROUND = 0.6
/** Metres from the floor to a seat. */
const SEAT = 1.8
/** Metres around a place of arrival. */
const ARRIVAL = 1.5

export function canStand({ world }: FloorRules, { x, z }: Point): boolean {
  return isFree(world, x, z, -TOLERANCE)
}

export function isArrival({ arrivals }: FloorRules, at: Point): boolean {
  return arrivals.some(({ x, z }) => Math.hypot(at.x - x, at.z - z) <= ARRIVAL)
}

function canWalk({ world }: FloorRules, from: Point, to: Point): boolean {
  if (isStraightFree(world, from.x, from.z, to.x, to.z, -CUT_CORNER)) return true
  const end = { x: from.x, z: from.z }
  moveCapsule(world, from, to.x - from.x, to.z - from.z, end)
  return Math.hypot(end.x - to.x, end.z - to.z) <= WAY_ROUND
}

export interface StepOptions {
  /** Where they last stood on the floor. */
  readonly foot: Point
  /** Metres that they may have gone since. */
  readonly reach: number
}

/** Metres that a step takes of the reach; `null` when nobody can have made it. */
export function judgeStep(rules: FloorRules, { foot, reach }: StepOptions, to: Movement): number | null {
  const length = Math.hypot(to.x - foot.x, to.z - foot.z)
  if (to.pose === "seated") return length <= SEAT ? 0 : null
  if (length > reach + TOLERANCE) return null
  return canStand(rules, to) && canWalk(rules, foot, to) ? length : null
}
