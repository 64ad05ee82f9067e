import type { Storage } from "../../../../src/server/storage/storage.ts"

interface Stored {
  readonly id: string
  readonly type: string
  readonly impression: string | null
  readonly occurred: number
  readonly score: number | null
}

/** Ids of what the database has of a visit, and the impressions that it made of them. */
export async function readVisit(pool: Storage["pool"], visitId: string) {
  const events = await pool.query<Stored>(
    `select id, type, impression_id as impression, extract(epoch from occurred_at)::float8 as occurred,
       (body ->> 'score')::int as score from events where visit_id = $1`,
    [visitId],
  )
  const impressions = await pool.query<{ told: string }>(
    `select concat_ws(' ', id, shown, dismissed, answered, withdrawn, coalesce(score::text, '-')) as told
     from impressions where visit_id = $1 order by id`,
    [visitId],
  )
  return { events: events.rows, impressions: impressions.rows.map(({ told }) => told) }
}

/** What the impressions of a visit must be, worked out from its events at once. */
export function recount(events: readonly Stored[]): readonly string[] {
  const ids = [...new Set(events.flatMap(({ impression }) => impression ?? []))].sort()
  return ids.map((id) => {
    const mine = events.filter(({ impression }) => impression === id)
    const has = (type: string) => (mine.some((event) => event.type === `prompt.${type}`) ? "t" : "f")
    const last = (type: string) =>
      mine
        .filter((event) => event.type === `prompt.${type}`)
        .toSorted((a, b) => a.occurred - b.occurred || (a.id < b.id ? -1 : 1))
        .at(-1)
    const score = (last("amended") ?? last("answered"))?.score ?? "-"
    return [id, has("shown"), has("dismissed"), has("answered"), has("withdrawn"), score].join(" ")
  })
}

/** Where the totals of the rollups differ from the impressions that they count. */
export async function findMiscounts(pool: Storage["pool"]): Promise<readonly unknown[]> {
  const { rows } = await pool.query(`
    with counted as (
      select day, sum(impressions) as impressions, sum(c0) as c0, sum(c1) as c1, sum(c2) as c2, sum(c3) as c3, sum(c4) as c4
      from rollups where dimension = 'total' group by day having sum(impressions) <> 0
    ), real as (
      select day, count(*) as impressions,
        count(*) filter (where score = 1 and not withdrawn) as c0, count(*) filter (where score = 2 and not withdrawn) as c1,
        count(*) filter (where score = 3 and not withdrawn) as c2, count(*) filter (where score = 4 and not withdrawn) as c3,
        count(*) filter (where score = 5 and not withdrawn) as c4
      from impressions group by day
    )
    (select * from counted except select * from real) union all (select * from real except select * from counted)`)
  return rows
}
