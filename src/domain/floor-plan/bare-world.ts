import type { Obstacle, Point } from "../scene.ts"
import { holdsPoint } from "./polygon.ts"
import { segmentDistance } from "./segment-distance.ts"
import { distanceTo, type Solid, solidOfEdge, solidOfObstacle } from "./solid.ts"
import { BEYOND, cellAt, createSolidGrid, type SolidGrid } from "./solid-grid.ts"

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
/** Metres around a point within which its cell of the grid knows of everything. */
const KNOWN_AROUND = BODY_RADIUS + LONGEST_PIECE

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
  return { floor, ceiling, solids, grid: createSolidGrid(floor, solids, KNOWN_AROUND) }
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

/** Whether a straight line stays `clear` metres away from all of some solids. */
function isLineClear(
  solids: readonly Solid[],
  ax: number,
  az: number,
  bx: number,
  bz: number,
  clear: number,
): boolean {
  const half = Math.hypot(bx - ax, bz - az) / 2
  const middleX = (ax + bx) / 2
  const middleZ = (az + bz) / 2
  for (const solid of solids) {
    const reach = half + solid.bound + clear
    const dx = solid.x - middleX
    const dz = solid.z - middleZ
    if (dx * dx + dz * dz > reach * reach) continue
    if (segmentDistance(solid, ax, az, bx, bz) < clear) return false
  }
  return true
}

/**
 * Whether a body can go straight from one free place to another, `margin` metres more than clear of everything.
 * It doesn't ask whether the ends are free.
 */
export function isStraightFree(
  { grid, solids }: BareWorld,
  ax: number,
  az: number,
  bx: number,
  bz: number,
  margin = 0,
): boolean {
  const clear = BODY_RADIUS + margin - SLACK
  const from = cellAt(grid, ax, az)
  const to = cellAt(grid, bx, bz)
  const half = Math.hypot(bx - ax, bz - az) / 2
  // Whatever a short step comes too near to is known around one of its ends.
  if (half + clear <= KNOWN_AROUND && from !== BEYOND && to !== BEYOND) {
    return (
      isLineClear(from.solids, ax, az, bx, bz, clear) &&
      (to === from || isLineClear(to.solids, ax, az, bx, bz, clear))
    )
  }
  return isLineClear(solids, ax, az, bx, bz, clear)
}
