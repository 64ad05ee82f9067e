import type { PlanTile, ZoneGrid } from "../../domain/plan/plan-grid.ts"
import { GREYED_UNDER } from "../../metrics/index.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import type { PlanTileReply } from "../../protocol/plan.ts"
import { wireFigure } from "../figures/wire-figure.ts"
import { addScores, cellOfSpot, type PlanBlock, tileOfSpot } from "./plan-blocks.ts"
import type { SpotCounts } from "./plan-table.ts"

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

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

  return [...grid.tiles.values()].flatMap((tile): readonly PlanTileReply[] => {
    const mine = asked.filter(({ spot }) => tileOfSpot(spot) === tile.key)
    const n = sum(mine.map(({ scores }) => sum(scores)))
    if (n === 0) return []
    const told = blocks.filter((block) => block.tile === tile.key)
    const cells = [...new Set(mine.map(({ spot }) => cellOfSpot(spot)))].sort().flatMap((key) => {
      const cell = grid.cells.get(key)
      if (!cell) return []
      const inCell = mine.filter(({ spot }) => cellOfSpot(spot) === key)
      const askedOf = sum(inCell.map(({ scores }) => sum(scores)))
      return [
        draw(
          "cell",
          cell,
          told.filter((block) => block.cell === key),
          askedOf,
        ),
      ]
    })
    const full = cells.filter((cell) => cell.hidden === false && cell.n >= GREYED_UNDER)
    return full.length >= CELLS ? cells : [draw("tile", tile, told, n)]
  })
}
