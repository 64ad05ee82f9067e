import { type PerspectiveCamera, Vector3 } from "three"

/** Where on the page something of the scene is told of, CSS pixels. `side`: it is out of the picture, over there. */
export interface PagePlace {
  readonly x: number
  readonly y: number
  readonly side: "left" | "right" | null
}

/** Pixels from the page's edges: beside the controls that stand there. */
const MARGIN = { side: 96, top: 104, bottom: 150 }
/** Pixels that what is told takes. */
const LABEL = 38
/** Share of the page's height at which something behind one is told of. */
const BEHIND_AT = 0.42

const place = new Vector3()

const within = (value: number, least: number, most: number) =>
  Math.max(Math.min(least, most), Math.min(most, value))

/**
 * Where to tell of a point of the scene: over it, or at the edge of the page that it is beyond. `covered`: pixels of the
 * upper edge that something else lies over.
 */
export function onPage(
  at: { readonly x: number; readonly y: number; readonly z: number },
  lens: PerspectiveCamera,
  page: { readonly width: number; readonly height: number },
  covered = 0,
): PagePlace {
  place.set(at.x, at.y, at.z).applyMatrix4(lens.matrixWorldInverse)
  const [ahead, right] = [place.z < -lens.near, place.x >= 0]
  place.applyMatrix4(lens.projectionMatrix)
  const margin = Math.min(MARGIN.side, page.width / 6)
  const [least, most] = [margin, page.width - margin]
  const x = ((place.x + 1) / 2) * page.width
  const y = ((1 - place.y) / 2) * page.height
  const highest = Math.max(MARGIN.top, covered + LABEL)
  const top = within(ahead ? y : page.height * BEHIND_AT, highest, page.height - MARGIN.bottom)
  if (ahead && x >= 0 && x <= page.width) return { x, y: top, side: null }
  return right ? { x: most, y: top, side: "right" } : { x: least, y: top, side: "left" }
}
