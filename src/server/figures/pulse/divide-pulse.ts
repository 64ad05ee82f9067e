import { batchWeeks, HIDDEN_UNDER } from "../../../metrics/index.ts"
import type { PulseBreakdown } from "../../../protocol/pulse-metrics.ts"
import { periodsOf } from "../breakdown.ts"
import { coverParts } from "../cover-parts.ts"
import type { Division } from "../divide.ts"
import type { Range } from "../metrics-query.ts"
import type { DayCounts } from "../read-counts.ts"
import { release, windowOf } from "../release.ts"
import { mergeSeries, seriesOfRows } from "../series.ts"
import { sizeOf } from "../wire-figure.ts"

/** Of weeks that are over, all since the first. */
export const releaseWeeks: typeof release = (metric, series, period, options) =>
  release(metric, series, period, { ...options, batch: (weeks) => batchWeeks(weeks.map(({ n }) => n)) })

/** How answers are divided that are counted by team and week, so that none of fewer than five can be told or reckoned. */
export function dividePulse(
  metric: "enps" | "engagement",
  rows: readonly DayCounts[],
  by: Exclude<PulseBreakdown, "statement"> | null,
  period: Range,
): Division {
  const series = seriesOfRows(rows)
  const whole = mergeSeries("", series)
  const total = releaseWeeks(metric, whole, period)
  const isHidden: Division["isHidden"] = ({ counts }) => sizeOf(metric, counts) < HIDDEN_UNDER
  if (by === null) return { total, groups: [], isHidden }
  if (by !== "team") {
    const groups = [...periodsOf(by, period)].map(([key, days]) => ({
      ...releaseWeeks(metric, whole, days),
      key,
    }))
    return { total, groups, isHidden }
  }
  const window = windowOf(total)
  const parts = series
    .map((each) => releaseWeeks(metric, each, period, { window, only: total.days }))
    .filter(({ asked }) => asked > 0)
  const wholes = [
    { days: total.days, n: sizeOf(metric, total.counts), keys: new Set(parts.map(({ key }) => key)) },
  ]
  return { total, groups: coverParts(metric, parts, wholes), isHidden }
}
