import { batchDays } from "../../metrics/index.ts"
import { periodOf, quarterOf } from "./calendar.ts"
import type { CountedMetric } from "./counted-metric.ts"
import type { DayCounts, KeyCounts } from "./read-counts.ts"
import { addCounts, sizeOf } from "./wire-figure.ts"

/** Days that are only ever told together. */
export interface Batch {
  readonly from: string
  readonly to: string
  /** Those of its days that count something, in order. */
  readonly rows: readonly DayCounts[]
  /** Of these days together. */
  readonly counts: KeyCounts
  /** Answers in it. */
  readonly n: number
}

/** How many a day counts. */
export interface CountedOn {
  readonly day: string
  readonly n: number
}

/** Which batch each day is in; `null`: in none. */
export type BatchDays = (days: readonly CountedOn[]) => readonly (number | null)[]

/** Never over the end of a quarter of a year. */
export function inSeasons(days: readonly CountedOn[]): readonly (number | null)[] {
  return batchDays(
    days.map(({ day, n }) => ({ n, week: periodOf(day, "week"), season: quarterOf(day).from })),
  )
}

interface Batched {
  /** Answers of all days, in a batch or not. */
  readonly n: number
  readonly batches: readonly Batch[]
}

function createBatch(metric: CountedMetric, rows: readonly DayCounts[]): Batch {
  const [first, last] = [rows[0], rows.at(-1)]
  const counts = first && rows.length === 1 ? first : addCounts("", rows)
  return { rows, from: first?.day ?? "", to: last?.day ?? "", counts, n: sizeOf(metric, counts) }
}

function join(metric: CountedMetric, season: readonly DayCounts[], batch: BatchDays): Batched {
  const filled = season.map((row) => ({ row, day: row.day, n: sizeOf(metric, row) })).filter(({ n }) => n > 0)
  const batchOf = batch(filled)
  const rows = new Map<number, DayCounts[]>()
  for (const [index, { row }] of filled.entries()) {
    const place = batchOf[index] ?? null
    if (place === null) continue
    const others = rows.get(place)
    if (others) others.push(row)
    else rows.set(place, [row])
  }
  return {
    n: filled.reduce((sum, { n }) => sum + n, 0),
    batches: [...rows.values()].map((each) => createBatch(metric, each)),
  }
}

/** The days of a season never change, and are divided into the same batches whatever period is asked about. */
const known = new WeakMap<readonly DayCounts[], Map<CountedMetric, Batched>>()

export function batchesOf(metric: CountedMetric, season: readonly DayCounts[], batch: BatchDays): Batched {
  if (batch !== inSeasons) return join(metric, season, batch)
  const byMetric = known.get(season) ?? new Map<CountedMetric, Batched>()
  known.set(season, byMetric)
  const made = byMetric.get(metric) ?? join(metric, season, batch)
  byMetric.set(metric, made)
  return made
}
