import type { PlanTile, ZoneGrid } from "../../domain/plan/plan-grid.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import type { PlanTileReply } from "../../protocol/plan.ts"

/** A zone as one tile: where nothing nearer is known, or may be told. */
export function wholeZone({ zone, tiles }: ZoneGrid, figure: FigureReply): PlanTileReply {
  const all = [...tiles.values()]
  // Of the tiles with most room the one nearest to the middle of them all: a zone may have a hole there.
  const most = Math.max(...all.map(({ room }) => room))
  const roomy = all.filter(({ room }) => room > most - 0.2)
  const mean = (of: (tile: PlanTile) => number) => all.reduce((sum, tile) => sum + of(tile), 0) / all.length
  const [middleX, middleZ] = [mean(({ middle }) => middle.x), mean(({ middle }) => middle.z)]
  const away = ({ middle }: PlanTile) => Math.hypot(middle.x - middleX, middle.z - middleZ)
  const [deepest] = roomy.toSorted((a, b) => away(a) - away(b))
  const x = Math.min(...all.map((tile) => tile.x))
  const z = Math.min(...all.map((tile) => tile.z))
  return {
    ...{ id: `${zone}/zone`, zone, level: "zone", x, z },
    width: Math.max(...all.map((tile) => tile.x + tile.width)) - x,
    depth: Math.max(...all.map((tile) => tile.z + tile.depth)) - z,
    middle: deepest?.middle ?? { x, z },
    room: deepest?.room ?? 0,
    ...figure,
  }
}
