import type { Point } from "../scene.ts"

/** Whether a point is inside a simple polygon, by crossing count. On the outline the answer may be either. */
export function holdsPoint(outline: readonly Point[], x: number, z: number): boolean {
  let inside = false
  let before = outline[outline.length - 1]
  for (const corner of outline) {
    if (before !== undefined && corner.z > z !== before.z > z) {
      const crossing = corner.x + ((z - corner.z) / (before.z - corner.z)) * (before.x - corner.x)
      if (x < crossing) inside = !inside
    }
    before = corner
  }
  return inside
}
