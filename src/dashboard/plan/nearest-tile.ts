import type { PlanTile } from "../../client/plan/ask-plan.ts"

const WAYS: Readonly<Record<string, readonly [x: number, z: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** What lies askew counts as so much further off. */
const ASKEW = 2.2

/** The tile that an arrow leads to from another; `null` for another key, or where there is none that way. */
export function nearestTile(key: string, from: PlanTile, tiles: readonly PlanTile[]): PlanTile | null {
  const way = WAYS[key]
  if (!way) return null
  const [wayX, wayZ] = way
  const found = tiles.flatMap((tile) => {
    const [x, z] = [tile.middle.x - from.middle.x, tile.middle.z - from.middle.z]
    const ahead = x * wayX + z * wayZ
    if (tile.id === from.id || ahead < 0.2) return []
    return [{ tile, away: ahead + ASKEW * Math.abs(x * wayZ - z * wayX) }]
  })
  return found.toSorted((a, b) => a.away - b.away)[0]?.tile ?? null
}
