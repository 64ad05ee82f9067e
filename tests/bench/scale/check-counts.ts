import type pg from "pg"
import { DIMENSIONS } from "../../../src/server/events/cell.ts"

/** Days that are counted again, spread over all that there are. */
const SAMPLED = 12

const SCORES = Array.from({ length: 11 }, (_, index) => `c${index}`)
const COUNTS = ["impressions", "dismissals", "worded", ...SCORES].join(", ")

/** What one day's impressions come to along a dimension, reckoned from the impressions themselves. */
const recounted = (key: string) => `
select metric, scale, ${key} as key, count(*)::int as impressions,
  (count(*) filter (where dismissed and score is null))::int as dismissals,
  (count(*) filter (where not withdrawn and answered_at is not null and comment is not null))::int as worded,
  ${SCORES.map(
    (column, index) =>
      `(count(*) filter (where not withdrawn and score = ${index} + split_part(scale, '-', 1)::int))::int as ${column}`,
  ).join(", ")}
from sampled where day = $1 group by 1, 2, 3`

const differing = (key: string, kept: string) => `
select count(*)::int as n from (
  (select metric, scale, key, ${COUNTS} from (${recounted(key)}) as again
   except select metric, scale, key, ${COUNTS} from (${kept}) as kept)
  union all
  (select metric, scale, key, ${COUNTS} from (${kept}) as kept
   except select metric, scale, key, ${COUNTS} from (${recounted(key)}) as again)) as differing`

const marginals = (dimension: string) =>
  `select metric, scale, key, ${COUNTS} from rollups where day = $1 and dimension = '${dimension}' and impressions <> 0`
const sums = COUNTS.split(", ").map((column) => `sum(${column})::int as ${column}`)
const cube = (key: string) =>
  `select metric, scale, ${key} as key, ${sums.join(", ")} from rollup_cube where day = $1 group by 1, 2, 3 having sum(impressions) <> 0`

export interface CheckedCounts {
  readonly days: number
  readonly answers: number
}

/**
 * Counts days of a built history again, from its impressions alone, along every dimension. Throws where what is kept of
 * them differs from that, or a day isn't stamped: then it isn't what real events would have made.
 */
export async function checkCounts(pool: pg.Pool): Promise<CheckedCounts> {
  const client = await pool.connect()
  try {
    return await check(client)
  } finally {
    client.release(true)
  }
}

async function check(client: pg.PoolClient): Promise<CheckedCounts> {
  const all = await client.query<{ day: string }>(
    "select distinct day::text from rollups where dimension = 'total' order by day",
  )
  const every = Math.max(1, Math.floor(all.rows.length / SAMPLED))
  const days = all.rows.map(({ day }) => day).filter((_, index) => index % every === 0)
  let answers = 0
  // No index leads to the impressions of a day: they are looked for once.
  await client.query(
    "create temporary table sampled as select * from impressions where day::text = any($1)",
    [days],
  )
  for (const day of days) {
    for (const dimension of ["total", ...DIMENSIONS]) {
      const key = dimension === "total" ? "''::text" : dimension
      for (const kept of [marginals(dimension), cube(key)]) {
        const { rows } = await client.query<{ n: number }>(differing(key, kept), [day])
        if (rows[0]?.n !== 0)
          throw new Error(`${day} by ${dimension}: ${rows[0]?.n} counts aren't those of its impressions`)
      }
    }
    const { rows } = await client.query<{ answers: number; unstamped: number }>(
      `select (select count(*) from sampled where day = $1 and score is not null and not withdrawn)::int as answers,
         (select count(*) from (select distinct showroom_id, metric from rollups where day = $1 except
           select showroom_id, what from counted_days where day = $1) as missing)::int as unstamped`,
      [day],
    )
    if (rows[0]?.unstamped !== 0) throw new Error(`${day} isn't stamped`)
    answers += rows[0]?.answers ?? 0
  }
  return { days: days.length, answers }
}
