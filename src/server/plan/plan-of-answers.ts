import type { PlanGrid } from "../../domain/plan/plan-grid.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import type { PlanTileReply } from "../../protocol/plan.ts"
import { type Division, divide } from "../figures/divide.ts"
import type { Filters } from "../figures/metrics-query.ts"
import type { AnswerPlanOptions } from "./answer-plan.ts"
import { drawTiles } from "./draw-tiles.ts"
import type { PlanMetric } from "./plan-deltas.ts"
import type { PlanQuery } from "./plan-query.ts"
import { readPlan, type SpotCounts } from "./plan-table.ts"
import { type Quarter, quartersOf, tellBlocks } from "./tell-blocks.ts"
import { filtersOf, toldZones } from "./told-zones.ts"

export interface PlanOfAnswers {
  readonly division: Division
  /** By zone; a zone that isn't told of has none. */
  readonly tiles: ReadonlyMap<string, readonly PlanTileReply[]>
}

/** The rows of each quarter that are in cells of today's grid, by zone. */
function byZone(rows: readonly SpotCounts[], grid: PlanGrid): ReadonlyMap<string, readonly SpotCounts[]> {
  const zones = new Map<string, SpotCounts[]>()
  for (const row of rows) {
    if (!row.spot.startsWith(`${grid.get(row.zone)?.mark}:`)) continue
    const known = zones.get(row.zone)
    if (known) known.push(row)
    else zones.set(row.zone, [row])
  }
  return zones
}

function isAsked(
  { begin, device, language }: SpotCounts,
  { from, to }: PlanQuery,
  filters: Filters,
): boolean {
  return (
    from <= begin &&
    begin <= to &&
    (filters.device?.includes(device) ?? true) &&
    (filters.language?.includes(language) ?? true)
  )
}

/** What was answered where. */
export async function planOfAnswers(
  metric: WireMetric,
  asked: PlanMetric,
  grid: PlanGrid,
  query: PlanQuery,
  options: AnswerPlanOptions,
): Promise<PlanOfAnswers> {
  const { pool, registry, today } = options
  const { showroomId, plans } = registry
  const { scene, from, to } = query
  const filters = filtersOf(scene, plans?.size ?? 1, query.filters)
  const division = await divide({ metric, by: "zone", from, to, filters }, options)
  const told = toldZones(metric, division, filters)
  const quarters = quartersOf(query, today)
  const states = [...told.values()]
  const needsDays = (quarter: Quarter) =>
    !quarter.isWhole || states.some(({ tells }) => tells(quarter) === "some")
  const read = async (grain: "day" | "quarter", which: readonly Quarter[]) => {
    const first = which.map((quarter) => quarter.from)
    return readPlan(pool, { showroomId, metric: asked, scene, grain, quarters: first })
  }
  const [days, whole] = [
    await read("day", quarters.filter(needsDays)),
    await read(
      "quarter",
      quarters.filter((quarter) => !needsDays(quarter)),
    ),
  ]
  const [byDay, byQuarter] = [byZone(days, grid), byZone(whole, grid)]
  const tiles = new Map<string, readonly PlanTileReply[]>()
  for (const [zone, { tells, ...figure }] of told) {
    const zoneGrid = grid.get(zone)
    if (!zoneGrid) continue
    const mine = quarters
      .filter((quarter) => tells(quarter) !== "none")
      .map((quarter) => {
        const isWhole = !needsDays(quarter)
        const rows = (isWhole ? byQuarter : byDay).get(zone) ?? []
        return { isWhole, rows: rows.filter(({ begin }) => quarter.from <= begin && begin <= quarter.to) }
      })
    const blocks = tellBlocks({ zone, told: figure, filters, quarters: mine })
    const inPeriod = [
      ...(byDay.get(zone) ?? []).filter((row) => isAsked(row, query, filters)),
      ...(byQuarter.get(zone) ?? []).filter((row) => isAsked({ ...row, begin: from }, query, filters)),
    ]
    tiles.set(zone, drawTiles({ metric, grid: zoneGrid, blocks, asked: inPeriod }))
  }
  return { division, tiles }
}
