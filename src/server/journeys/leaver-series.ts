import { quarterOf, quartersOf } from "../figures/calendar.ts"
import type { Range } from "../figures/metrics-query.ts"
import type { DayCounts } from "../figures/read-counts.ts"
import type { Series } from "../figures/series.ts"

/** Rows by key, each key with its days by quarters of a year; `range` is of whole quarters. */
export function seriesIn(range: Range, rows: readonly DayCounts[]): readonly Series[] {
  const places = new Map(quartersOf(range).map(({ from }, place) => [from, place]))
  const series = new Map<string, DayCounts[][]>()
  for (const row of rows) {
    const seasons = series.get(row.key) ?? [...places].map(() => [])
    series.set(row.key, seasons)
    seasons[places.get(quarterOf(row.day).from) ?? 0]?.push(row)
  }
  return [...series].map(([key, seasons]) => ({ key, seasons }))
}

/** What a whole has more than a part of it. */
export function restOf(key: string, whole: Series, part: Series): Series {
  return {
    key,
    seasons: whole.seasons.map((season, place) => {
      const taken = new Map(part.seasons[place]?.map((row) => [row.day, row.scores]))
      return season.map((row) => ({
        ...row,
        scores: row.scores.map((count, index) => count - (taken.get(row.day)?.[index] ?? 0)),
      }))
    }),
  }
}
