import { Data3DTexture, DataUtils, HalfFloatType, LinearFilter, RGBAFormat, Vector3 } from "three"

/** Where the probes stand: a box-shaped grid in the scene's axes, metres. */
export interface ProbeGeometry {
  /** The first probe: the one with the least x, y and z. */
  readonly origin: readonly [x: number, y: number, z: number]
  /** Between neighbours. */
  readonly step: readonly [x: number, y: number, z: number]
  /** How many there are along each axis, at least 1. */
  readonly size: readonly [x: number, y: number, z: number]
}

/**
 * Light in the air of a scene: for each of red, green and blue a texture whose texels hold the first two bands of
 * spherical harmonics, already convolved with the cosine: light on a surface facing `n` is
 * `max(0, texel.x + dot(texel.yzw, n))`, 1 where a white thing shows white at exposure 1.
 */
export interface ProbeGrid extends ProbeGeometry {
  readonly channels: readonly [red: Data3DTexture, green: Data3DTexture, blue: Data3DTexture]
}

const COEFFICIENTS = 4
const CHANNELS = 3

function texelsOf({ size: [x, y, z] }: ProbeGeometry): number {
  return x * y * z
}

/** `values`: half floats of one channel, x fastest, then y, then z. */
function channelTexture({ size: [x, y, z] }: ProbeGeometry, values: Uint16Array): Data3DTexture {
  const texture = new Data3DTexture(values, x, y, z)
  texture.format = RGBAFormat
  texture.type = HalfFloatType
  texture.minFilter = texture.magFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}

/**
 * Reads a file of probes: all of red, then green, then blue; each x fastest, then y, then z; four little-endian half
 * floats a probe.
 *
 * @throws RangeError when the file isn't as long as the geometry says.
 */
export function readProbes(geometry: ProbeGeometry, file: ArrayBuffer): ProbeGrid {
  const length = texelsOf(geometry) * COEFFICIENTS
  const expected = length * CHANNELS * Uint16Array.BYTES_PER_ELEMENT
  if (file.byteLength !== expected)
    throw new RangeError(`probes: ${expected} bytes are expected, the file has ${file.byteLength}`)
  const channel = (at: number) => channelTexture(geometry, new Uint16Array(file, at * length * 2, length))
  return { ...geometry, channels: [channel(0), channel(1), channel(2)] }
}

/** Probes from a function of the place: light that comes alike from all sides. For scenes without a file of probes. */
export function evenProbes(
  geometry: ProbeGeometry,
  lightAt: (at: Vector3) => readonly [red: number, green: number, blue: number],
): ProbeGrid {
  const { origin, step, size } = geometry
  const values = Array.from({ length: CHANNELS }, () => new Uint16Array(texelsOf(geometry) * COEFFICIENTS))
  const at = new Vector3()
  let texel = 0
  for (let z = 0; z < size[2]; z++)
    for (let y = 0; y < size[1]; y++)
      for (let x = 0; x < size[0]; x++) {
        at.set(origin[0] + x * step[0], origin[1] + y * step[1], origin[2] + z * step[2])
        const light = lightAt(at)
        values.forEach((channel, number) => {
          channel[texel * COEFFICIENTS] = DataUtils.toHalfFloat(light[number] ?? 0)
        })
        texel++
      }
  const channel = (number: number) => channelTexture(geometry, values[number] ?? new Uint16Array(0))
  return { ...geometry, channels: [channel(0), channel(1), channel(2)] }
}
