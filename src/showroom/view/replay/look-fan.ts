import { CircleGeometry, DoubleSide, Mesh, MeshBasicMaterial } from "three"
import { RADIANS } from "../../../domain/heading.ts"

/** Metres that it reaches, degrees that it is wide, and metres over the floor. */
const REACH = 2.4
const WIDTH = 46
const OVER_FLOOR = 0.03
/** Petrol: data, wherever it is shown. */
const COLOUR = 0x1f5a75

/** Where somebody looks, on the floor before them. */
export interface LookFan {
  readonly object: Mesh
  /** Metres, and the heading that they look along, degrees. */
  place(x: number, z: number, heading: number): void
  dispose(): void
}

export function createLookFan(): LookFan {
  const width = WIDTH * RADIANS
  const geometry = new CircleGeometry(REACH, 24, Math.PI / 2 - width / 2, width)
  // Laid on the floor it opens along -z, as a heading of 0 looks.
  geometry.rotateX(-Math.PI / 2)
  const material = new MeshBasicMaterial({
    color: COLOUR,
    transparent: true,
    opacity: 0.32,
    depthWrite: false,
    side: DoubleSide,
    toneMapped: false,
  })
  const object = new Mesh(geometry, material)
  object.renderOrder = 3
  return {
    object,
    place: (x, z, heading) => {
      object.position.set(x, OVER_FLOOR, z)
      object.rotation.y = -heading * RADIANS
    },
    dispose: () => {
      object.removeFromParent()
      geometry.dispose()
      material.dispose()
    },
  }
}
