import type { Solid } from "./solid.ts"

/** Metres from a point to a straight line from a to b. */
function pointToSegment(px: number, pz: number, ax: number, az: number, bx: number, bz: number): number {
  const dx = bx - ax
  const dz = bz - az
  const square = dx * dx + dz * dz
  const along = square > 0 ? Math.min(1, Math.max(0, ((px - ax) * dx + (pz - az) * dz) / square)) : 0
  return Math.hypot(px - ax - along * dx, pz - az - along * dz)
}

function pointToBox(x: number, z: number, halfWidth: number, halfDepth: number): number {
  return Math.hypot(Math.max(Math.abs(x) - halfWidth, 0), Math.max(Math.abs(z) - halfDepth, 0))
}

/** Whether the line from a to b touches a box around the origin (slabs; Kay and Kajiya 1986). */
function crossesBox(ax: number, az: number, bx: number, bz: number, halfX: number, halfZ: number): boolean {
  let enter = 0
  let leave = 1
  for (let axis = 0; axis < 2; axis++) {
    const from = axis === 0 ? ax : az
    const step = axis === 0 ? bx - ax : bz - az
    const half = axis === 0 ? halfX : halfZ
    if (step === 0) {
      if (Math.abs(from) > half) return false
      continue
    }
    const one = (-half - from) / step
    const two = (half - from) / step
    enter = Math.max(enter, Math.min(one, two))
    leave = Math.min(leave, Math.max(one, two))
    if (enter > leave) return false
  }
  return true
}

/** Metres from the straight line between two points to the outside of a solid; not above 0 where they touch. */
export function segmentDistance(solid: Solid, ax: number, az: number, bx: number, bz: number): number {
  const { x, z, cos, sin, halfWidth: w, halfDepth: d, radius } = solid
  const fromX = (ax - x) * cos + (az - z) * sin
  const fromZ = (az - z) * cos - (ax - x) * sin
  const toX = (bx - x) * cos + (bz - z) * sin
  const toZ = (bz - z) * cos - (bx - x) * sin
  if (w === 0 && d === 0) return pointToSegment(0, 0, fromX, fromZ, toX, toZ) - radius
  if (crossesBox(fromX, fromZ, toX, toZ, w, d)) return -radius
  // Two convex shapes apart from each other are nearest at a corner of one of them.
  return (
    Math.min(
      pointToBox(fromX, fromZ, w, d),
      pointToBox(toX, toZ, w, d),
      pointToSegment(w, d, fromX, fromZ, toX, toZ),
      pointToSegment(w, -d, fromX, fromZ, toX, toZ),
      pointToSegment(-w, d, fromX, fromZ, toX, toZ),
      pointToSegment(-w, -d, fromX, fromZ, toX, toZ),
    ) - radius
  )
}
