import type { Queryable } from "../read-counts.ts"
import type { ReadServedOptions, Served } from "./read-served.ts"

const START = "($2::date)::timestamp at time zone $4"
const END = "(($3::date) + 1)::timestamp at time zone $4"
const MS = (at: string) => `(extract(epoch from ${at}) * 1000)::float8`

/** Of what we saw ourselves. Events that name a guided visit and aren't of its guide don't count; neither does a visit that goes on. */
const GUIDED = `
with begun as (
  select body ->> 'guidedVisitId' as visit, body #>> '{context,guideId}' as guide, min(occurred_at) as at
  from events where showroom_id = $1 and type = 'guided.started' and seen and occurred_at >= ${START} and occurred_at < ${END}
  group by 1, 2
), over as (
  select body ->> 'guidedVisitId' as visit, body #>> '{context,guideId}' as guide, min(occurred_at) as at
  from events where showroom_id = $1 and type = 'guided.ended' and seen and occurred_at >= ${START}
  group by 1, 2
)
select ((begun.at at time zone $4)::date)::text as day, begun.guide, ${MS("begun.at")} as "startedAt", ${MS("over.at")} as "endedAt"
from begun join over on over.visit = begun.visit and over.guide = begun.guide and over.at >= begun.at`

/** The guided visits that began on these days and are over, as what a guide has handled: nobody queued for them. */
export async function readGuided(
  pool: Queryable,
  { showroomId, from, to, timezone }: ReadServedOptions,
): Promise<readonly Served[]> {
  const { rows } = await pool.query<{ day: string; guide: string; startedAt: number; endedAt: number }>(
    GUIDED,
    [showroomId, from, to, timezone],
  )
  return rows.map(({ day, guide, startedAt, endedAt }) => ({
    day,
    guide,
    zone: null,
    scene: null,
    product: null,
    language: null,
    device: null,
    requestedAt: startedAt,
    answeredAt: startedAt,
    closedAt: endedAt,
    outcome: "handled",
    handledSeconds: (endedAt - startedAt) / 1000,
    wrapUpSeconds: null,
  }))
}
