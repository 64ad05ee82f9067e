import type { PlanGrid } from "../../domain/plan/plan-grid.ts"
import type { Season } from "../figures/memory/season.ts"
import { blocksOfZone, type PlanBlock } from "./plan-blocks.ts"
import { spotsOf } from "./plan-source.ts"
import type { SpotCounts } from "./plan-table.ts"
import { tellableBlocks, type ZoneBatch } from "./tellable-blocks.ts"

/** What one zone has of one quarter of a year. */
export interface ZoneSeason {
  readonly rows: readonly SpotCounts[]
  readonly blocks: readonly PlanBlock[]
}

export type SeasonBlocks = ReadonlyMap<string, ZoneSeason>

/** Rows in cells of today's grid, by zone, with the blocks that they make. */
export function divideSeason(rows: readonly SpotCounts[], grid: PlanGrid, isWhole: boolean): SeasonBlocks {
  const zones = new Map<string, SpotCounts[]>()
  for (const row of rows) {
    if (!row.spot.startsWith(`${grid.get(row.zone)?.mark}:`)) continue
    const known = zones.get(row.zone)
    if (known) known.push(row)
    else zones.set(row.zone, [row])
  }
  return new Map(
    [...zones].map(([zone, mine]) => [zone, { rows: mine, blocks: blocksOfZone(zone, mine, isWhole) }]),
  )
}

/** A season never changes, and makes the same blocks whatever is asked. */
const known = new WeakMap<Season, WeakMap<PlanGrid, SeasonBlocks>>()

export function blocksOfSeason(season: Season, grid: PlanGrid): SeasonBlocks {
  const byGrid = known.get(season) ?? new WeakMap<PlanGrid, SeasonBlocks>()
  known.set(season, byGrid)
  const made = byGrid.get(grid) ?? divideSeason(spotsOf(season), grid, false)
  byGrid.set(grid, made)
  return made
}

/** What a zone's season may tell, beside these batches of it. */
const tellable = new WeakMap<
  ZoneSeason,
  { readonly batches: readonly ZoneBatch[]; readonly season: ZoneSeason }
>()

/** The zones of a season with those of their blocks alone that may be told beside their figures, of whatever periods. */
export function tellableSeason(
  zones: SeasonBlocks,
  groups: readonly { readonly key: string; readonly batches: readonly ZoneBatch[] }[],
): SeasonBlocks {
  const batchesOf = new Map(groups.map(({ key, batches }) => [key, batches]))
  return new Map(
    [...zones].map(([zone, season]) => {
      const batches = batchesOf.get(zone) ?? []
      const made = tellable.get(season)
      const isSame =
        made?.batches.length === batches.length && made.batches.every((b, at) => b === batches[at])
      if (made && isSame) return [zone, made.season]
      const told = { rows: season.rows, blocks: tellableBlocks(season.blocks, batches) }
      tellable.set(season, { batches, season: told })
      return [zone, told]
    }),
  )
}
