import { batchDays } from "../../metrics/index.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import { periodOf, quarterOf } from "./calendar.ts"
import type { Range } from "./metrics-query.ts"
import type { DayCounts, KeyCounts } from "./read-counts.ts"
import { addCounts, sizeOf } from "./wire-figure.ts"

/** The days of one segment, in order, as far as their batches reach. */
export interface Series {
  readonly key: string
  readonly days: readonly DayCounts[]
}

/** What may be told of a segment in a period, before it is known what else is told. */
export interface Released {
  readonly key: string
  /** Of the whole batches within the period. */
  readonly counts: KeyCounts
  readonly days: ReadonlySet<string>
  /** All that the period has, told or not. */
  readonly asked: number
}

/** The range that has to be read to know the batches of the days in `range`. */
export function rangeToRead({ from, to }: Range): Range {
  return { from: quarterOf(from).from, to: quarterOf(to).to }
}

/** Rows by key, each key with its days. */
export function seriesOf(rows: readonly DayCounts[]): Series[] {
  const series = new Map<string, DayCounts[]>()
  for (const row of rows) {
    const known = series.get(row.key)
    if (known) known.push(row)
    else series.set(row.key, [row])
  }
  return [...series].map(([key, days]) => ({ key, days }))
}

/** Several segments as one. */
export function mergeSeries(key: string, parts: readonly Series[]): Series {
  const byDay = new Map<string, DayCounts[]>()
  for (const row of parts.flatMap(({ days }) => days)) {
    const known = byDay.get(row.day)
    if (known) known.push(row)
    else byDay.set(row.day, [row])
  }
  const days = [...byDay].map(([day, rows]) => ({ day, ...addCounts(key, rows) }))
  return { key, days: days.sort((a, b) => (a.day < b.day ? -1 : 1)) }
}

/**
 * The part of a segment's figure for a period that may be told: whole batches of five answers or more that lie within
 * `window`, the whole period unless what it is part of tells less.
 */
export function release(
  metric: WireMetric,
  { key, days }: Series,
  period: Range,
  window: Range | null = period,
): Released {
  const isIn = (day: string, range: Range) => range.from <= day && day <= range.to
  const counted = days.map((row) => ({ row, n: sizeOf(metric, row) }))
  const filled = counted.filter(({ n }) => n > 0)
  const batchOf = batchDays(
    filled.map(({ row: { day }, n }) => ({ n, week: periodOf(day, "week"), season: quarterOf(day).from })),
  )
  const cut = new Set<number | null>([null])
  for (const [index, { row }] of filled.entries())
    if (window === null || !isIn(row.day, window)) cut.add(batchOf[index] ?? null)
  const told = filled.filter((_, index) => !cut.has(batchOf[index] ?? null)).map(({ row }) => row)
  const asked = counted.filter(({ row }) => isIn(row.day, period)).reduce((sum, { n }) => sum + n, 0)
  return { key, counts: addCounts(key, told), days: new Set(told.map(({ day }) => day)), asked }
}

/** From the first to the last day that is told; `null` when none is. */
export function windowOf({ days }: Released): Range | null {
  const sorted = [...days].sort()
  const [from, to] = [sorted[0], sorted.at(-1)]
  return from !== undefined && to !== undefined ? { from, to } : null
}
