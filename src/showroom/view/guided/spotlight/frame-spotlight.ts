import type { Frame } from "../../inspect/frame-hand.ts"

/** Share of the page's height that a product in the spotlight takes, and its widest, CSS pixels. */
const SHARE = { wide: 0.5, narrow: 0.34 }
const WIDEST = 620
/** Buttons above it, and the narrowest page that has room for them beside each other. */
const TOP = { wide: 84, narrow: 132 }
const NARROW = 760

/** Where a product in the spotlight is shown: over the middle of the picture, which stays free below. */
export function frameSpotlight({
  width,
  height,
}: {
  readonly width: number
  readonly height: number
}): Frame {
  const kind = width < NARROW ? "narrow" : "wide"
  const wide = Math.min(WIDEST, width * 0.86)
  return { x: (width - wide) / 2, y: TOP[kind], width: wide, height: Math.max(120, height * SHARE[kind]) }
}
