import type { Frame } from "../../inspect/frame-hand.ts"

/** Share of the page's height that a product in the spotlight takes, and pixels at least; its widest, CSS pixels. */
const SHARE = { wide: 0.46, narrow: 0.34 }
const LEAST = 130
const WIDEST = 620
/** The buttons above it, what stays free between, and what is below: its card, and the floor that one walks on. */
const TOP = 84
const FREE = 12
const BELOW = { card: 84, rest: 120 }
/** The narrowest page that has room for the buttons beside each other. */
const NARROW = 760

interface Page {
  readonly width: number
  readonly height: number
}

/**
 * Where a product in the spotlight is shown: over the middle of the picture, under what covers its upper edge, or beside
 * what covers its left.
 */
export function frameSpotlight({ width, height }: Page, covered: number, left = 0): Frame {
  const y = Math.max(TOP, covered) + FREE
  const share = height * (width < NARROW ? SHARE.narrow : SHARE.wide)
  const room = height - y - BELOW.card - BELOW.rest
  const wide = Math.min(WIDEST, (width - left) * 0.86)
  return {
    x: left + (width - left - wide) / 2,
    y,
    width: wide,
    height: Math.max(LEAST, Math.min(share, room)),
  }
}
