import type { PlanGrid } from "../../domain/plan/plan-grid.ts"
import { hiddenFigure, METRIC_DEFINITIONS } from "../../metrics/index.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import { METRIC_OF_MEASURE, type PlanReply, type PlanTileReply } from "../../protocol/plan.ts"
import type { AnswerMetricsOptions } from "../figures/answer-metrics.ts"
import { divide, whatsOf } from "../figures/divide.ts"
import { remembering } from "../figures/memory/remembering.ts"
import { signalFigure } from "../figures/signals/signal-figure.ts"
import { wireFigure } from "../figures/wire-figure.ts"
import { planOfAnswers } from "./plan-of-answers.ts"
import type { PlanQuery } from "./plan-query.ts"
import { wholeZone } from "./whole-zone.ts"

export interface AnswerPlanOptions extends Omit<AnswerMetricsOptions, "findTitles"> {
  /** The day that it is now in the showroom's time zone. */
  readonly today: string
}

interface Drawn {
  readonly total: FigureReply
  /** By zone. */
  readonly figures: ReadonlyMap<string, FigureReply>
  readonly tiles: ReadonlyMap<string, readonly PlanTileReply[]>
}

const NOBODY: FigureReply = { ...hiddenFigure(0), counts: null, hidden: "too-few" }

/** Visits are known by the zone: nothing nearer is kept of how long somebody stayed. */
async function drawDwell({ from, to, filters }: PlanQuery, options: AnswerPlanOptions): Promise<Drawn> {
  const division = await divide({ metric: "dwell", by: "zone", from, to, filters }, options)
  const { total, groups, isHidden } = division
  return {
    total: signalFigure("dwell", total, isHidden(total)),
    figures: new Map(groups.map((group) => [group.key, signalFigure("dwell", group, isHidden(group))])),
    tiles: new Map(),
  }
}

async function drawAnswers(
  measure: "satisfaction" | "effort",
  grid: PlanGrid,
  query: PlanQuery,
  options: AnswerPlanOptions,
): Promise<Drawn> {
  const metric = METRIC_OF_MEASURE[measure]
  const { division, tiles } = await planOfAnswers(
    metric,
    measure === "effort" ? "ces" : "csat",
    grid,
    query,
    options,
  )
  const { total, groups, isHidden } = division
  return {
    total: wireFigure(metric, total, isHidden(total)),
    figures: new Map(groups.map((group) => [group.key, wireFigure(metric, group, isHidden(group))])),
    tiles,
  }
}

async function drawPlan(query: PlanQuery, options: AnswerPlanOptions): Promise<PlanReply> {
  const { measure, scene, from, to, filters } = query
  const { registry, language } = options
  const grid: PlanGrid = registry.plans?.get(scene) ?? new Map()
  const { total, figures, tiles } =
    measure === "dwell" ? await drawDwell(query, options) : await drawAnswers(measure, grid, query, options)
  const grids = [...grid.values()].filter(({ zone }) => filters.zone?.includes(zone) ?? true)
  const drawn = grids.map((each) => {
    const figure = figures.get(each.zone) ?? NOBODY
    const mine = tiles.get(each.zone) ?? []
    const isShown = mine.some(({ hidden }) => hidden === false)
    const asOne = each.tiles.size === 0 || figure.n === 0 ? [] : [wholeZone(each, figure)]
    return { zone: each.zone, figure, tiles: isShown ? mine : asOne, isShown }
  })
  return {
    ...{ measure, metric: METRIC_OF_MEASURE[measure], scene, from, to },
    definition: METRIC_DEFINITIONS[METRIC_OF_MEASURE[measure]],
    timezone: registry.timezone,
    total,
    zones: drawn.map(({ zone, figure, tiles: mine, isShown }) => {
      const shown = mine.reduce((sum, { n, hidden }) => sum + (hidden === false ? n : 0), 0)
      return {
        key: zone,
        label: registry.zones.get(zone)?.[language] ?? zone,
        elsewhere: isShown && figure.hidden === false ? figure.n - shown : 0,
        ...figure,
      }
    }),
    tiles: drawn.flatMap((each) => each.tiles),
  }
}

/** The plan of a scene, as it may be sent. */
export const answerPlan = remembering(drawPlan, {
  whatsOf: ({ measure }) => whatsOf(METRIC_OF_MEASURE[measure]),
  nameOf: ({ language, today }: AnswerPlanOptions) => `${language} ${today}`,
})
