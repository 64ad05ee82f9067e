import type { Color } from "three"
import type { Scene } from "../../../domain/scene.ts"

interface Lamp {
  readonly x: number
  readonly z: number
  readonly light: readonly [number, number, number]
}

/** Places nearer than this count alike, metres: else a person would flash when passing a lamp. */
const NEAREST = 0.8
const DIMMEST = 0.62
const BRIGHTEST = 1.12

/**
 * The light that falls on somebody who stands at (x, z), from the light baked for the products around: their mean,
 * weighted by the inverse square of the distance.
 */
export function createLightField(
  scene: Pick<Scene, "fixtures">,
): (x: number, z: number, out: Color) => Color {
  const lamps: Lamp[] = scene.fixtures
    .flatMap(({ slots }) => slots)
    .filter(({ position: [, y] }) => y < 1.3)
    .map(({ position: [x, , z], light }) => ({ x, z, light }))
  return (x, z, out) => {
    let weights = 0
    out.setRGB(0, 0, 0)
    for (const lamp of lamps) {
      const distance = Math.max(NEAREST, Math.hypot(lamp.x - x, lamp.z - z))
      const weight = 1 / (distance * distance)
      weights += weight
      out.r += weight * lamp.light[0]
      out.g += weight * lamp.light[1]
      out.b += weight * lamp.light[2]
    }
    if (weights === 0) return out.setRGB(1, 1, 1)
    out.multiplyScalar(1 / weights)
    const luminance = (out.r + out.g + out.b) / 3
    return out.multiplyScalar(Math.min(BRIGHTEST, Math.max(DIMMEST, luminance)) / luminance)
  }
}
