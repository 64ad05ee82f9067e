import type { Plan, PlanTile } from "../../../client/plan/ask-plan.ts"
import { edgesOf, sideOf, standingOf, stepOf } from "../../../client/plan/plan-scale.ts"
import type { Point, Scene } from "../../../domain/scene.ts"
import { ABOVE, BELOW, colourOf, GHOST, PAPER } from "./heat-colours.ts"

type Pen = CanvasRenderingContext2D

/** Metres. */
const GAP = 0.05
const SMALLER = 0.3
const ROUND = 0.16
const BORDER = 0.12
const HATCH = 0.28

/** What is painted, in metres of the floor. */
export interface HeatBox {
  readonly left: number
  readonly back: number
  readonly width: number
  readonly depth: number
}

export function heatBox({ floor }: Pick<Scene, "floor">): HeatBox {
  const xs = floor.map(({ x }) => x)
  const zs = floor.map(({ z }) => z)
  const [left, back] = [Math.min(...xs), Math.min(...zs)]
  return { left, back, width: Math.max(...xs) - left, depth: Math.max(...zs) - back }
}

function trace(pen: Pen, outline: readonly Point[]): void {
  pen.beginPath()
  for (const { x, z } of outline) pen.lineTo(x, z)
  pen.closePath()
}

function hatch(pen: Pen, { x, z, width, depth }: PlanTile): void {
  pen.beginPath()
  for (let at = -depth; at < width; at += HATCH) {
    pen.moveTo(x + at, z + depth)
    pen.lineTo(x + at + depth, z)
  }
  pen.strokeStyle = GHOST
  pen.globalAlpha = 0.5
  pen.lineWidth = 0.05
  pen.stroke()
}

function paintTile(pen: Pen, tile: PlanTile, plan: Plan, outline: readonly Point[]): void {
  const standing = standingOf(tile)
  const inset = standing === "greyed" ? Math.min(SMALLER, tile.width * 0.14) : GAP
  const isZone = tile.level === "zone"
  const face = () => {
    if (isZone) return trace(pen, outline)
    pen.beginPath()
    pen.roundRect(tile.x + inset, tile.z + inset, tile.width - 2 * inset, tile.depth - 2 * inset, ROUND)
  }
  pen.save()
  if (standing === "hidden") {
    face()
    pen.clip()
    hatch(pen, tile)
  } else if (standing === "greyed") {
    face()
    pen.fillStyle = PAPER
    pen.globalAlpha = 0.62
    pen.fill()
    pen.globalAlpha = 1
    pen.setLineDash([0.16, 0.11])
    pen.lineWidth = 0.045
    pen.strokeStyle = GHOST
    pen.stroke()
  } else if (tile.value !== null) {
    face()
    pen.fillStyle = colourOf(plan.measure, stepOf(tile.value, edgesOf(plan.measure, plan.total.value ?? 0)))
    pen.fill()
    const side = sideOf(tile, plan.total)
    if (side) {
      // Its inner half alone: the border stays within the tile.
      pen.clip()
      face()
      pen.lineWidth = 2 * BORDER
      pen.strokeStyle = side === "below" ? BELOW : ABOVE
      if (plan.measure === "dwell") pen.strokeStyle = ABOVE
      pen.stroke()
      face()
      pen.lineWidth = 0.05
      pen.strokeStyle = PAPER
      pen.stroke()
    }
  }
  pen.restore()
}

/** Paints the tiles of a scene; `pixels` to a metre. */
export function paintHeat(pen: Pen, scene: Scene, plan: Plan, box: HeatBox, pixels: number): void {
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height)
  pen.setTransform(pixels, 0, 0, pixels, -box.left * pixels, -box.back * pixels)
  // Where two zones overlap the first of the list wins, so it is painted last, and over nothing.
  for (const { id, outline } of scene.zones.toReversed()) {
    pen.save()
    trace(pen, outline)
    pen.clip()
    pen.globalCompositeOperation = "destination-out"
    pen.fill()
    pen.globalCompositeOperation = "source-over"
    for (const tile of plan.tiles) if (tile.zone === id) paintTile(pen, tile, plan, outline)
    pen.restore()
  }
}
