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
  /** A text for them, as `nameOfKeys` makes it. */
  readonly name: string
  readonly n: number
}

/** A text for the keys of a cell: the same for the same keys. */
export function nameOfKeys(keys: Readonly<Record<MetricFilter, string>>): string {
  return JSON.stringify(METRIC_FILTERS.map((name) => keys[name]))
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

/** The cells of a quarter of a year in which somebody answered. */
export function cellsOf(metric: PromptMetric, { series }: Season): readonly ScoreCell[] {
  return [...series].flatMap(([key, days]) => {
    const keys: readonly string[] = JSON.parse(key)
    const name = JSON.stringify(keys)
    return days.flatMap((row) => {
      const n = sizeOf(metric, row)
      return n > 0 ? [{ day: row.day, keys, name, n }] : []
    })
  })
}
