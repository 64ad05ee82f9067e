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

interface Batch {
  readonly rows: readonly DayCounts[]
  readonly from: string
  readonly to: string
}

/** A segment's days never change, and are divided into the same batches whatever period is asked about. */
const batched = new WeakMap<Series["days"], Map<CountedMetric, readonly Batch[]>>()

function batchesOf(
  metric: CountedMetric,
  days: Series["days"],
  join: (days: readonly CountedOn[]) => readonly (number | null)[],
): readonly Batch[] {
  const known = join === inSeasons ? batched.get(days)?.get(metric) : undefined
  if (known) return known
  const filled = days.map((row) => ({ row, n: sizeOf(metric, row) })).filter(({ n }) => n > 0)
  const batchOf = join(filled.map(({ row: { day }, n }) => ({ day, n })))
  const rows = new Map<number, DayCounts[]>()
  for (const [index, { row }] of filled.entries()) {
    const batch = batchOf[index] ?? null
    if (batch === null) continue
    const others = rows.get(batch)
    if (others) others.push(row)
    else rows.set(batch, [row])
  }
  const batches = [...rows.values()].map((each) => {
    const [from = "", to = ""] = [each[0]?.day, each.at(-1)?.day]
    return { rows: each, from, to }
  })
  if (join === inSeasons) batched.set(days, (batched.get(days) ?? new Map()).set(metric, batches))
  return batches
}

/** The part of a segment's figure for a period that may be told: whole batches of five answers or more. */
export function release(
  metric: CountedMetric,
  { key, days }: Series,
  period: Range,
  { window = period, only = null, batch: join = inSeasons }: ReleaseOptions = {},
): Released {
  let asked = 0
  for (const row of days) if (period.from <= row.day && row.day <= period.to) asked += sizeOf(metric, row)
  const told = batchesOf(metric, days, join).filter(
    ({ rows, from, to }) =>
      window !== null &&
      window.from <= from &&
      to <= window.to &&
      (only === null || rows.every(({ day }) => only.has(day))),
  )
  return telling(
    { key, asked },
    told.map(({ rows }) => rows),
  )
}

/** From the first to the last day that is told; `null` when none is. */
export function windowOf({ days }: Released): Range | null {
  const sorted = [...days].sort()
  const [from, to] = [sorted[0], sorted.at(-1)]
  return from !== undefined && to !== undefined ? { from, to } : null
}
