import { Vector3 } from "three"
import type { ProductModel } from "../products/product-model.ts"

/** Degrees: things show most of themselves a little from the side. */
const THREE_QUARTERS = -24
/** Degrees that the flattest of things are leant towards the visitor: a tray is all rim from the side. */
const MOST = 26
/** Height over width from which nothing is leant, and at which a thing is as flat as can be. */
const UPRIGHT = 0.45
const FLAT = 0.15
/** How far up the first point worth telling about looks, from which its top is what matters: a woven table. */
const UP = 0.8

const size = new Vector3()

/** How a product is held when it is taken; degrees, as an orbit has them. What is worn is looked in the face. */
export function takenPose({ box, hotspots, worn }: Pick<ProductModel, "box" | "hotspots" | "worn">): {
  yaw: number
  pitch: number
} {
  if (worn) return { yaw: THREE_QUARTERS, pitch: 0 }
  box.getSize(size)
  const wide = Math.max(size.x, size.z)
  const ratio = wide > 0 ? size.y / wide : 1
  const flat = Math.min(1, Math.max(0, (UPRIGHT - ratio) / (UPRIGHT - FLAT)))
  const top = (hotspots[0]?.normal.y ?? 0) > UP ? 1 : 0
  return { yaw: THREE_QUARTERS, pitch: MOST * Math.max(flat, top) }
}
