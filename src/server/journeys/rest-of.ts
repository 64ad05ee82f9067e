import type { Series } from "../figures/series.ts"

/**
 * What a whole has more than a part of it; both of the same quarters. Never less than nothing: a part may count on another
 * day than the whole does.
 */
export function restOf(key: string, whole: Series, part: Series): Series {
  return {
    key,
    seasons: whole.seasons.map((season, place) => {
      const taken = new Map(part.seasons[place]?.map((row) => [row.day, row]))
      return season.map((row) => {
        const mine = taken.get(row.day)
        return {
          ...row,
          impressions: Math.max(0, row.impressions - (mine?.impressions ?? 0)),
          scores: row.scores.map((count, index) => Math.max(0, count - (mine?.scores[index] ?? 0))),
        }
      })
    }),
  }
}
