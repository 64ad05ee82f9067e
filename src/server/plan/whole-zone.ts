import type { PlanTile, ZoneGrid } from "../../domain/plan/plan-grid.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import type { PlanTileReply } from "../../protocol/plan.ts"

function sum(tiles: readonly PlanTile[], measureOf: (tile: PlanTile) => number): number {
  return tiles.reduce((total, tile) => total + measureOf(tile), 0)
}

/** A zone as one tile: where nothing nearer is known, or may be told. */
export function wholeZone({ zone, tiles }: ZoneGrid, figure: FigureReply): PlanTileReply {
  const all = [...tiles.values()]
  const area = sum(all, ({ width, depth }) => width * depth)
  const x = Math.min(...all.map((tile) => tile.x))
  const z = Math.min(...all.map((tile) => tile.z))
  return {
    ...{ id: `${zone}/zone`, zone, level: "zone", x, z },
    width: Math.max(...all.map((tile) => tile.x + tile.width)) - x,
    depth: Math.max(...all.map((tile) => tile.z + tile.depth)) - z,
    middle: {
      x: sum(all, ({ middle, width, depth }) => middle.x * width * depth) / area,
      z: sum(all, ({ middle, width, depth }) => middle.z * width * depth) / area,
    },
    ...figure,
  }
}
