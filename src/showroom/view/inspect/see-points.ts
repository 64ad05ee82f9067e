import { type Object3D, type PerspectiveCamera, Vector3 } from "three"
import type { SeenPoint } from "../../../client/inspect-store.ts"
import type { Hotspot } from "../products/product-extras.ts"
import type { ProductModel } from "../products/product-model.ts"
import type { PageSize } from "../project-box.ts"
import type { Veil } from "./veil.ts"

/** Cosines between a point's normal and the way to the eye: turned away, and in full view. */
const AWAY = 0.02
const FULL = 0.3
/** How much of a dot shows that the product itself hides. */
const BEHIND = 0.12
/** What is nearer to a point than this share of the product belongs to it. */
const MARGIN = 0.05
/** Less than this is the same place, CSS pixels. */
const SAME = 0.3

const eye = new Vector3()
const at = new Vector3()
const normal = new Vector3()
const size = new Vector3()
const place = new Vector3()

/** How much of a dot shows, 0..1, by the cosine between its normal and the way to the eye. */
export function fadeAway(cosine: number): number {
  const share = Math.min(1, Math.max(0, (cosine - AWAY) / (FULL - AWAY)))
  return share * share * (3 - 2 * share)
}

/** Where a place of the scene is on the page, CSS pixels; `null` behind the camera. */
export function projectPoint(
  point: Vector3,
  lens: PerspectiveCamera,
  page: PageSize,
): { readonly x: number; readonly y: number } | null {
  place.copy(point).project(lens)
  if (place.z > 1) return null
  return { x: ((place.x + 1) / 2) * page.width, y: ((1 - place.y) / 2) * page.height }
}

export interface SeePointsOptions {
  model: ProductModel
  lens: PerspectiveCamera
  page: PageSize
  veil: Veil
  /** 0 in its slot .. 1 in front of the visitor: its points show when it has come. */
  eased: number
}

/** Where a part turns, in the product's axes: what carries it may turn too. */
function pivotOf(mover: Object3D, movers: ReadonlySet<Object3D>, out: Vector3): Vector3 {
  out.set(0, 0, 0)
  for (let each: Object3D | null = mover; each && movers.has(each); each = each.parent) out.add(each.position)
  return out
}

/** Writes where a hotspot is in the scene, and what it faces, into `at` and `normal`. */
function locate(
  { object, movers, size: scale }: ProductModel,
  { at: own, normal: facing, on }: Hotspot,
): void {
  const mover = on === null ? undefined : movers.get(on)
  if (mover)
    at.copy(own)
      .sub(pivotOf(mover, new Set(movers.values()), place))
      .applyMatrix4(mover.matrixWorld)
  else at.copy(own).multiplyScalar(scale).applyMatrix4(object.matrixWorld)
  normal.copy(facing).transformDirection((mover ?? object).matrixWorld)
}

/** Where the hotspots of a model are on the page, and how much of each shows. */
export function seePoints({ model, lens, page, veil, eased }: SeePointsOptions): SeenPoint[] {
  const { hotspots } = model
  eye.setFromMatrixPosition(lens.matrixWorld)
  const margin = model.box.getSize(size).length() * MARGIN
  return hotspots.flatMap((hotspot) => {
    const { id } = hotspot
    locate(model, hotspot)
    const seen = projectPoint(at, lens, page)
    if (!seen) return []
    const cosine = place.subVectors(eye, at).normalize().dot(normal)
    const inView = veil.hides(eye, at, margin) ? BEHIND : 1
    return [{ id, ...seen, shown: Math.min(fadeAway(cosine), inView) * Math.max(0, eased * 4 - 3) }]
  })
}

export function isSamePoints(a: readonly SeenPoint[], b: readonly SeenPoint[]): boolean {
  return (
    a.length === b.length &&
    a.every((point, index) => {
      const other = b[index]
      return (
        other?.id === point.id &&
        Math.abs(other.x - point.x) < SAME &&
        Math.abs(other.y - point.y) < SAME &&
        Math.abs(other.shown - point.shown) < 0.01
      )
    })
  )
}
