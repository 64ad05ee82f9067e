import { METRIC_DEFINITIONS } from "../../metrics/index.ts"
import { METRIC_FILTERS, WIRE_METRICS, type WireMetric } from "../../protocol/metrics.ts"
import { type DivideOptions, type Division, divide } from "../figures/divide.ts"
import type { Range } from "../figures/metrics-query.ts"
import type { Released } from "../figures/release.ts"
import { wireFigure } from "../figures/wire-figure.ts"

export interface FigureRow {
  readonly grain: "day" | "week"
  readonly from_day: string
  readonly to_day: string
  readonly metric: WireMetric
  readonly version: number
  readonly unit: string
  readonly dimension: string
  readonly key: string
  readonly n: number
  readonly waiting: number
  readonly hidden: boolean
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly mean: number | null
  readonly counts: readonly number[] | null
}

type Place = Pick<FigureRow, "grain" | "from_day" | "to_day" | "dimension" | "key">

function rowOf(metric: WireMetric, part: Released, isHidden: Division["isHidden"], place: Place): FigureRow {
  const { version, unit } = METRIC_DEFINITIONS[metric]
  const { n, value, low, high, mean, counts, hidden, waiting } = wireFigure(metric, part, isHidden(part))
  return {
    ...{ ...place, metric, version, unit, n, value, low, high, mean, counts },
    hidden: hidden !== false,
    waiting: waiting ?? 0,
  }
}

/** Of each day of a range that has any, the whole, as `GET /api/metrics?by=day` tells it. */
export async function readDays(range: Range, options: DivideOptions): Promise<readonly FigureRow[]> {
  const rows: FigureRow[] = []
  for (const metric of WIRE_METRICS) {
    const { groups, isHidden } = await divide({ metric, by: "day", filters: {}, ...range }, options)
    for (const group of groups) {
      if (group.asked === 0) continue
      const day = { from_day: group.key, to_day: group.key, dimension: "total", key: "" }
      rows.push(rowOf(metric, group, isHidden, { grain: "day", ...day }))
    }
  }
  return rows
}

/** Of one week the whole and its parts by every dimension, as `GET /api/metrics` tells them of that week. */
export async function readWeek(week: Range, options: DivideOptions): Promise<readonly FigureRow[]> {
  const rows: FigureRow[] = []
  const place = { grain: "week", from_day: week.from, to_day: week.to } as const
  for (const metric of WIRE_METRICS) {
    for (const [index, by] of METRIC_FILTERS.entries()) {
      const { total, groups, isHidden } = await divide({ metric, by, filters: {}, ...week }, options)
      if (total.asked === 0) break
      if (index === 0) rows.push(rowOf(metric, total, isHidden, { ...place, dimension: "total", key: "" }))
      for (const group of groups)
        rows.push(rowOf(metric, group, isHidden, { ...place, dimension: by, key: group.key }))
    }
  }
  return rows
}
