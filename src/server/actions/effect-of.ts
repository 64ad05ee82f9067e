import type { Measure } from "../../domain/target.ts"
import { type Days, type Effect, leastFor, type Side } from "../../protocol/actions.ts"
import { compareFigures } from "./compare-figures.ts"
import { type MeasureOptions, measureFigure } from "./measure-figure.ts"
import { windowsAround } from "./windows.ts"

export async function sideOf(measure: Measure, days: Days, options: MeasureOptions): Promise<Side> {
  return { ...days, figure: await measureFigure(measure, days, options) }
}

/** Whether a side is shown and of enough answers to speak of. */
export function isEnough(measure: Measure, { figure }: Side): boolean {
  return figure.value !== null && figure.n >= leastFor(measure.metric)
}

/**
 * What changed with an action: the days before its day against as many after it, by what `GET /api/metrics` tells of each.
 * Nothing is told of what is after before those days are over: who looks every day finds a difference by chance.
 */
export async function effectOf(
  measure: Measure | null,
  on: string,
  options: MeasureOptions,
): Promise<Effect> {
  if (measure === null) return { kind: "none" }
  const windows = windowsAround(on, measure.metric)
  if (options.today() < windows.until) {
    const before = await sideOf(measure, windows.before, options)
    return { kind: "not-over", until: windows.until, before }
  }
  const [before, after] = await Promise.all([
    sideOf(measure, windows.before, options),
    sideOf(measure, windows.after, options),
  ])
  const least = leastFor(measure.metric)
  const isTold = isEnough(measure, before) && isEnough(measure, after)
  const change = isTold ? (await compareFigures(measure, after, before, options))() : null
  if (change === null) return { kind: "too-few", before, after, least }
  return { kind: change.distinguishable ? "told" : "same", before, after, change }
}
