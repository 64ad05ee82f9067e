import type { HelpOutcome } from "../../../domain/event.ts"
import type { Range } from "../metrics-query.ts"
import type { Queryable } from "../read-counts.ts"

/** One request for help, put together of its events in whatever order they came. */
export interface Served {
  /** In the showroom's time zone, of the time it was asked. */
  readonly day: string
  readonly zone: string | null
  readonly scene: string | null
  readonly product: string | null
  readonly language: string | null
  readonly device: string | null
  /** Whoever answered first, else closed it. */
  readonly guide: string | null
  /** Milliseconds since the epoch. */
  readonly requestedAt: number
  readonly answeredAt: number | null
  readonly closedAt: number | null
  /** `null`: it isn't over, or whoever reported it didn't say. */
  readonly outcome: HelpOutcome | null
  readonly handledSeconds: number | null
  readonly wrapUpSeconds: number | null
}

const START = "($2::date)::timestamp at time zone $4"
const END = "(($3::date) + 1)::timestamp at time zone $4"
const MS = (at: string) => `(extract(epoch from ${at}) * 1000)::float8`

/**
 * Of what we saw ourselves: anybody can send an event that tells of help. Events of other visits that name the same
 * request don't count: they can't be about it. An answer that seems to come before its request, because two clocks
 * differ, came at once. A request that takes up one of the same visit is part of
 * that: one first answer, and the time that was spent on both. What was no request of a person isn't there.
 */
const SERVED = `
with named as (
  select distinct on (body ->> 'requestId') body ->> 'requestId' as request,
    coalesce(body ->> 'reopens', body ->> 'requestId') as root, visit_id, occurred_at as at, body
  from events where showroom_id = $1 and type = 'help.requested' and seen and occurred_at >= ${START}
    and occurred_at < ${END} + interval '1 day'
  order by body ->> 'requestId', occurred_at, id
), asked as (
  select * from named where root = request and at < ${END}
), told as (
  select body ->> 'requestId' as request, visit_id, min(occurred_at) filter (where type = 'help.answered') as answered_at,
    (array_agg(body #>> '{context,guideId}' order by type = 'help.answered' desc, occurred_at, id)
      filter (where body #>> '{context,guideId}' is not null))[1] as guide,
    (array_agg(body order by occurred_at, id) filter (where type = 'help.closed'))[1] as closing,
    min(occurred_at) filter (where type = 'help.closed') as closed_at
  from events where showroom_id = $1 and type in ('help.answered', 'help.closed') and seen and occurred_at >= ${START} - interval '1 hour'
  group by 1, 2
), whole as (
  select named.root, named.visit_id, min(answered_at) as answered_at, min(closed_at) as closed_at,
    (array_agg(guide order by root = named.request desc, at) filter (where guide is not null))[1] as guide,
    (array_agg(closing ->> 'outcome' order by root = named.request desc, at) filter (where closing is not null))[1] as outcome,
    sum((closing ->> 'handledSeconds')::float8) as handled, sum((closing ->> 'wrapUpSeconds')::float8) as wrapped
  from named join told on told.request = named.request and told.visit_id = named.visit_id
  group by 1, 2
)
select ((asked.at at time zone $4)::date)::text as day, asked.body #>> '{place,zone}' as zone,
  asked.body ->> 'sceneId' as scene, asked.body ->> 'productId' as product,
  asked.body #>> '{context,language}' as language, asked.body #>> '{context,device}' as device, guide,
  ${MS("asked.at")} as "requestedAt", ${MS("greatest(answered_at, case when answered_at is null then null else asked.at end)")} as "answeredAt",
  ${MS("closed_at")} as "closedAt", outcome,
  handled as "handledSeconds", wrapped as "wrapUpSeconds"
from asked left join whole on whole.root = asked.request and whole.visit_id = asked.visit_id
where outcome is distinct from 'void'`

export interface ReadServedOptions extends Range {
  readonly showroomId: string
  /** IANA name. */
  readonly timezone: string
}

/** All requests that were asked on these days. */
export async function readServed(
  pool: Queryable,
  { showroomId, from, to, timezone }: ReadServedOptions,
): Promise<readonly Served[]> {
  const { rows } = await pool.query<Served>(SERVED, [showroomId, from, to, timezone])
  return rows
}
