import { type BareWorld, isFree, isStraightFree } from "../../domain/floor-plan/bare-world.ts"
import { nearestFree } from "../../domain/floor-plan/nearest-free.ts"
import type { Point } from "../../domain/scene.ts"

/** Metres between the places that are tried. */
const STEP = 0.5
const NEIGHBOURS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const
/** Places that are tried at most. */
const MOST = 40_000

interface Visited extends Point {
  readonly before: Visited | null
}

function back(end: Visited): Point[] {
  const way: Point[] = []
  for (let at: Visited | null = end; at; at = at.before) way.unshift({ x: at.x, z: at.z })
  return way
}

/** Leaves out the corners that needn't be gone by. */
function straighten(world: BareWorld, way: readonly Point[]): Point[] {
  const [first] = way
  if (!first) return []
  const kept = [first]
  let from = first
  way.forEach((point, index) => {
    const next = way[index + 1]
    if (next && isStraightFree(world, from.x, from.z, next.x, next.z)) return
    kept.push(point)
    from = point
  })
  return kept
}

/** A way for somebody to walk from one place to another; straight to it where there is none. */
export function findWay(world: BareWorld, start: Point, goal: Point): readonly Point[] {
  const from = { x: start.x, z: start.z }
  const to = { x: goal.x, z: goal.z }
  if (!nearestFree(world, start.x, start.z, from) || !nearestFree(world, goal.x, goal.z, to))
    return [from, to]
  if (isStraightFree(world, from.x, from.z, to.x, to.z)) return [from, to]
  const queue: Visited[] = [{ ...from, before: null }]
  const seen = new Set<string>(["0 0"])
  const keyOf = (x: number, z: number) =>
    `${Math.round((x - from.x) / STEP)} ${Math.round((z - from.z) / STEP)}`
  for (let next = 0; next < queue.length && next < MOST; next++) {
    const at = queue[next]
    if (!at) break
    if (Math.hypot(at.x - to.x, at.z - to.z) < STEP * 2 && isStraightFree(world, at.x, at.z, to.x, to.z))
      return straighten(world, [...back(at), to])
    for (const [dx, dz] of NEIGHBOURS) {
      const [x, z] = [at.x + dx * STEP, at.z + dz * STEP]
      const key = keyOf(x, z)
      if (seen.has(key) || !isFree(world, x, z) || !isStraightFree(world, at.x, at.z, x, z)) continue
      seen.add(key)
      queue.push({ x, z, before: at })
    }
  }
  return [from, to]
}
