import { type BareWorld, isFree } from "./bare-world.ts"
import { type MutablePoint, pushOutOfAll } from "./move-capsule.ts"

/** Metres between the rings that are searched. */
const RING = 0.05

/**
 * The free place nearest to a point, to about 5 cm (the point itself when it is free), written into `out`.
 * False, with `out` unchanged, when the scene has no free place or the point is not finite.
 */
export function nearestFree(world: BareWorld, x: number, z: number, out: MutablePoint): boolean {
  if (!Number.isFinite(x) || !Number.isFinite(z)) return false
  if (isFree(world, x, z)) {
    out.x = x
    out.z = z
    return true
  }
  // A point beyond the floor is searched from its border: the rings would never get there from a mile away.
  const { minX, minZ, maxX, maxZ } = world.grid
  const fromX = Math.min(maxX, Math.max(minX, x))
  const fromZ = Math.min(maxZ, Math.max(minZ, z))
  const pushed = { x: fromX, z: fromZ }
  pushOutOfAll(world, pushed)
  const bound = isFree(world, pushed.x, pushed.z)
    ? Math.hypot(pushed.x - fromX, pushed.z - fromZ)
    : Math.hypot(maxX - minX, maxZ - minZ)
  for (let radius = RING; radius < bound; radius += RING) {
    const turns = Math.max(8, Math.ceil((2 * Math.PI * radius) / (2 * RING)))
    for (let turn = 0; turn < turns; turn++) {
      const angle = (turn / turns) * 2 * Math.PI
      const tryX = fromX + Math.sin(angle) * radius
      const tryZ = fromZ - Math.cos(angle) * radius
      if (!isFree(world, tryX, tryZ)) continue
      out.x = tryX
      out.z = tryZ
      return true
    }
  }
  if (!isFree(world, pushed.x, pushed.z)) return false
  out.x = pushed.x
  out.z = pushed.z
  return true
}
