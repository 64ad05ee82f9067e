import { HIDDEN_UNDER } from "../../metrics/index.ts"
import type { CountedMetric } from "../figures/counted-metric.ts"
import { coverParts } from "../figures/cover-parts.ts"
import type { Range } from "../figures/metrics-query.ts"
import { type Released, release, windowOf } from "../figures/release.ts"
import { mergeSeries, type Series } from "../figures/series.ts"
import { sizeOf } from "../figures/wire-figure.ts"

export interface ToldParts {
  readonly total: Released
  readonly groups: readonly Released[]
  readonly isHidden: (part: Released) => boolean
}

/** Parts that don't overlap, of which so much is told that nothing of fewer than five follows, by any period. */
export function tellParts(
  metric: CountedMetric,
  series: readonly Series[],
  period: Range,
  only: ReadonlySet<string> | null,
): ToldParts {
  const total = release(metric, mergeSeries("", series), period, { only })
  const window = windowOf(total)
  const parts = series
    .map((each) => release(metric, each, period, { window, only: total.days }))
    .filter(({ asked }) => asked > 0)
  const whole = {
    days: total.days,
    n: sizeOf(metric, total.counts),
    keys: new Set(parts.map(({ key }) => key)),
  }
  return {
    total,
    groups: coverParts(metric, parts, [whole]),
    isHidden: ({ counts }) => sizeOf(metric, counts) < HIDDEN_UNDER,
  }
}

/** Something divided into parts, and which of them are chosen. */
export interface Side {
  readonly series: readonly Series[]
  readonly chosen: readonly string[]
}

/** The days that are told of what is chosen where it stands beside the rest of each side; `null`: there is no side. */
export function daysBeside(
  metric: CountedMetric,
  sides: readonly Side[],
  period: Range,
): ReadonlySet<string> | null {
  let only: ReadonlySet<string> | null = null
  for (const { series, chosen } of sides) {
    const { groups, isHidden } = tellParts(metric, series, period, null)
    const mine = groups.filter(({ key }) => chosen.includes(key))
    const days = new Set(mine.some(isHidden) ? [] : mine.flatMap((group) => [...group.days]))
    const before: ReadonlySet<string> = only ?? days
    only = new Set([...days].filter((day) => before.has(day)))
  }
  return only
}
