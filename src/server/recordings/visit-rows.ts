import type pg from "pg"
import type { Device, Event } from "../../domain/event.ts"
import type { PromptMetric } from "../../domain/prompt.ts"
import type { Scale } from "../../metrics/index.ts"

/** An event of a visit, when it happened by our clock. */
export interface VisitEvent {
  readonly visitId: string
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly event: Event
}

/** What became of a question: the answer in force. */
export interface VisitImpression {
  readonly id: string
  readonly visitId: string
  readonly metric: PromptMetric
  readonly scale: Scale
  readonly score: number | null
  readonly comment: string | null
  readonly withdrawn: boolean
  /** Milliseconds since the epoch; `null` without an answer. */
  readonly answeredAt: number | null
}

/** Events that one visit may have; who makes more than that isn't told to the end. */
export const MOST_MOMENTS = 3000

/** Oldest first. Only of visits of those who agreed to be remembered; one more than are told when there are more. */
export async function findVisitEvents(
  pool: pg.Pool,
  showroomId: string,
  visitId: string,
): Promise<readonly VisitEvent[]> {
  const { rows } = await pool.query<{ id: string; at: number; body: Event }>(
    `select id::text, (extract(epoch from occurred_at) * 1000)::float8 as at, body from events
     where visit_id = $1 and showroom_id = $2
       and exists (select 1 from events where visit_id = $1 and visitor is not null)
     order by occurred_at, id limit $3`,
    [visitId, showroomId, MOST_MOMENTS + 1],
  )
  return rows.map(({ id, at, body }) => ({ visitId, id, at, event: body }))
}

/** What of an event the line of its visit tells. */
export interface LineFact {
  readonly visitId: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly zone: string | null
  readonly products: readonly string[]
  readonly device: Device | null
  readonly language: string | null
}

/** Of several visits, what a line of each tells of, oldest first: as little as it takes, for there may be many. */
export async function findLineFacts(
  pool: pg.Pool,
  visitIds: readonly string[],
): Promise<readonly LineFact[]> {
  const { rows } = await pool.query<LineFact>(
    `select visit_id as "visitId", (extract(epoch from min(occurred_at)) * 1000)::float8 as at, zone, products,
       device, language
     from events, lateral (select body->'place'->>'zone' as zone, coalesce(body->'productIds',
         case when body ? 'productId' then jsonb_build_array(body->'productId') else '[]'::jsonb end) as products,
       body->'context'->>'device' as device, body->'context'->>'language' as language) as told
     where visit_id = any($1) group by visit_id, zone, products, device, language
     union all
     select visit_id, (extract(epoch from max(occurred_at)) * 1000)::float8, null, '[]'::jsonb, null, null
     from events where visit_id = any($1) group by visit_id
     order by at`,
    [visitIds],
  )
  return rows
}

export async function findVisitImpressions(
  pool: pg.Pool,
  visitIds: readonly string[],
): Promise<readonly VisitImpression[]> {
  const { rows } = await pool.query<VisitImpression>(
    `select id, visit_id as "visitId", metric, scale, score, comment, withdrawn,
       (extract(epoch from answered_at) * 1000)::float8 as "answeredAt" from impressions
     where visit_id = any($1) and visitor is not null order by answered_at, id`,
    [visitIds],
  )
  return rows
}

/** Which of these visits can be walked again. */
export async function findRecorded(pool: pg.Pool, visitIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ visit_id: string }>(
    `select visit_id from recordings where visit_id = any($1)
       and exists (select 1 from recording_parts where recording_parts.visit_id = recordings.visit_id)`,
    [visitIds],
  )
  return new Set(rows.map(({ visit_id }) => visit_id))
}
