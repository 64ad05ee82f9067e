import { METRIC_FILTERS } from "../../../protocol/metrics.ts"
import { type CountsSource, DAY_NUMBER } from "../memory/counts-source.ts"
import type { CountsOptions } from "../read-counts.ts"

/** What it is called where days are stamped that words come to or go from. */
export const WORDS = "words"

/** How many answers have words, by day and key. */
export function wordsSource({ showroomId, metrics, by, filters }: CountsOptions): CountsSource {
  return {
    showroomId,
    whats: [...metrics, WORDS],
    name: JSON.stringify([WORDS, metrics, by, Object.entries(filters).sort()]),
    select: (place, onDays) => {
      const conditions = METRIC_FILTERS.filter((name) => filters[name]).map(
        (name) => `and ${name} = any(${place(filters[name])})`,
      )
      return `select key, json_agg(json_build_array(${DAY_NUMBER}, n, 0))::text as days from (
        select ${by ?? "''::text"} as key, day, count(*) as n from impressions
        where showroom_id = ${place(showroomId)} and metric = any(${place(metrics)}) and ${onDays}
          and answered_at is not null and not withdrawn and comment is not null ${conditions.join(" ")}
        group by 1, 2) as worded group by 1`
    },
  }
}
