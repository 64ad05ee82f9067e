import type { Range } from "../metrics-query.ts"
import type { Queryable } from "./counts-source.ts"
import type { Mark } from "./season.ts"

/** Marks by what is counted, then by the first day of the quarter of a year. */
export type Marks = ReadonlyMap<string, ReadonlyMap<string, Mark>>

/** A quarter of a year by its first day. */
export const SEASON = "date_trunc('quarter', day::timestamp)::date::text"

const MARKS = `select what, ${SEASON} as season, max(stamp)::float8 as stamp, count(*)::int as days
from counted_days where showroom_id = $1 and what = any($2) and day between $3 and $4 group by 1, 2`

/** In which state the counts of these days are. */
export async function readMarks(
  pool: Queryable,
  { showroomId, whats, from, to }: Range & { readonly showroomId: string; readonly whats: readonly string[] },
): Promise<Marks> {
  const { rows } = await pool.query<Mark & { readonly what: string; readonly season: string }>(MARKS, [
    showroomId,
    whats,
    from,
    to,
  ])
  const marks = new Map<string, Map<string, Mark>>()
  for (const { what, season, stamp, days } of rows) {
    const known = marks.get(what) ?? new Map<string, Mark>()
    marks.set(what, known.set(season, { stamp, days }))
  }
  return marks
}
