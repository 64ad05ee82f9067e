import { nearestFree } from "../../../domain/floor-plan/nearest-free.ts"
import type { Point } from "../../../domain/scene.ts"
import { findPath } from "../find-path.ts"
import { placeBeside } from "../place-beside.ts"
import type { WalkWorld } from "../walk-world.ts"

/** Metres that one may come to stand beside what was pointed at: a place too near to a wall is meant as one before it. */
const BESIDE = 0.45

/**
 * Where somebody at `from` comes to stand who is carried to a point of the floor: only where they could have walked. `null`
 * when they couldn't. `isTaken`: somebody stands there.
 */
export function landingAt(
  world: WalkWorld,
  from: Point,
  to: Point,
  isTaken: (at: Point) => boolean = () => false,
): Point | null {
  const free = { x: 0, z: 0 }
  const wanted = placeBeside(to, isTaken)
  if (!nearestFree(world, wanted.x, wanted.z, free)) return null
  if (Math.hypot(free.x - wanted.x, free.z - wanted.z) > BESIDE) return null
  const path = findPath(world, from, free)
  return path?.exact ? free : null
}
