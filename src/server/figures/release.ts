import { batchDays } from "../../metrics/index.ts"
import { periodOf, quarterOf } from "./calendar.ts"
import type { CountedMetric } from "./counted-metric.ts"
import type { Range } from "./metrics-query.ts"
import type { DayCounts, KeyCounts } from "./read-counts.ts"
import { addCounts, sizeOf } from "./wire-figure.ts"

/** The days of one segment, in order, as far as their batches reach. */
export interface Series {
  readonly key: string
  readonly days: readonly DayCounts[]
}

/** What may be told of a segment in a period. */
export interface Released {
  readonly key: string
  /** Whole batches of days within the period, in order. */
  readonly batches: readonly (readonly DayCounts[])[]
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
  const rows = batches.flat()
  return { key, asked, batches, counts: addCounts(key, rows), days: new Set(rows.map(({ day }) => day)) }
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

export interface ReleaseOptions {
  /** Only what lies within is told: what the segment is part of tells no more. `null`: nothing. */
  readonly window?: Range | null
  /** Only these days are told. */
  readonly only?: ReadonlySet<string> | null
  /** How days are joined into batches. */
  readonly batch?: (days: readonly CountedOn[]) => readonly (number | null)[]
}

/** How many a day counts. */
export interface CountedOn {
  readonly day: string
  readonly n: number
}

function inSeasons(days: readonly CountedOn[]): readonly (number | null)[] {
  return batchDays(
    days.map(({ day, n }) => ({ n, week: periodOf(day, "week"), season: quarterOf(day).from })),
  )
}

/** The part of a segment's figure for a period that may be told: whole batches of five answers or more. */
export function release(
  metric: CountedMetric,
  { key, days }: Series,
  period: Range,
  { window = period, only = null, batch: join = inSeasons }: ReleaseOptions = {},
): Released {
  const isIn = (day: string, range: Range) => range.from <= day && day <= range.to
  const counted = days.map((row) => ({ row, n: sizeOf(metric, row) }))
  const filled = counted.filter(({ n }) => n > 0)
  const batchOf = join(filled.map(({ row: { day }, n }) => ({ day, n })))
  const batches = new Map<number, DayCounts[]>()
  const cut = new Set<number>()
  for (const [index, { row }] of filled.entries()) {
    const batch = batchOf[index] ?? null
    if (batch === null) continue
    batches.set(batch, [...(batches.get(batch) ?? []), row])
    if (window === null || !isIn(row.day, window) || (only !== null && !only.has(row.day))) cut.add(batch)
  }
  const asked = counted.filter(({ row }) => isIn(row.day, period)).reduce((sum, { n }) => sum + n, 0)
  return telling(
    { key, asked },
    [...batches].flatMap(([batch, rows]) => (cut.has(batch) ? [] : [rows])),
  )
}

/** From the first to the last day that is told; `null` when none is. */
export function windowOf({ days }: Released): Range | null {
  const sorted = [...days].sort()
  const [from, to] = [sorted[0], sorted.at(-1)]
  return from !== undefined && to !== undefined ? { from, to } : null
}
