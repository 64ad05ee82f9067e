import { HIDDEN_UNDER } from "../../metrics/index.ts"
import { METRIC_FILTERS } from "../../protocol/metrics.ts"
import type { Registry } from "../events/registry.ts"
import { coarser, inOrder, isPeriod, periodsOf } from "./breakdown.ts"
import type { MetricsQuery } from "./metrics-query.ts"
import { groupsToHide } from "./protect-groups.ts"
import { type Queryable, readCounts } from "./read-counts.ts"
import {
  mergeSeries,
  type Released,
  rangeToRead,
  release,
  type Series,
  seriesOf,
  windowOf,
} from "./release.ts"
import { PROMPTS_OF, sizeOf } from "./wire-figure.ts"

export interface DivideOptions {
  readonly pool: Queryable
  readonly registry: Registry
}

/** What is counted, whole and in parts, and which of it may not be told. */
export interface Division {
  readonly total: Released
  readonly groups: readonly Released[]
  readonly isHidden: (part: Released) => boolean
}

async function readSeries(
  { metric, by, filters, from, to }: MetricsQuery,
  { pool, registry }: DivideOptions,
): Promise<Series[]> {
  const rows = await readCounts(pool, {
    showroomId: registry.showroomId,
    metrics: PROMPTS_OF[metric],
    by: by === null || isPeriod(by) ? null : by,
    filters,
    ...rangeToRead({ from, to }),
  })
  return seriesOf(rows)
}

/** Parts that don't overlap: what is told of them never gives one under five by subtraction from the whole. */
function divideByKey(query: MetricsQuery, series: readonly Series[], total: Released, registry: Registry) {
  const { metric, by } = query
  const window = windowOf(total)
  const asSeries = new Map(series.map((each) => [each.key, each]))
  const parts = series.map((each) => release(metric, each, query, window)).filter(({ asked }) => asked > 0)
  const size = ({ counts }: Released) => sizeOf(metric, counts)
  const hidden = groupsToHide({
    groups: parts,
    sizeOf: size,
    within: by === null ? [] : coarser(by, registry),
    leftOf: (some) => {
      const whole = mergeSeries(
        "",
        some.flatMap(({ key }) => asSeries.get(key) ?? []),
      )
      const { days, counts } = release(metric, whole, query, window)
      const told = some.flatMap((part) =>
        (asSeries.get(part.key)?.days ?? []).filter(({ day }) => part.days.has(day)),
      )
      return (
        sizeOf(metric, counts) -
        told.filter(({ day }) => days.has(day)).reduce((sum, row) => sum + sizeOf(metric, row), 0)
      )
    },
  })
  return { parts: by === null ? parts : inOrder(parts, by, registry), hidden }
}

/** Whether what is filtered by is told where it stands beside the rest: a filter must not show what that hides. */
async function isFilterTold(query: MetricsQuery, options: DivideOptions): Promise<boolean> {
  for (const name of METRIC_FILTERS) {
    const { [name]: values, ...filters } = query.filters
    if (!values) continue
    const { groups, isHidden } = await divideWithin({ ...query, by: name, filters }, options)
    if (groups.some((group) => values.includes(group.key) && isHidden(group))) return false
  }
  return true
}

/** A question's counts, in the order in which they are sent; its filters are taken as they are. */
async function divideWithin(query: MetricsQuery, options: DivideOptions): Promise<Division> {
  const { metric, by } = query
  const series = await readSeries(query, options)
  const whole = mergeSeries("", series)
  const total = release(metric, whole, query)
  const isSmall = ({ counts }: Released) => sizeOf(metric, counts) < HIDDEN_UNDER
  if (by === null) return { total, groups: [], isHidden: isSmall }
  if (isPeriod(by)) {
    const groups = [...periodsOf(by, query)].map(([key, period]) => ({
      ...release(metric, whole, period),
      key,
    }))
    return { total, groups, isHidden: isSmall }
  }
  const { parts, hidden } = divideByKey(query, series, total, options.registry)
  return { total, groups: parts, isHidden: (part) => isSmall(part) || hidden.has(part) }
}

/**
 * What may be told of a question. However many questions are asked: of one segment, periods can't be subtracted to fewer
 * than five answers; in one period, nor can the keys of a dimension, be they asked for as parts or as filters.
 */
export async function divide(query: MetricsQuery, options: DivideOptions): Promise<Division> {
  const division = await divideWithin(query, options)
  return (await isFilterTold(query, options)) ? division : { ...division, isHidden: () => true }
}
