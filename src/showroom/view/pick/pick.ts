import { type PerspectiveCamera, Ray, type Vector2, Vector3 } from "three"
import type { Stand } from "../products/stand.ts"
import type { Occluders } from "./occluders.ts"

/** What a click or a tap means. */
export type Pick =
  | { readonly kind: "product"; readonly stand: Stand }
  | { readonly kind: "floor"; readonly x: number; readonly z: number }
  | { readonly kind: "nothing" }

export interface PickOptions {
  /** -1..1 to the right and up, as the camera counts. */
  at: Vector2
  lens: PerspectiveCamera
  occluders: Occluders
  stands: Iterable<Stand>
}

const FAR = 40
/** Metres that a wall may stand in front of a product's box before it hides it: the box is larger than the product. */
const SLACK = 0.35
/** Metres added around a product, so that glasses can be hit with a thumb. */
const GENEROSITY = 0.04
/** A surface that points up this much is floor, or the top of something on it. */
const UPWARD = 0.7

const ray = new Ray()
const met = new Vector3()

/** Finds what is at a place of the picture: the nearest product in front of any wall, else the floor. */
export function pick({ at, lens, occluders, stands }: PickOptions): Pick {
  ray.origin.setFromMatrixPosition(lens.matrixWorld)
  ray.direction.set(at.x, at.y, 0.5).unproject(lens).sub(ray.origin).normalize()
  const wall = occluders.cast(ray.origin, ray.direction, FAR)
  let nearest = (wall?.distance ?? FAR) + SLACK
  let found: Stand | null = null
  for (const stand of stands) {
    const box = stand.box.clone().expandByScalar(GENEROSITY)
    if (!ray.intersectBox(box, met)) continue
    const distance = met.distanceTo(ray.origin)
    if (distance >= nearest) continue
    nearest = distance
    found = stand
  }
  if (found) return { kind: "product", stand: found }
  if (wall && wall.normal.y > UPWARD) return { kind: "floor", x: wall.point.x, z: wall.point.z }
  return { kind: "nothing" }
}
