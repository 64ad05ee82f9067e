import type { BareWorld } from "../../domain/floor-plan/bare-world.ts"
import type { Solid } from "../../domain/floor-plan/solid.ts"

/**
 * Metres that the camera keeps from everything: more than its near plane. Times the square root of two it is still
 * less than a body's radius, so the pivot over a body is never inside what the boom is cut by.
 */
export const CAMERA_RADIUS = 0.18
/** Metres: under the arches of a shop, whose curves no obstacle tells of. */
const CAMERA_HIGHEST = 2.75
const CAMERA_LOWEST = 0.3
const UNDER_CEILING = 0.2
/** Metres that a cut boom stays short of what cuts it. */
const SKIN = 0.01

/**
 * How far a camera can go from (x, y, z) along the unit vector (dx, dy, dz), `most` metres at most, without coming
 * into a wall, an obstacle taller than it, the ceiling or the floor.
 */
export function boomLength(
  world: BareWorld,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
  most: number,
): number {
  let length = most
  const highest = Math.max(y, Math.min(CAMERA_HIGHEST, world.ceiling - UNDER_CEILING))
  if (dy > 0) length = Math.min(length, (highest - y) / dy)
  if (dy < 0) length = Math.min(length, Math.max(0, y - CAMERA_LOWEST) / -dy)
  for (const solid of world.solids) {
    const reach = length + solid.bound + CAMERA_RADIUS * 2
    if (Math.abs(solid.x - x) > reach || Math.abs(solid.z - z) > reach) continue
    length = Math.min(length, entry(solid, x, y, z, dx, dy, dz))
  }
  return Math.max(0, length)
}

/** Metres along the ray until it comes into the solid grown by CAMERA_RADIUS; Infinity when it never does. */
function entry(solid: Solid, x: number, y: number, z: number, dx: number, dy: number, dz: number): number {
  const fromX = (x - solid.x) * solid.cos + (z - solid.z) * solid.sin
  const fromZ = (z - solid.z) * solid.cos - (x - solid.x) * solid.sin
  const alongX = dx * solid.cos + dz * solid.sin
  const alongZ = dz * solid.cos - dx * solid.sin
  const grown = solid.radius + CAMERA_RADIUS
  let enter = 0
  let leave = Number.POSITIVE_INFINITY
  if (solid.halfWidth === 0 && solid.halfDepth === 0) {
    const a = alongX * alongX + alongZ * alongZ
    const b = fromX * alongX + fromZ * alongZ
    const c = fromX * fromX + fromZ * fromZ - grown * grown
    const under = b * b - a * c
    if (under <= 0 || a === 0) return Number.POSITIVE_INFINITY
    enter = (-b - Math.sqrt(under)) / a
    leave = (-b + Math.sqrt(under)) / a
  } else {
    for (let axis = 0; axis < 2; axis++) {
      const from = axis === 0 ? fromX : fromZ
      const along = axis === 0 ? alongX : alongZ
      const half = (axis === 0 ? solid.halfWidth : solid.halfDepth) + grown
      if (Math.abs(along) < 1e-12) {
        if (Math.abs(from) > half) return Number.POSITIVE_INFINITY
        continue
      }
      enter = Math.max(enter, Math.min((-half - from) / along, (half - from) / along))
      leave = Math.min(leave, Math.max((-half - from) / along, (half - from) / along))
    }
  }
  // Over a low obstacle there is air: only the part of the ray under its top counts.
  const top = solid.height + CAMERA_RADIUS
  if (dy > 0) leave = Math.min(leave, (top - y) / dy)
  else if (dy < 0) enter = Math.max(enter, (y - top) / -dy)
  else if (y > top) return Number.POSITIVE_INFINITY
  if (leave < 0 || enter >= leave) return Number.POSITIVE_INFINITY
  return Math.max(0, enter - SKIN)
}
