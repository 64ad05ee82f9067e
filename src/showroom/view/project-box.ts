import { type Box3, type PerspectiveCamera, Vector3 } from "three"
import type { StageRect } from "../../client/stage-store.ts"

export interface PageSize {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
}

const corner = new Vector3()

/** Where a box of the scene is on the page; `null` when some of it is behind the camera. */
export function projectBox(box: Box3, lens: PerspectiveCamera, page: PageSize): StageRect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let index = 0; index < 8; index++) {
    corner.set(
      index & 1 ? box.max.x : box.min.x,
      index & 2 ? box.max.y : box.min.y,
      index & 4 ? box.max.z : box.min.z,
    )
    corner.project(lens)
    if (corner.z > 1) return null
    const x = ((corner.x + 1) / 2) * page.width
    const y = ((1 - corner.y) / 2) * page.height
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Less than this on each side is the same place, CSS pixels. */
const SAME = 0.5

export function isSameRect(a: StageRect, b: StageRect): boolean {
  return (
    Math.abs(a.x - b.x) < SAME &&
    Math.abs(a.y - b.y) < SAME &&
    Math.abs(a.width - b.width) < SAME &&
    Math.abs(a.height - b.height) < SAME
  )
}

/** Whether any of it is on the page. */
export function isOnPage(rect: StageRect, page: PageSize): boolean {
  return rect.x < page.width && rect.y < page.height && rect.x + rect.width > 0 && rect.y + rect.height > 0
}

/** Whether its middle is on the page. */
export function isInside({ x, y, width, height }: StageRect, page: PageSize): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  return middleX > 0 && middleY > 0 && middleX < page.width && middleY < page.height
}
