import { Vector3 } from "three"
import type { ModelPart } from "../products/read-parts.ts"

/** Metres around the middle of a seat that one sits on, and the least and the most that it is over the ground. */
const SPREAD = 0.11
const LOWEST = 0.2
const PLACES = [
  [0, 0],
  [SPREAD, 0],
  [-SPREAD, 0],
  [0, SPREAD],
  [0, -SPREAD],
] as const

const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()]

/** Metres over the product's foot where a triangle lies over (x, z); `null`: beside it. */
function heightOver(x: number, z: number): number | null {
  const whole = (b.z - c.z) * (a.x - c.x) + (c.x - b.x) * (a.z - c.z)
  if (Math.abs(whole) < 1e-9) return null
  const first = ((b.z - c.z) * (x - c.x) + (c.x - b.x) * (z - c.z)) / whole
  const second = ((c.z - a.z) * (x - c.x) + (a.x - c.x) * (z - c.z)) / whole
  const third = 1 - first - second
  return first < 0 || second < 0 || third < 0 ? null : first * a.y + second * b.y + third * c.y
}

/**
 * How high one sits on a model at (x, z) of its own axes, metres: what lies uppermost there, under `highest`. `null`
 * when there is nothing to sit on.
 */
export function seatHeight(
  parts: readonly ModelPart[],
  x: number,
  z: number,
  highest: number,
): number | null {
  const tops = PLACES.map(() => Number.NEGATIVE_INFINITY)
  for (const { geometry, matrix } of parts) {
    const position = geometry.getAttribute("position")
    const { index } = geometry
    const count = index?.count ?? position.count
    for (let at = 0; at < count; at += 3) {
      for (const [k, corner] of [a, b, c].entries())
        corner.fromBufferAttribute(position, index ? index.getX(at + k) : at + k).applyMatrix4(matrix)
      for (const [place, [dx, dz]] of PLACES.entries()) {
        const height = heightOver(x + dx, z + dz)
        if (height !== null && height <= highest) tops[place] = Math.max(tops[place] ?? height, height)
      }
    }
  }
  const met = tops.filter((top) => top >= LOWEST).sort((one, other) => one - other)
  return met[Math.floor(met.length / 2)] ?? null
}
