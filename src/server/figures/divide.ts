import { HIDDEN_UNDER } from "../../metrics/index.ts"
import { METRIC_FILTERS } from "../../protocol/metrics.ts"
import { SIGNAL_COUNTS } from "../events/counted-days.ts"
import type { Registry } from "../events/registry.ts"
import { coarser, inOrder, isPeriod, periodsOf } from "./breakdown.ts"
import { isSignalMetric } from "./counted-metric.ts"
import { coverParts, type Whole } from "./cover-parts.ts"
import type { CountsMemory } from "./memory/counts-memory.ts"
import { type Moment, readMoment } from "./memory/read-moment.ts"
import type { MetricsQuery } from "./metrics-query.ts"
import { countsSource, type Queryable } from "./read-counts.ts"
import { type Released, release, telling, windowOf } from "./release.ts"
import { mergeSeries, type Series, seriesOf } from "./series.ts"
import { signalsSource } from "./signals/read-signals.ts"
import { PROMPTS_OF, sizeOf } from "./wire-figure.ts"

export interface DivideOptions {
  readonly pool: Queryable
  readonly registry: Registry
  /** What was read before; that of the pool when left out. */
  readonly memory?: CountsMemory
}

/** What is counted, whole and in parts, and which of it may not be told. */
export interface Division {
  readonly total: Released
  readonly groups: readonly Released[]
  readonly isHidden: (part: Released) => boolean
}

type Question = Omit<MetricsQuery, "by">

interface AtMoment {
  readonly moment: Moment
  readonly registry: Registry
}

async function readSeries(
  { metric, by, filters }: MetricsQuery,
  { moment, registry: { showroomId } }: AtMoment,
): Promise<Series[]> {
  const asked = { showroomId, by: by === null || isPeriod(by) ? null : by, filters }
  const source = isSignalMetric(metric)
    ? signalsSource({ metric, ...asked })
    : countsSource({ metrics: PROMPTS_OF[metric], ...asked })
  return seriesOf(await moment.read(source))
}

/** Whether one visit may be in several parts, so that they don't add up to the whole. */
function overlaps({ metric, by }: MetricsQuery): boolean {
  return isSignalMetric(metric) && (by === "zone" || by === "product")
}

/** Parts that don't overlap: what is told of them never gives one under five by subtraction from what they are part of. */
function divideByKey(
  { metric, by, ...period }: MetricsQuery,
  series: readonly Series[],
  total: Released,
  registry: Registry,
): readonly Released[] {
  if (by === null) return []
  const window = windowOf(total)
  const parts = series
    .map((each) => release(metric, each, period, { window, only: total.days }))
    .filter(({ asked }) => asked > 0)
  const wholes: Whole[] = []
  for (const partOf of coarser(by, registry)) {
    for (const name of new Set(series.map(partOf))) {
      const members = series.filter((each) => partOf(each) === name)
      const { days, counts } = release(metric, mergeSeries(name, members), period, { window })
      wholes.push({ days, n: sizeOf(metric, counts), keys: new Set(members.map(({ key }) => key)) })
    }
  }
  wholes.push({
    days: total.days,
    n: sizeOf(metric, total.counts),
    keys: new Set(parts.map(({ key }) => key)),
  })
  return inOrder(coverParts(metric, parts, wholes), by, registry)
}

/**
 * The days that may be told of what is filtered by: those that are told of it where it stands beside the rest, so that a
 * filter shows what the breakdown shows and no more. `null`: all, because nothing is filtered by.
 */
async function daysTold(query: Question, at: AtMoment): Promise<ReadonlySet<string> | null> {
  let told: ReadonlySet<string> | null = null
  for (const name of METRIC_FILTERS) {
    const { [name]: values, ...filters } = query.filters
    if (!values) continue
    const { groups, isHidden } = await divideWithin({ ...query, by: name, filters }, null, at)
    const chosen = groups.filter(({ key }) => values.includes(key))
    if (chosen.some(isHidden)) return new Set()
    const days = new Set(chosen.flatMap((group) => [...group.days]))
    const before: ReadonlySet<string> = told ?? days
    told = new Set([...days].filter((day) => before.has(day)))
  }
  return told
}

/** A question's counts, in the order in which they are sent; of the whole only some days are told. */
async function divideWithin(
  query: MetricsQuery,
  only: ReadonlySet<string> | null,
  at: AtMoment,
): Promise<Division> {
  const { metric, by } = query
  const series = await readSeries(query, at)
  const whole = mergeSeries("", overlaps(query) ? await readSeries({ ...query, by: null }, at) : series)
  const total = release(metric, whole, query, { only })
  const isHidden = ({ counts }: Released) => sizeOf(metric, counts) < HIDDEN_UNDER
  if (by !== null && isPeriod(by)) {
    const groups = [...periodsOf(by, query)].map(([key, period]) => {
      const { asked, batches } = release(metric, whole, period, { only })
      return telling({ key, asked }, batches)
    })
    return { total, groups, isHidden }
  }
  return { total, groups: divideByKey(query, series, total, at.registry), isHidden }
}

/** What is stamped when the counts of a metric change. */
export function whatsOf(metric: MetricsQuery["metric"]): readonly string[] {
  return isSignalMetric(metric) ? [SIGNAL_COUNTS] : PROMPTS_OF[metric]
}

/** The same question divided in several ways. */
export async function divideBy(
  query: Question,
  ways: readonly MetricsQuery["by"][],
  { registry }: DivideOptions,
  moment: Moment,
): Promise<readonly Division[]> {
  const at = { moment, registry }
  const only = await daysTold(query, at)
  const divisions: Division[] = []
  for (const by of ways) divisions.push(await divideWithin({ ...query, by }, only, at))
  return divisions
}

/**
 * What may be told of a question. However many questions are asked: of one segment, periods can't be subtracted to fewer
 * than five answers; in one period, nor can the keys of a dimension, be they asked for as parts or as filters.
 */
export async function divide(query: MetricsQuery, options: DivideOptions): Promise<Division> {
  const { pool, memory, registry } = options
  const { metric, from, to } = query
  const { showroomId } = registry
  const moment = await readMoment({ pool, memory, showroomId, whats: whatsOf(metric), from, to })
  const at = { moment, registry }
  return divideWithin(query, await daysTold(query, at), at)
}
