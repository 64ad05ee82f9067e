import type { LeaverMetric } from "../../protocol/journeys.ts"
import type { Range } from "../figures/metrics-query.ts"
import type { DayCounts, Queryable } from "../figures/read-counts.ts"
import { PROMPTS_OF } from "../figures/wire-figure.ts"
import type { JourneyFilters, JourneysQuery } from "./journeys-query.ts"
import { isFiltered, partWhere } from "./read-flow.ts"

export interface ReadLeaversOptions extends Range, JourneyFilters, Pick<JourneysQuery, "by"> {
  readonly showroomId: string
  readonly metric: LeaverMetric
  /** What the rows are by: where visits went no further, or something else about them. */
  readonly key: "node" | "language" | "device"
}

interface Row {
  readonly key: string
  readonly day: string
  readonly counts: string
}

/** Last answers of visits by day and by one breakdown, in that order. */
export async function readLeavers(
  pool: Queryable,
  { showroomId, by, from, to, metric, key, ...filters }: ReadLeaversOptions,
): Promise<readonly DayCounts[]> {
  const part = partWhere(filters, 6, key !== "node" || isFiltered(filters))
  const { rows } = await pool.query<Row>(
    `select ${key} as key, day::text, array_to_string(counts, ' ') as counts from leaver_rollups
     where showroom_id = $1 and nodes = $2 and metric = $3 and day between $4 and $5 and ${part.text}
     order by 1, 2`,
    [showroomId, by, PROMPTS_OF[metric][0], from, to, ...part.values],
  )
  const sums: (DayCounts & { readonly scores: number[] })[] = []
  for (const { key, day, counts } of rows) {
    const scores = counts.split(" ").map(Number)
    const last = sums.at(-1)
    if (last?.key === key && last.day === day)
      for (const [index, count] of scores.entries()) last.scores[index] = (last.scores[index] ?? 0) + count
    else sums.push({ key, day, impressions: 0, dismissals: 0, scores })
  }
  return sums
}
