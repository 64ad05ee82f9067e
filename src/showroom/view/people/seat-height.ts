import { Vector3 } from "three"
import type { ModelPart } from "../products/read-parts.ts"

/** What lies uppermost on a model: metres over its foot at (x, z) of its own axes, under `highest`; `null`: nothing. */
export type HeightAt = (x: number, z: number, highest: number) => number | null

/** Part of a model seen from above, metres of its own axes. */
export interface Area {
  readonly minX: number
  readonly maxX: number
  readonly minZ: number
  readonly maxZ: number
}

const corners = [new Vector3(), new Vector3(), new Vector3()] as const
/** Numbers a triangle. */
const TRIANGLE = 9

function overlaps({ minX, maxX, minZ, maxZ }: Area): boolean {
  const [a, b, c] = corners
  return (
    Math.max(a.x, b.x, c.x) >= minX &&
    Math.min(a.x, b.x, c.x) <= maxX &&
    Math.max(a.z, b.z, c.z) >= minZ &&
    Math.min(a.z, b.z, c.z) <= maxZ
  )
}

function trianglesIn(parts: readonly ModelPart[], area: Area): Float32Array {
  const found: number[] = []
  for (const { geometry, matrix } of parts) {
    const position = geometry.getAttribute("position")
    const { index } = geometry
    const count = index?.count ?? position.count
    for (let at = 0; at < count; at += 3) {
      let k = 0
      for (const corner of corners) {
        corner.fromBufferAttribute(position, index ? index.getX(at + k) : at + k).applyMatrix4(matrix)
        k++
      }
      if (overlaps(area)) for (const { x, y, z } of corners) found.push(x, y, z)
    }
  }
  return Float32Array.from(found)
}

/** The height of the triangle at `from` over (x, z); `NaN`: it lies beside it, or stands upright. */
function heightOver(t: Float32Array, from: number, x: number, z: number): number {
  const n = (at: number) => t[from + at] ?? Number.NaN
  const whole = (n(5) - n(8)) * (n(0) - n(6)) + (n(6) - n(3)) * (n(2) - n(8))
  const first = ((n(5) - n(8)) * (x - n(6)) + (n(6) - n(3)) * (z - n(8))) / whole
  const second = ((n(8) - n(2)) * (x - n(6)) + (n(0) - n(6)) * (z - n(8))) / whole
  const third = 1 - first - second
  if (!(first >= 0 && second >= 0 && third >= 0)) return Number.NaN
  return first * n(1) + second * n(4) + third * n(7)
}

/** Reads the surface of a model within an area, once for all that is asked of it. */
export function heightsOf(parts: readonly ModelPart[], area: Area): HeightAt {
  const triangles = trianglesIn(parts, area)
  return (x, z, highest) => {
    let top: number | null = null
    for (let from = 0; from < triangles.length; from += TRIANGLE) {
      const height = heightOver(triangles, from, x, z)
      if (height <= highest && (top === null || height > top)) top = height
    }
    return top
  }
}
