import { isStraightFree } from "../../domain/floor-plan/bare-world.ts"
import { nearestFree } from "../../domain/floor-plan/nearest-free.ts"
import type { Point } from "../../domain/scene.ts"
import { NAV_STEP, nodeX, nodeZ } from "./nav-grid.ts"
import { pullString } from "./pull-string.ts"
import { searchNodes } from "./search-nodes.ts"
import type { WalkWorld } from "./walk-world.ts"

export interface Path {
  /** From where the body stands to where it will: at least one point; straight lines between them are free. */
  readonly points: readonly Point[]
  /** Metres. */
  readonly length: number
  /** False when the target can't be stood on or reached: the path then ends at the nearest place that can. */
  readonly exact: boolean
}

/**
 * A path around furniture, or `null` when nothing can be reached from `from` or a coordinate is not finite.
 *
 * @example
 * const path = findPath(world, body, { x: 3, z: -2 })
 */
export function findPath(world: WalkWorld, from: Point, to: Point): Path | null {
  const start = { x: 0, z: 0 }
  const goal = { x: 0, z: 0 }
  if (!nearestFree(world, from.x, from.z, start) || !nearestFree(world, to.x, to.z, goal)) return null
  const exact = goal.x === to.x && goal.z === to.z
  if (isStraightFree(world, start.x, start.z, goal.x, goal.z)) return pathOf([start, goal], exact)
  // The shop floor first: beside it there may be a node of a gap that leads nowhere.
  const onFloor = nodeNear(world, start, world.nav.mainRegion)
  const startNode = onFloor >= 0 ? onFloor : nodeNear(world, start, -1)
  if (startNode < 0) return null
  const region = world.nav.region[startNode] ?? -1
  const goalNode = nodeNear(world, goal, region)
  if (goalNode >= 0) return pathThrough(world, start, startNode, goalNode, goal, exact)
  return pathThrough(world, start, startNode, nearestOfRegion(world, to, region), null, false)
}

function pathThrough(
  world: WalkWorld,
  start: Point,
  startNode: number,
  goalNode: number,
  goal: Point | null,
  exact: boolean,
): Path | null {
  const nodes = searchNodes(world.nav, startNode, goalNode)
  if (nodes === null) return null
  const way: Point[] = [start]
  for (const node of nodes) way.push({ x: nodeX(world.nav, node), z: nodeZ(world.nav, node) })
  if (goal !== null) way.push(goal)
  return pathOf(pullString(world, way), exact)
}

function pathOf(points: readonly Point[], exact: boolean): Path {
  let length = 0
  let before = points[0]
  for (const point of points) {
    if (before !== undefined) length += Math.hypot(point.x - before.x, point.z - before.z)
    before = point
  }
  return { points, length, exact }
}

/** The nearest node that can be walked straight to, of one region or (with -1) of any; -1 when there is none. */
function nodeNear(world: WalkWorld, { x, z }: Point, region: number): number {
  const { nav } = world
  const column = Math.round((x - nav.minX) / NAV_STEP - 0.5)
  const row = Math.round((z - nav.minZ) / NAV_STEP - 0.5)
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let r = Math.max(0, row - 2); r <= Math.min(nav.rows - 1, row + 2); r++) {
    for (let c = Math.max(0, column - 2); c <= Math.min(nav.columns - 1, column + 2); c++) {
      const node = r * nav.columns + c
      const own = nav.region[node] ?? -1
      if (own < 0 || (region >= 0 && own !== region)) continue
      const away = Math.hypot(nodeX(nav, node) - x, nodeZ(nav, node) - z)
      if (away >= least || !isStraightFree(world, x, z, nodeX(nav, node), nodeZ(nav, node))) continue
      best = node
      least = away
    }
  }
  return best
}

function nearestOfRegion({ nav }: WalkWorld, { x, z }: Point, region: number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let node = 0; node < nav.region.length; node++) {
    if (nav.region[node] !== region) continue
    const away = Math.hypot(nodeX(nav, node) - x, nodeZ(nav, node) - z)
    if (away >= least) continue
    best = node
    least = away
  }
  return best
}
