import { RADIANS } from "../heading.ts"
import type { Obstacle, Point } from "../scene.ts"

/**
 * Everything that stops a body in one shape: an upright box around (x, z), turned, with its core grown by `radius`.
 * A circle has an empty core, an edge of the floor has no depth; one shape means one distance function.
 */
export interface Solid {
  readonly x: number
  readonly z: number
  readonly cos: number
  readonly sin: number
  readonly halfWidth: number
  readonly halfDepth: number
  readonly radius: number
  /** Metres from the floor up; Infinity for the edges of the floor. */
  readonly height: number
  /** Radius of a circle that holds all of it. */
  readonly bound: number
  readonly edge: boolean
}

export function solidOfObstacle(obstacle: Obstacle): Solid {
  const { x, z, height } = obstacle
  if (obstacle.kind === "circle") {
    const { radius } = obstacle
    return { x, z, cos: 1, sin: 0, halfWidth: 0, halfDepth: 0, radius, height, bound: radius, edge: false }
  }
  const angle = obstacle.heading * RADIANS
  const halfWidth = obstacle.width / 2
  const halfDepth = obstacle.depth / 2
  return {
    x,
    z,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    halfWidth,
    halfDepth,
    radius: 0,
    height,
    bound: Math.hypot(halfWidth, halfDepth),
    edge: false,
  }
}

/** The wall that stands on an edge of the floor. */
export function solidOfEdge(from: Point, to: Point): Solid {
  const dx = to.x - from.x
  const dz = to.z - from.z
  const length = Math.hypot(dx, dz)
  return {
    x: (from.x + to.x) / 2,
    z: (from.z + to.z) / 2,
    cos: length > 0 ? dx / length : 1,
    sin: length > 0 ? dz / length : 0,
    halfWidth: length / 2,
    halfDepth: 0,
    radius: 0,
    height: Number.POSITIVE_INFINITY,
    bound: length / 2,
    edge: true,
  }
}

/** Metres from a point to the outside of a solid; negative inside it. */
export function distanceTo(solid: Solid, x: number, z: number): number {
  const dx = x - solid.x
  const dz = z - solid.z
  const outX = Math.abs(dx * solid.cos + dz * solid.sin) - solid.halfWidth
  const outZ = Math.abs(dz * solid.cos - dx * solid.sin) - solid.halfDepth
  if (outX <= 0 && outZ <= 0) return Math.max(outX, outZ) - solid.radius
  return Math.hypot(Math.max(outX, 0), Math.max(outZ, 0)) - solid.radius
}
