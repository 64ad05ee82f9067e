import type { EntryPlace } from "../../domain/board.ts"
import type { PromptMetric } from "../../domain/prompt.ts"
import { difference, GREYED_UNDER, METRIC_DEFINITIONS } from "../../metrics/index.ts"
import { COMPARED_DAYS, type EntryFigure } from "../../protocol/boards.ts"
import { addDays } from "../figures/calendar.ts"
import { type DivideOptions, divide } from "../figures/divide.ts"
import type { Filters, Range } from "../figures/metrics-query.ts"
import { wireFigure } from "../figures/wire-figure.ts"

export interface Compared {
  readonly metric: PromptMetric | null
  readonly on: string | null
  readonly place: EntryPlace
}

const filtersOf = (place: EntryPlace): Filters => (place === null ? {} : { [place.kind]: [place.id] })

/**
 * What changed with a deed: as many days before it as from it on, at its place, by what `GET /api/metrics` would tell of
 * each. The days are the same whenever it is looked at, and nothing is told before they are over: who looks again and
 * again would find a difference by chance.
 */
export async function compareAround(
  { metric, on, place }: Compared,
  today: string,
  options: DivideOptions,
): Promise<EntryFigure> {
  if (metric === null || on === null) return { kind: "none" }
  const until = addDays(on, COMPARED_DAYS)
  if (today < until) return { kind: "not-over", until }
  const read = async (period: Range) => {
    const { total, isHidden } = await divide(
      { metric, by: null, filters: filtersOf(place), ...period },
      options,
    )
    return wireFigure(metric, total, isHidden(total))
  }
  const before = await read({ from: addDays(on, -COMPARED_DAYS), to: addDays(on, -1) })
  const after = await read({ from: on, to: addDays(until, -1) })
  const [had, has] = [before.counts, after.counts]
  if (had === null || has === null || before.n < GREYED_UNDER || after.n < GREYED_UNDER)
    return { kind: "too-few", before: before.n, after: after.n }
  const { scale } = METRIC_DEFINITIONS[metric]
  const { delta, low, high, distinguishable } = difference(
    { scale, counts: has },
    { scale, counts: had },
    metric,
  )
  const isWhole = before.value !== null && after.value !== null
  if (!isWhole || delta === null || low === null || high === null)
    return { kind: "too-few", before: before.n, after: after.n }
  return {
    kind: distinguishable ? "told" : "same",
    change: {
      ...{ metric, days: COMPARED_DAYS, delta, low, high },
      before: { value: before.value, n: before.n },
      after: { value: after.value, n: after.n },
    },
  }
}
