import type { PromptMetric } from "../../../domain/prompt.ts"
import { METRIC_FILTERS, type MetricFilter } from "../../../protocol/metrics.ts"
import type { CountsSource } from "../memory/counts-source.ts"
import type { Season } from "../memory/season.ts"
import { PACKED_COUNTS } from "../read-counts.ts"
import { sizeOf } from "../wire-figure.ts"

/** Answers of one day that every filter takes together or leaves together. */
export interface ScoreCell {
  readonly day: string
  /** The key of each dimension, in the order of `METRIC_FILTERS`. */
  readonly keys: readonly string[]
  /** Tells it from the others, as `cellIdOf` makes it. */
  readonly id: number
  readonly n: number
}

type Hash = readonly [low: number, high: number]
const EMPTY: Hash = [0x811c9dc5, 0x9e3779b9]

function hashOf(text: string, [low, high]: Hash = EMPTY): Hash {
  let [a, b] = [low, high]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
    b ^= b >>> 13
  }
  return [a, b]
}

/** 53 bits: of the many thousands in a quarter of a year no two are alike. As texts they would take a hundred megabytes. */
const idOf = ([low, high]: Hash) => (high & 0x1fffff) * 2 ** 32 + (low >>> 0)

/** Tells a cell from others by its keys and its day. */
export function cellIdOf({ day, ...keys }: Readonly<Record<MetricFilter | "day", string>>): number {
  return idOf(hashOf(day, hashOf(JSON.stringify(METRIC_FILTERS.map((name) => keys[name])))))
}

/** Answers by all dimensions at once; the key is a JSON array of theirs, as the database writes it. */
export function cellsSource(showroomId: string, metric: PromptMetric): CountsSource {
  return {
    showroomId,
    whats: [metric],
    name: JSON.stringify(["cells", metric]),
    select: (
      place,
      onDays,
    ) => `select json_build_array(${METRIC_FILTERS.join(", ")})::text as key, ${PACKED_COUNTS}
      from rollup_cube where showroom_id = ${place(showroomId)} and metric = ${place(metric)} and ${onDays} group by 1`,
  }
}

/** A season never changes, and is of one metric. */
const known = new WeakMap<Season, readonly ScoreCell[]>()

/** The cells of a quarter of a year in which somebody answered, in one order whatever was read before. */
export function cellsOf(metric: PromptMetric, season: Season): readonly ScoreCell[] {
  const before = known.get(season)
  if (before) return before
  const cells: ScoreCell[] = []
  for (const [key, days] of season.series) {
    const keys: readonly string[] = JSON.parse(key)
    const hash = hashOf(JSON.stringify(keys))
    for (const row of days) {
      const n = sizeOf(metric, row)
      if (n > 0) cells.push({ day: row.day, keys, id: idOf(hashOf(row.day, hash)), n })
    }
  }
  cells.sort((a, b) => a.id - b.id)
  known.set(season, cells)
  return cells
}
