import type { Frame } from "../inspect/frame-hand.ts"

interface Page {
  readonly width: number
  readonly height: number
}

/** Narrower than this the table is a sheet below, or, where the page is wider than tall, a panel at the right; CSS pixels. */
const SHEET_BELOW = 760
const PANEL = { share: 0.46, margin: 24 }
/** The table between two products, and the column below three, as the interface draws them. */
const MIDDLE = 452
const WIDEST = 1080
const TABLE_SHARE = { wide: 0.44, narrow: 0.54 }
const MARGIN = 24
/** Buttons along the upper edge. */
const TOP = 84
const INSET = 12

/** Where each of some products is shown, left to right: beside the table, or over its columns. */
export function frameCompare(page: Page, count: number): readonly Frame[] {
  const narrow = page.width < SHEET_BELOW
  if (narrow && page.width > page.height) {
    const width = (page.width * (1 - PANEL.share) - PANEL.margin) / Math.max(1, count)
    const height = Math.max(100, page.height - TOP - PANEL.margin)
    return Array.from({ length: count }, (_, at) => ({
      x: at * width + INSET,
      y: TOP,
      width: width - 2 * INSET,
      height,
    }))
  }
  if (count === 2 && !narrow) {
    const width = (page.width - MIDDLE) / 2 - 2 * INSET
    const height = Math.max(160, page.height * 0.68 - TOP)
    return [INSET, page.width - INSET - width].map((x) => ({ x, y: TOP, width, height }))
  }
  const all = narrow ? page.width : Math.min(WIDEST, page.width - 2 * MARGIN)
  const share = narrow ? TABLE_SHARE.narrow : TABLE_SHARE.wide
  const top = narrow ? Math.min(TOP, page.height * 0.1) : TOP
  const height = Math.max(100, page.height * (1 - share) - top - (narrow ? 24 : MARGIN + 40))
  const width = all / Math.max(1, count)
  return Array.from({ length: count }, (_, at) => ({
    x: (page.width - all) / 2 + at * width + INSET,
    y: top,
    width: width - 2 * INSET,
    height,
  }))
}

/** A thing is shown at least this large in its frame, however much larger its neighbour is. */
const LEAST = 0.42

/**
 * Pixels that a metre takes for each of some products, so that each fits its frame and their sizes can be compared: the
 * same for all, unless one would be too small to see, which is then shown larger than it is beside the others. What has
 * no size yet leaves its frame empty.
 */
export function scaleCompared(
  sizes: readonly { readonly width: number; readonly height: number }[],
  frames: readonly Frame[],
): readonly number[] {
  const fits = sizes.map(({ width, height }, at) => {
    const frame = frames[at]
    if (!frame || width <= 0 || height <= 0) return Number.POSITIVE_INFINITY
    return Math.min(frame.width / width, frame.height / height)
  })
  const common = Math.min(...fits)
  return fits.map((fit) => (Number.isFinite(fit) ? Math.max(common, fit * LEAST) : 1))
}
