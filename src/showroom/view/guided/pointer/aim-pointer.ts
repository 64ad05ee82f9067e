import { Ray, type Vector2, Vector3 } from "three"
import type { Spot3 } from "../../../sim/guided/index.ts"
import type { LiveScene } from "../../live-scene.ts"

export interface Aimed {
  readonly at: Spot3
  /** The product that is there. */
  readonly product: string | null
}

/** Metres that one points at most, and that a wall may stand before a product's box, which is larger than the product. */
const FAR = 30
const SLACK = 0.2

const ray = new Ray()
const met = new Vector3()
const nearest = new Vector3()

/** What is at a place of the picture, -1..1 to the right and up: the surface one points at; `null`: nothing there. */
export function aimPointer({ lens, occluders, stands }: LiveScene, place: Vector2): Aimed | null {
  ray.origin.setFromMatrixPosition(lens.matrixWorld)
  ray.direction.set(place.x, place.y, 0.5).unproject(lens).sub(ray.origin).normalize()
  const wall = occluders.cast(ray.origin, ray.direction, FAR)
  let least = (wall?.distance ?? FAR) + SLACK
  let product: string | null = null
  for (const stand of stands.values()) {
    if (!ray.intersectBox(stand.box, met)) continue
    const away = met.distanceTo(ray.origin)
    if (away >= least) continue
    least = away
    product = stand.product.id
    nearest.copy(met)
  }
  if (product === null) {
    if (!wall) return null
    nearest.copy(wall.point)
  }
  return { at: [nearest.x, nearest.y, nearest.z], product }
}
