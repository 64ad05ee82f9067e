import type { Series } from "../figures/series.ts"

/** What a whole has more than a part of it; both of the same quarters. */
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
