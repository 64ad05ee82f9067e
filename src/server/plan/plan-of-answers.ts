import type { PlanGrid } from "../../domain/plan/plan-grid.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import type { PlanTileReply } from "../../protocol/plan.ts"
import { type Division, divide } from "../figures/divide.ts"
import { readMoment } from "../figures/memory/read-moment.ts"
import type { AnswerPlanOptions } from "./answer-plan.ts"
import { drawTiles } from "./draw-tiles.ts"
import type { PlanMetric } from "./plan-deltas.ts"
import type { PlanQuery } from "./plan-query.ts"
import { planSource } from "./plan-source.ts"
import { readQuarters, type SpotCounts } from "./plan-table.ts"
import { blocksOfSeason, divideSeason, type SeasonBlocks, tellableSeason } from "./season-blocks.ts"
import { type Quarter, quartersOf, tellBlocks } from "./tell-blocks.ts"
import { filtersOf, toldZones } from "./told-zones.ts"

export interface PlanOfAnswers {
  readonly division: Division
  /** By zone; a zone that isn't told of has none. */
  readonly tiles: ReadonlyMap<string, readonly PlanTileReply[]>
}

interface ReadQuarter extends Quarter {
  /** By day; else the quarter as one. */
  readonly byDay: boolean
  readonly zones: SeasonBlocks
}

interface ReadOptions extends Pick<AnswerPlanOptions, "pool"> {
  readonly memory: AnswerPlanOptions["memory"] | undefined
  readonly showroomId: string
  readonly metric: PlanMetric
  readonly scene: string
  readonly grid: PlanGrid
}

async function readByDay(quarter: Quarter, options: ReadOptions): Promise<ReadQuarter> {
  const { pool, memory, showroomId, metric, grid } = options
  const { from, to } = quarter
  const moment = await readMoment({ pool, memory, showroomId, whats: [metric], from, to })
  const [season] = await moment.read(planSource(options))
  return { ...quarter, byDay: true, zones: season ? blocksOfSeason(season, grid) : new Map() }
}

/** Answers of a quarter under which it is read by its days, also when all of it is asked for. */
const FEW = 20_000

function sizeIn({ from, to }: Quarter, { groups }: Division): number {
  const batches = groups.flatMap((group) => group.batches)
  return batches.reduce((sum, batch) => sum + (from <= batch.from && batch.to <= to ? batch.n : 0), 0)
}

async function readWhole(
  quarters: readonly Quarter[],
  options: ReadOptions,
): Promise<readonly ReadQuarter[]> {
  const rows = await readQuarters(options.pool, { ...options, quarters: quarters.map(({ from }) => from) })
  return quarters.map((quarter) => {
    const mine = rows.filter(({ begin }) => begin === quarter.from)
    return { ...quarter, byDay: false, zones: divideSeason(mine, options.grid, true) }
  })
}

function askedOf({ byDay, zones }: ReadQuarter, zone: string, query: PlanQuery): readonly SpotCounts[] {
  const { from, to, filters } = query
  return (zones.get(zone)?.rows ?? []).filter(
    ({ begin, device, language }) =>
      (!byDay || (from <= begin && begin <= to)) &&
      (filters.device?.includes(device) ?? true) &&
      (filters.language?.includes(language) ?? true),
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
  const { pool, memory, registry, today } = options
  const { scene, from, to } = query
  const filters = filtersOf(scene, registry.plans?.size ?? 1, query.filters)
  const division = await divide({ metric, by: "zone", from, to, filters }, options)
  const told = toldZones(metric, division, filters)
  const states = [...told.values()]
  const reading = { pool, memory, showroomId: registry.showroomId, metric: asked, scene, grid }
  const needsDays = (quarter: Quarter) =>
    !quarter.isWhole ||
    sizeIn(quarter, division) < FEW ||
    states.some(({ tells }) => tells(quarter) === "some")
  const touched = quartersOf(query, today)
  const quarters = [
    ...(await readWhole(
      touched.filter((quarter) => !needsDays(quarter)),
      reading,
    )),
  ]
  const everybody = filtersOf(scene, registry.plans?.size ?? 1, {})
  for (const quarter of touched.filter(needsDays)) {
    const { from: first, to: last } = quarter
    const whole = { metric, by: "zone", from: first, to: last, filters: everybody } as const
    const [read, { groups }] = [await readByDay(quarter, reading), await divide(whole, options)]
    quarters.push({ ...read, zones: tellableSeason(read.zones, groups) })
  }
  const tiles = new Map<string, readonly PlanTileReply[]>()
  for (const [zone, { tells, ...figure }] of told) {
    const zoneGrid = grid.get(zone)
    if (!zoneGrid) continue
    const mine = quarters
      .filter((quarter) => tells(quarter) !== "none")
      .map(({ byDay, zones }) => ({ isWhole: !byDay, blocks: zones.get(zone)?.blocks ?? [] }))
    const blocks = tellBlocks({ told: figure, filters, quarters: mine })
    const inPeriod = quarters.flatMap((quarter) => askedOf(quarter, zone, query))
    tiles.set(zone, drawTiles({ metric, grid: zoneGrid, blocks, asked: inPeriod }))
  }
  return { division, tiles }
}
