import { DataTexture, LinearFilter, MeshBasicMaterial, PlaneGeometry } from "three"

const SIZE = 64
const SHADE = { r: 40, g: 22, b: 8 }

function softTexture(): DataTexture {
  const data = new Uint8Array(SIZE * SIZE * 4)
  for (let at = 0; at < SIZE * SIZE; at++) {
    const [x, y] = [((at % SIZE) + 0.5) / SIZE - 0.5, (Math.floor(at / SIZE) + 0.5) / SIZE - 0.5]
    const near = Math.max(0, 1 - 2 * Math.hypot(x, y))
    data.set([SHADE.r, SHADE.g, SHADE.b, 255 * near * near * (3 - 2 * near)], at * 4)
  }
  const texture = new DataTexture(data, SIZE, SIZE)
  texture.minFilter = texture.magFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}

/** Darkens what is under things; `darkness` 0..1 in the middle. */
export function softShadow(darkness: number): MeshBasicMaterial {
  return new MeshBasicMaterial({
    map: softTexture(),
    transparent: true,
    opacity: darkness,
    depthWrite: false,
    // It lies on what it darkens.
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -2,
  })
}

/** A square metre of floor. */
export function shadowPlane(): PlaneGeometry {
  return new PlaneGeometry(1, 1).rotateX(-Math.PI / 2)
}
