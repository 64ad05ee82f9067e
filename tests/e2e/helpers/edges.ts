import type { Page } from "@playwright/test"

/** Lightness of the pixels that were drawn, 0..255, before the page lays them out in another size. */
export interface Drawn {
  readonly width: number
  readonly lightness: readonly number[]
}

/** What the next frame draws. Where things move or are frozen each frame is drawn; else it may be empty. */
export function takeDrawn(page: Page): Promise<Drawn> {
  return page.evaluate(async () => {
    // Called after the frame of the scene, which asked for its turn before, and before the browser takes the picture away.
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const copy = await new Promise<HTMLCanvasElement>((resolve, reject) =>
      requestAnimationFrame(() => {
        const canvas = document.querySelector("canvas")
        const paper = document.createElement("canvas")
        paper.width = canvas?.width ?? 0
        paper.height = canvas?.height ?? 0
        const pen = paper.getContext("2d")
        if (!canvas || !pen) return reject(new Error("nothing is drawn"))
        pen.drawImage(canvas, 0, 0)
        resolve(paper)
      }),
    )
    const { data } = copy.getContext("2d")?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] }
    const lightness: number[] = []
    for (let at = 0; at < data.length; at += 4)
      lightness.push(Math.round(((data[at] ?? 0) + 2 * (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 4))
    return { width: copy.width, lightness }
  })
}

/** A step is this high where an edge is, and this low where there is none. */
const STEP = 60
const FLAT = 10
/** A pixel is between two others when it is at least this share of their difference away from both. */
const BETWEEN = 0.15

export interface Edges {
  /** Places in the rough picture where one plain colour meets another, with no pixel between. */
  readonly count: number
  /** The share of those that have a pixel between in the other picture. */
  readonly smooth: number
}

/** How many of a picture's hard edges are smooth in another picture of the same view. */
export function compareEdges(rough: Drawn, other: Drawn): Edges {
  let count = 0
  let smooth = 0
  const { lightness: of, width } = rough
  if (other.lightness.length !== of.length) throw new Error("pictures of two sizes")
  for (let at = 0; at + 3 < of.length; at++) {
    if (at % width > width - 4) continue
    const [before = 0, left = 0, right = 0, after = 0] = of.slice(at, at + 4)
    const step = right - left
    if (Math.abs(step) < STEP || Math.abs(left - before) > FLAT || Math.abs(after - right) > FLAT) continue
    count++
    const isBetween = (value = left) => {
      const share = (value - left) / step
      return share > BETWEEN && share < 1 - BETWEEN
    }
    if (isBetween(other.lightness[at + 1]) || isBetween(other.lightness[at + 2])) smooth++
  }
  return { count, smooth: smooth / Math.max(1, count) }
}
