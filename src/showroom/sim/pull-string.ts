import { type BareWorld, isFree, isStraightFree } from "../../domain/floor-plan/bare-world.ts"
import type { Point } from "../../domain/scene.ts"

/** Metres of elbow room that a shortcut keeps where there is room for it. */
const ELBOW = 0.1
/** How many corners in a row may be out of sight before no further one is tried. */
const PATIENCE = 6

function canSkip(world: BareWorld, from: Point, to: Point): boolean {
  if (isStraightFree(world, from.x, from.z, to.x, to.z, ELBOW)) return true
  const tight = !isFree(world, from.x, from.z, ELBOW) || !isFree(world, to.x, to.z, ELBOW)
  return tight && isStraightFree(world, from.x, from.z, to.x, to.z)
}

/** Leaves out the corners of a way that can be cut; each step of `way` must be free already. */
export function pullString(world: BareWorld, way: readonly Point[]): Point[] {
  const first = way[0]
  if (first === undefined) return []
  const pulled = [first]
  let at = 0
  let here = first
  while (at < way.length - 1) {
    let next = at + 1
    let failed = 0
    for (let ahead = at + 2; ahead < way.length && failed < PATIENCE; ahead++) {
      const point = way[ahead]
      if (point !== undefined && canSkip(world, here, point)) {
        next = ahead
        failed = 0
      } else failed++
    }
    const point = way[next]
    if (point === undefined) break
    pulled.push(point)
    here = point
    at = next
  }
  return pulled
}
