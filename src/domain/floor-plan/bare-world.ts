import type { Obstacle, Point } from "../scene.ts"
import { holdsPoint } from "./polygon.ts"
import { segmentDistance } from "./segment-distance.ts"
import { distanceTo, type Solid, solidOfEdge, solidOfObstacle } from "./solid.ts"
import { cellAt, createSolidGrid, type SolidGrid } from "./solid-grid.ts"

/** The parts of a scene that a body and a camera can bump into. */
export interface Walkable {
  readonly floor: readonly Point[]
  readonly obstacles: readonly Obstacle[]
  /** Metres. */
  readonly ceiling: number
}

/** Metres: half the width of a person. */
export const BODY_RADIUS = 0.28
/** Metres that rounding may cost: a body this much too near still counts as free. */
const SLACK = 1e-6
/** The longest piece of a move that is tried at once, metres: shorter than a body is wide, so nothing is jumped. */
export const LONGEST_PIECE = BODY_RADIUS / 2

/** What stops a body, sorted for quick questions: all that collision needs. */
export interface BareWorld {
  readonly floor: readonly Point[]
  /** Metres. */
  readonly ceiling: number
  readonly solids: readonly Solid[]
  readonly grid: SolidGrid
}

/** @throws RangeError when the floor has fewer than three corners. */
export function createBareWorld({ floor, obstacles, ceiling }: Walkable): BareWorld {
  if (floor.length < 3) throw new RangeError(`invalid floor of ${floor.length} corners: it takes at least 3`)
  const solids = obstacles.map(solidOfObstacle)
  floor.forEach((corner, index) => {
    const next = floor[(index + 1) % floor.length]
    if (next !== undefined) solids.push(solidOfEdge(corner, next))
  })
  return { floor, ceiling, solids, grid: createSolidGrid(floor, solids, BODY_RADIUS + LONGEST_PIECE) }
}

/** Whether a body can stand there: on the floor and `margin` metres (0 to LONGEST_PIECE) more than clear of everything. */
export function isFree(world: BareWorld, x: number, z: number, margin = 0): boolean {
  const cell = cellAt(world.grid, x, z)
  if (cell.floor === "outside") return false
  for (const solid of cell.solids) {
    if (distanceTo(solid, x, z) < BODY_RADIUS + margin - SLACK) return false
  }
  return cell.floor === "inside" || holdsPoint(world.floor, x, z)
}

/**
 * Whether a body can go straight from one free place to another, `margin` metres more than clear of everything.
 * It doesn't ask whether the ends are free.
 */
export function isStraightFree(
  world: BareWorld,
  ax: number,
  az: number,
  bx: number,
  bz: number,
  margin = 0,
): boolean {
  const clear = BODY_RADIUS + margin - SLACK
  const half = Math.hypot(bx - ax, bz - az) / 2
  const middleX = (ax + bx) / 2
  const middleZ = (az + bz) / 2
  for (const solid of world.solids) {
    const reach = half + solid.bound + clear
    const dx = solid.x - middleX
    const dz = solid.z - middleZ
    if (dx * dx + dz * dz > reach * reach) continue
    if (segmentDistance(solid, ax, az, bx, bz) < clear) return false
  }
  return true
}
