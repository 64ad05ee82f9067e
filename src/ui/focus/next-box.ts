import type { Box, Direction } from "./box.ts"

/** CSS pixels by which two controls side by side may overlap: rings and shadows do. */
const OVERLAP = 8
/** What a pixel aside counts for beside a pixel ahead. */
const ASIDE = 2
/** Sideways nothing is meant that lies more than this many pixels a pixel, and this many, above or below. */
const STEEP = 1
const NEAR = 24

/** The box seen as if one went to the right: ahead is x, aside is y. */
function turned(box: Box, direction: Direction): Box {
  switch (direction) {
    case "right":
      return box
    case "left":
      return { left: -box.right, right: -box.left, top: box.top, bottom: box.bottom }
    case "down":
      return { left: box.top, right: box.bottom, top: box.left, bottom: box.right }
    case "up":
      return { left: -box.bottom, right: -box.top, top: box.left, bottom: box.right }
  }
}

/**
 * Which of `boxes` one means who pushes from `from` in a direction: the nearest ahead, one straight ahead before one
 * aside. The index of it, or -1 when there is nothing that way.
 */
export function nextBox(from: Box, boxes: readonly Box[], direction: Direction): number {
  const here = turned(from, direction)
  const sideways = direction === "left" || direction === "right"
  let best = -1
  let least = Number.POSITIVE_INFINITY
  boxes.forEach((each, at) => {
    const there = turned(each, direction)
    const slack = Math.min(OVERLAP, (there.right - there.left) / 2, (here.right - here.left) / 2)
    if (there.left < here.right - slack || there.right <= here.right) return
    const ahead = Math.max(0, there.left - here.right)
    const aside = Math.max(0, there.top - here.bottom, here.top - there.bottom)
    if (sideways && aside > ahead * STEEP + NEAR) return
    // of two that are as near, the one whose start is in line with ours: text is read from there
    const skew = Math.abs(there.top - here.top) / 1000
    const cost = ahead + aside * ASIDE + skew
    if (cost >= least) return
    least = cost
    best = at
  })
  return best
}
