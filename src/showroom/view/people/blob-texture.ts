import { DataTexture, LinearFilter } from "three"

const SIZE = 64
const SHADE = { r: 40, g: 22, b: 8, darkest: 0.55 }

let texture: DataTexture | null = null

/** A soft dark spot; one for all. */
export function blobTexture(): DataTexture {
  if (texture) return texture
  const data = new Uint8Array(SIZE * SIZE * 4)
  for (let at = 0; at < SIZE * SIZE; at++) {
    const [x, y] = [((at % SIZE) + 0.5) / SIZE - 0.5, (Math.floor(at / SIZE) + 0.5) / SIZE - 0.5]
    const near = Math.max(0, 1 - 2 * Math.hypot(x, y))
    data.set([SHADE.r, SHADE.g, SHADE.b, 255 * SHADE.darkest * near * near * (3 - 2 * near)], at * 4)
  }
  texture = new DataTexture(data, SIZE, SIZE)
  texture.minFilter = texture.magFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}
