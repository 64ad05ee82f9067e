import { type PlanTile, tileOfCell, type ZoneGrid } from "../../domain/plan/plan-grid.ts"
import { GREYED_UNDER } from "../../metrics/index.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import type { PlanTileReply } from "../../protocol/plan.ts"
import { wireFigure } from "../figures/wire-figure.ts"
import { addScores, cellOfSpot, type PlanBlock } from "./plan-blocks.ts"
import type { SpotCounts } from "./plan-table.ts"

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** Cells of a tile that must be shown in full for the tile to be shown in cells. */
const CELLS = 2

export interface DrawTilesOptions {
  readonly metric: WireMetric
  readonly grid: ZoneGrid
  /** What may be told. */
  readonly blocks: readonly PlanBlock[]
  /** All that was answered on it in the period, told or not. */
  readonly asked: readonly SpotCounts[]
}

/** The tiles of a zone, each as small as its answers allow; sums of blocks, so that any size may be shown. */
export function drawTiles({ metric, grid, blocks, asked }: DrawTilesOptions): readonly PlanTileReply[] {
  function draw(
    level: "cell" | "tile",
    tile: PlanTile,
    told: readonly PlanBlock[],
    n: number,
  ): PlanTileReply {
    const { key, x, z, width, depth, middle, room } = tile
    const scores = addScores(told.map((block) => block.scores))
    const figure = wireFigure(
      metric,
      {
        ...{ key, batches: [], days: new Set(), asked: n },
        counts: { key, impressions: 0, dismissals: 0, scores },
      },
      told.length === 0,
    )
    return {
      id: `${grid.zone}/${level}/${key}`,
      zone: grid.zone,
      level,
      x,
      z,
      width,
      depth,
      middle,
      room,
      ...figure,
    }
  }

  const askedIn = new Map<string, number>()
  for (const { spot, scores } of asked) {
    const cell = cellOfSpot(spot)
    askedIn.set(cell, (askedIn.get(cell) ?? 0) + sum(scores))
  }
  const cellsOf = grouped([...askedIn.keys()].sort(), tileOfCell)
  const blocksOf = grouped(blocks, ({ tile }) => tile)
  return [...grid.tiles.values()].flatMap((tile): readonly PlanTileReply[] => {
    const mine = cellsOf.get(tile.key) ?? []
    if (mine.length === 0) return []
    const told = blocksOf.get(tile.key) ?? []
    const cells = mine.flatMap((key) => {
      const cell = grid.cells.get(key)
      const inCell = told.filter((block) => block.cell === key)
      return cell ? [draw("cell", cell, inCell, askedIn.get(key) ?? 0)] : []
    })
    const full = cells.filter((cell) => cell.hidden === false && cell.n >= GREYED_UNDER)
    return full.length >= CELLS
      ? cells
      : [draw("tile", tile, told, sum(mine.map((key) => askedIn.get(key) ?? 0)))]
  })
}
