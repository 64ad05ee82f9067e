import { type BufferAttribute, type InterleavedBufferAttribute, Vector3 } from "three"
import type { ModelPart } from "./read-parts.ts"

/** The part of a product that touches what it stands on, in its own axes, metres. */
export interface Footprint {
  /** Middle. */
  readonly x: number
  readonly z: number
  /** Half its extent along each axis. */
  readonly halfX: number
  readonly halfZ: number
}

/** Metres over the lowest point that still touch. */
const TOUCHING = 0.025
/** A product whose lowest point is further below its origin than this hangs from it. */
const HANGING = -0.05

const at = new Vector3()

type Points = BufferAttribute | InterleavedBufferAttribute

function* pointsOf(parts: readonly ModelPart[]): Generator<Vector3> {
  for (const { geometry, matrix } of parts) {
    const points: Points = geometry.getAttribute("position")
    for (let index = 0; index < points.count; index++)
      yield at.fromBufferAttribute(points, index).applyMatrix4(matrix)
  }
}

/** Where a product meets the ground; `null` when it hangs. `lowest`: of its box. */
export function footprintOf(parts: readonly ModelPart[], lowest: number): Footprint | null {
  if (!Number.isFinite(lowest) || lowest < HANGING) return null
  let [left, right, back, front] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y, z } of pointsOf(parts)) {
    if (y > lowest + TOUCHING) continue
    left = Math.min(left, x)
    right = Math.max(right, x)
    back = Math.min(back, z)
    front = Math.max(front, z)
  }
  return {
    x: (left + right) / 2,
    z: (back + front) / 2,
    halfX: (right - left) / 2,
    halfZ: (front - back) / 2,
  }
}
