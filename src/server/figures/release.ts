import type { Batch, BatchDays } from "./batches.ts"
import { batchesOf, inSeasons } from "./batches.ts"
import type { CountedMetric } from "./counted-metric.ts"
import type { Range } from "./metrics-query.ts"
import type { KeyCounts } from "./read-counts.ts"
import type { Series } from "./series.ts"
import { addCounts, sizeOf } from "./wire-figure.ts"

/** What may be told of a segment in a period. */
export interface Released {
  readonly key: string
  /** Whole batches of days within the period, in order. */
  readonly batches: readonly Batch[]
  /** Of these batches together. */
  readonly counts: KeyCounts
  readonly days: ReadonlySet<string>
  /** All that the period has, told or not. */
  readonly asked: number
}

/** The same segment with these batches told. */
export function telling(
  { key, asked }: Pick<Released, "key" | "asked">,
  batches: Released["batches"],
): Released {
  // Most of what is told is never asked for its days, and there are as many as in years.
  let days: ReadonlySet<string> | null = null
  return {
    key,
    asked,
    batches,
    counts: addCounts(
      key,
      batches.map(({ counts }) => counts),
    ),
    get days() {
      days ??= new Set(batches.flatMap(({ rows }) => rows.map(({ day }) => day)))
      return days
    },
  }
}

export interface ReleaseOptions {
  /** Only what lies within is told: what the segment is part of tells no more. `null`: nothing. */
  readonly window?: Range | null
  /** Only these days are told. */
  readonly only?: ReadonlySet<string> | null
  /** How days are joined into batches. */
  readonly batch?: BatchDays
}

function askedIn(metric: CountedMetric, season: Series["seasons"][number], { from, to }: Range): number {
  let asked = 0
  for (const row of season) if (from <= row.day && row.day <= to) asked += sizeOf(metric, row)
  return asked
}

/** The part of a segment's figure for a period that may be told: whole batches of five answers or more. */
export function release(
  metric: CountedMetric,
  { key, seasons }: Series,
  period: Range,
  { window = period, only = null, batch = inSeasons }: ReleaseOptions = {},
): Released {
  let asked = 0
  const told: Batch[] = []
  for (const season of seasons) {
    const [first, last] = [season[0]?.day, season.at(-1)?.day]
    if (first === undefined || last === undefined) continue
    const { n, batches } = batchesOf(metric, season, batch)
    if (period.from <= first && last <= period.to) asked += n
    else if (first <= period.to && period.from <= last) asked += askedIn(metric, season, period)
    if (window === null || last < window.from || window.to < first) continue
    for (const each of batches) {
      if (each.from < window.from || window.to < each.to) continue
      if (only === null || each.rows.every(({ day }) => only.has(day))) told.push(each)
    }
  }
  return telling({ key, asked }, told)
}

/** From the first to the last day that is told; `null` when none is. */
export function windowOf({ batches }: Released): Range | null {
  const [first, last] = [batches[0], batches.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}
