import type pg from "pg"
import type { PromptMetric } from "../../domain/prompt.ts"
import type { JourneyNodes } from "../../protocol/journeys.ts"
import type { VisitsCursor, VisitsQuery } from "./visits-query.ts"

/** Visits that one request looks at: a filter that few pass must not read the whole history. */
const LOOKED_AT = 1500

export interface ListVisitsOptions {
  readonly showroomId: string
  /** IANA name, for the days of the query. */
  readonly timezone: string
  /** The highest score that is low. */
  readonly caseAt: Readonly<Record<PromptMetric, number>>
}

export interface ListedVisits {
  readonly ids: readonly string[]
  /** Where the next page begins. */
  readonly next: VisitsCursor | null
}

interface Row {
  readonly visit_id: string
  readonly at: string
}

/** Visits that went no further from a stop, those of the latest days: found by where they stopped. `key`: the place of its name. */
const stoppedAt = (nodes: JourneyNodes, key: string) => `(
  select events.* from (
    select visit_id from visit_journeys where showroom_id = $1 and ${nodes} = ${key}
      and day between $2::date - 1 and $3::date + 1
      and ($5::bigint is null or day <= (to_timestamp(0) + $5::bigint * interval '1 microsecond')::date + 1)
    order by day desc limit ${2 * LOOKED_AT}) as stopped
  join events using (visit_id)) as events`

const begunIn = (events: string) => `
select visit_id, occurred_at, (extract(epoch from occurred_at) * 1000000)::bigint::text as at,
  body->'context'->>'device' as device, body->'context'->>'language' as language
from ${events} where showroom_id = $1 and type = 'visit.started' and visitor is not null
  and occurred_at >= $2::date::timestamp at time zone $4
  and occurred_at < ($3::date + 1)::timestamp at time zone $4
  and ($5::bigint is null or (occurred_at, visit_id) < (to_timestamp(0) + $5::bigint * interval '1 microsecond', $6::text))
order by occurred_at desc, visit_id desc limit ${LOOKED_AT}`

const LOW = `exists (select 1 from impressions where impressions.visit_id = begun.visit_id and visitor is not null
  and not withdrawn and score is not null and score <= ($7::jsonb->>metric)::int)`
const RECORDED = `exists (select 1 from recording_parts where recording_parts.visit_id = begun.visit_id)`
const IN_ZONE = `exists (select 1 from events where events.visit_id = begun.visit_id
  and events.body->'place'->>'zone' = any($9))`
const WITH_PRODUCT = `exists (select 1 from events where events.visit_id = begun.visit_id
  and events.body->>'productId' = any($10))`

const listOf = (events: string) => `
with begun as materialized (${begunIn(events)})
select visit_id, at from begun
where (not $8::boolean or ${LOW})
  and ($9::text[] is null or ${IN_ZONE})
  and ($10::text[] is null or ${WITH_PRODUCT})
  and ($11::text[] is null or device = any($11))
  and ($12::text[] is null or split_part(language, '-', 1) = any($12))
  and (not $13::boolean or ${RECORDED})
order by begun.occurred_at desc, visit_id desc limit $14`

const lastLookedAt = (events: string) => `
with begun as materialized (${begunIn(events)})
select visit_id, at from begun offset ${LOOKED_AT - 1}`

const cursorOf = ({ visit_id, at }: Row): VisitsCursor => ({ microseconds: at, visitId: visit_id })

/** A page of visits of those who agreed to be remembered, the newest first. */
export async function listVisits(
  pool: pg.Pool,
  query: VisitsQuery,
  { showroomId, timezone, caseAt }: ListVisitsOptions,
): Promise<ListedVisits> {
  const { from, to, cursor, low, recorded, left, zones, products, devices, languages, limit } = query
  const range = [showroomId, from, to, timezone, cursor?.microseconds ?? null, cursor?.visitId ?? null]
  const eventsIn = (key: string) => (left ? stoppedAt(left.nodes, key) : "events")
  const stop = left ? [left.key] : []
  const { rows } = await pool.query<Row>(listOf(eventsIn("$15")), [
    ...range,
    JSON.stringify(caseAt),
    ...[low, zones, products, devices, languages, recorded],
    limit + 1,
    ...stop,
  ])
  const page = rows.slice(0, limit)
  const ids = [...new Set(page.map(({ visit_id }) => visit_id))]
  const last = page.at(-1)
  if (rows.length > limit) return { ids, next: last ? cursorOf(last) : null }
  const beyond = (await pool.query<Row>(lastLookedAt(eventsIn("$7")), [...range, ...stop])).rows[0]
  return { ids, next: beyond ? cursorOf(beyond) : null }
}
