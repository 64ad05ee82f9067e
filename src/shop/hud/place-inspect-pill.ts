import type { StageRect } from "../../client/stage-store.ts"

/** CSS pixels. */
export interface Area {
  readonly width: number
  readonly height: number
}

export interface PillPlace {
  /** Top left corner of the pill. */
  readonly x: number
  readonly y: number
  /** The line from the pill's lower edge to the dot above the product; `null` when the pill had to leave it. */
  readonly leader: { readonly x: number; readonly top: number; readonly bottom: number } | null
}

/** Between the pill and the product: the leader and its dot. */
const LEADER = 28
const DOT = 12
const EDGE = 24
/** What lies along the upper and lower edge of the page, with its distance from it. */
const HEADER = 84
const FOOTER = 84
/** A question that waits lies under the header where there is no room at the page's edges. */
const SHORT = { tallest: 512, header: 120 }
/** A page that is narrow and tall has its gestures, and the way to sit down, in a column at the right. */
const PHONE = { widest: 760, header: 180, footer: 304 }

function keptFree({ width, height }: Area): { header: number; footer: number } {
  if (height <= SHORT.tallest) return { header: SHORT.header, footer: FOOTER }
  return width <= PHONE.widest ? PHONE : { header: HEADER, footer: FOOTER }
}
const CORNER = 24

const clamp = (value: number, low: number, high: number) =>
  Math.min(Math.max(value, low), Math.max(low, high))

/** Where the pill stands: above the product, clear of it, and on the page. */
export function placeInspectPill(product: StageRect, pill: Area, page: Area): PillPlace {
  const edge = Math.min(EDGE, page.width * 0.04)
  const centre = product.x + product.width / 2
  const x = clamp(centre - pill.width / 2, edge, page.width - edge - pill.width)
  const wanted = product.y - LEADER - pill.height
  const { header, footer } = keptFree(page)
  const y = clamp(wanted, header, page.height - footer - pill.height)
  const top = y + pill.height
  const bottom = product.y - DOT
  const onPage = centre > edge && centre < page.width - edge
  if (!onPage || bottom - top < 4) return { x, y, leader: null }
  return { x, y, leader: { x: clamp(centre, x + CORNER, x + pill.width - CORNER), top, bottom } }
}
