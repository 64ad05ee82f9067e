import { type Data3DTexture, DataUtils, type Vector3 } from "three"
import type { LightUniforms } from "./scene-light.ts"

const COEFFICIENTS = 4

/** The probes on both sides of a place along one axis, and how near it is to the second, 0..1. */
function between(where: number, count: number): readonly [from: number, to: number, share: number] {
  const place = Math.min(count - 1, Math.max(0, where))
  const from = Math.floor(place)
  return [from, Math.min(count - 1, from + 1), place - from]
}

function halvesOf(texture: Data3DTexture | null): Uint16Array {
  const data: unknown = texture?.image.data
  return data instanceof Uint16Array ? data : new Uint16Array(0)
}

/**
 * The light of the air on a surface, as `probeLight` of the shaders has it, for what never moves: 1 is white on white.
 * `facing`: of length 1.
 */
export function airAt(light: LightUniforms, at: Vector3, facing: Vector3, out: Vector3): Vector3 {
  const [origin, step, size] = [light.probesOrigin.value, light.probesStep.value, light.probesSize.value]
  const xs = between((at.x - origin.x) / step.x, size.x)
  const ys = between((at.y - origin.y) / step.y, size.y)
  const zs = between((at.z - origin.z) / step.z, size.z)
  const channels = [light.probesRed, light.probesGreen, light.probesBlue].map(({ value }) => halvesOf(value))
  const sums = [0, 0, 0]
  for (let corner = 0; corner < 8; corner++) {
    const [dx, dy, dz] = [corner & 1, (corner >> 1) & 1, corner >> 2]
    const share = (dx ? xs[2] : 1 - xs[2]) * (dy ? ys[2] : 1 - ys[2]) * (dz ? zs[2] : 1 - zs[2])
    if (share === 0) continue
    const texel =
      (((dz ? zs[1] : zs[0]) * size.y + (dy ? ys[1] : ys[0])) * size.x + (dx ? xs[1] : xs[0])) * COEFFICIENTS
    channels.forEach((halves, channel) => {
      const read = (at: number) => DataUtils.fromHalfFloat(halves[texel + at] ?? 0)
      sums[channel] =
        (sums[channel] ?? 0) +
        share * (read(0) + read(1) * facing.x + read(2) * facing.y + read(3) * facing.z)
    })
  }
  const [red = 0, green = 0, blue = 0] = sums
  return out.set(Math.max(0, red), Math.max(0, green), Math.max(0, blue))
}
