import type { StageRect } from "../../../client/stage-store.ts"

/** CSS pixels. */
export interface NotePlace {
  readonly x: number
  readonly y: number
  /** On which side of its dot it stands; `null` above or below the product, with no line to it. */
  readonly side: "left" | "right" | null
}

interface Area {
  readonly width: number
  readonly height: number
}

/** From a dot to its note, from the product to it, and from it to the edge of the page. */
const GAP = 28
const OFF = 14
const EDGE = 12

const clamp = (value: number, low: number, high: number) =>
  Math.max(low, Math.min(value, Math.max(low, high)))

/**
 * Where the note of a dot stands: beside the product, on the side that the dot is nearer to and there is room on, so that
 * it covers none of it; else at the upper or lower edge, whichever is further from the dot. Always on the `free` part of
 * the page.
 */
export function placeNote(
  dot: { readonly x: number; readonly y: number },
  note: Area,
  free: StageRect,
  product: StageRect,
): NotePlace {
  const leftmost = free.x + EDGE
  const rightmost = free.x + free.width - EDGE - note.width
  const top = free.y + EDGE
  const bottom = free.y + free.height - EDGE - note.height
  const place = {
    right: Math.max(product.x + product.width + OFF, dot.x + GAP),
    left: Math.min(product.x - OFF, dot.x - GAP) - note.width,
  }
  const nearer = dot.x >= product.x + product.width / 2 ? "right" : "left"
  const sides = nearer === "right" ? (["right", "left"] as const) : (["left", "right"] as const)
  const side = sides.find((each) => place[each] >= leftmost && place[each] <= rightmost)
  if (side) return { x: place[side], y: clamp(dot.y - note.height / 2, top, bottom), side }
  const isLow = dot.y > free.y + free.height / 2
  return {
    x: clamp(dot.x - note.width / 2, leftmost, rightmost),
    y: isLow ? top : Math.max(top, bottom),
    side: null,
  }
}
