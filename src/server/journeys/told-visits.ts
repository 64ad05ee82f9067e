import { rangeToRead } from "../figures/calendar.ts"
import type { DayCounts, Queryable } from "../figures/read-counts.ts"
import { mergeSeries, seriesOfRows } from "../figures/series.ts"
import type { JourneysQuery } from "./journeys-query.ts"
import { isFiltered, partOf } from "./read-flow.ts"
import { restOf } from "./rest-of.ts"
import { daysBeside, type Side, tellParts } from "./told-beside.ts"

/** Visits are counted as what is seen is: by how many there are. */
const VISITS = "response-rate"

/** Which days of a period a flow may tell of. */
export interface ToldVisits {
  readonly told: ReadonlySet<string>
  /** Days that have visits which wait to be told with others, and how many those are. */
  readonly untold: ReadonlySet<string>
  readonly waiting: number
}

type Key = "''::text" | "language" | "device"

async function visitsByDay(
  pool: Queryable,
  showroomId: string,
  query: JourneysQuery,
  key: Key = "''::text",
): Promise<readonly DayCounts[]> {
  const { product, languages, devices } = partOf(query, key !== "''::text" || isFiltered(query))
  const { from, to } = rangeToRead(query)
  const { rows } = await pool.query<DayCounts>(
    `select ${key} as key, day::text, sum(visits)::float8 as impressions, 0 as dismissals, '{}'::int[] as scores
     from journey_rollups where showroom_id = $1 and nodes = $2 and product = $3 and language = any($4)
       and device = any($5) and grain = 'day' and step = 1 and day between $6 and $7
     group by 1, 2 having sum(visits) > 0 order by 1, 2`,
    [showroomId, query.by, product, languages, devices, from, to],
  )
  return rows
}

/**
 * The days whose visits may be told of: joined until five are together, as answers are, so that of two periods nobody can
 * subtract fewer; and of some visits, by what is filtered by, no more days than beside those that are filtered out.
 */
export async function toldVisits(
  pool: Queryable,
  showroomId: string,
  query: JourneysQuery,
): Promise<ToldVisits> {
  const read = async (change: Partial<JourneysQuery>, key?: Key) =>
    seriesOfRows(await visitsByDay(pool, showroomId, { ...query, ...change }, key))
  const sides: Side[] = []
  const { languages, devices, product, from, to } = query
  if (languages) sides.push({ series: await read({ languages: null }, "language"), chosen: languages })
  if (devices) sides.push({ series: await read({ devices: null }, "device"), chosen: devices })
  const mine = mergeSeries("mine", await read({}))
  if (product !== null) {
    const all = mergeSeries("", await read({ product: null }))
    sides.push({ series: [mine, restOf("rest", all, mine)], chosen: ["mine"] })
  }
  const { total } = tellParts(VISITS, [mine], query, daysBeside(VISITS, sides, query))
  const asked = mine.seasons.flat().filter(({ day }) => from <= day && day <= to)
  const untold = asked.filter(({ day }) => !total.days.has(day))
  return {
    told: total.days,
    untold: new Set(untold.map(({ day }) => day)),
    waiting: untold.reduce((sum, { impressions }) => sum + impressions, 0),
  }
}
