import { isBetterLow, isOfStaff, type Measure, SEGMENT_FILTERS } from "../../domain/target.ts"
import type { Chosen, Days, Effect } from "../../protocol/actions.ts"
import type { MetricGroup } from "../../protocol/metrics.ts"
import { answerMetrics } from "../figures/answer-metrics.ts"
import { answerService } from "../figures/service/answer-service.ts"
import { compareFigures } from "./compare-figures.ts"
import { isEnough, sideOf } from "./effect-of.ts"
import { filtersOf, type MeasureOptions } from "./measure-figure.ts"
import { windowsAround } from "./windows.ts"

/** Of fewer than these nobody picks the worst. */
const LEAST_SIBLINGS = 3

/** A segment and those like it, in the days before: the parts of the first filter that it has. */
async function siblingsOf(
  measure: Measure,
  days: Days,
  options: MeasureOptions,
): Promise<{ readonly key: string; readonly groups: readonly Pick<MetricGroup, "key" | "value">[] } | null> {
  const { metric, segment } = measure
  const by = SEGMENT_FILTERS.find((name) => segment[name] !== undefined)
  if (by === undefined || isOfStaff(metric)) return null
  const { [by]: _, ...filters } = filtersOf(measure)
  const key = segment[by] ?? ""
  if (metric === "frt" || metric === "aht") {
    if (by === "touchpoint") return null
    return { key, groups: (await answerService({ metric, by, filters, ...days }, options)).groups }
  }
  return { key, groups: (await answerMetrics({ metric, by, filters, ...days }, options)).groups }
}

/** Of how many segments that were shown in the days before this one was the worst; `null`: it wasn't. */
async function worstOf(measure: Measure, days: Days, options: MeasureOptions): Promise<number | null> {
  const siblings = await siblingsOf(measure, days, options)
  if (siblings === null) return null
  const shown = siblings.groups.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]))
  const mine = shown.find(({ key }) => key === siblings.key)
  if (!mine || shown.length < LEAST_SIBLINGS) return null
  const sign = isBetterLow(measure.metric) ? -1 : 1
  return shown.every(({ value }) => sign * value >= sign * mine.value) ? shown.length : null
}

/**
 * Whether the days before an action look like why it was taken: the segment was the worst of those like it, or under its own
 * longer past. What was chosen because it was low tends to rise by itself; so what came after is also compared with the
 * longer past, which those low days are no part of.
 */
export async function chosenBecause(
  measure: Measure,
  on: string,
  effect: Effect,
  options: MeasureOptions,
): Promise<Chosen> {
  const windows = windowsAround(on, measure.metric)
  const [long, worst] = await Promise.all([
    sideOf(measure, windows.past, options),
    worstOf(measure, windows.before, options),
  ])
  const past = isEnough(measure, long) ? long : null
  const before = effect.kind === "none" ? null : effect.before.figure.value
  const sign = isBetterLow(measure.metric) ? -1 : 1
  const belowPast = past?.figure.value != null && before !== null && sign * before < sign * past.figure.value
  const after = effect.kind === "same" || effect.kind === "told" ? effect.after : null
  return {
    worstOf: worst,
    past,
    belowPast,
    change: past && after ? (await compareFigures(measure, after, past, options))() : null,
  }
}
