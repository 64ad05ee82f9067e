import type pg from "pg"
import type { Event } from "../../domain/event.ts"
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

/** Of several visits, what a line of each tells of. */
export async function findLineEvents(
  pool: pg.Pool,
  visitIds: readonly string[],
): Promise<readonly VisitEvent[]> {
  const { rows } = await pool.query<{ visit_id: string; id: string; at: number; body: Event }>(
    `select visit_id, id::text, (extract(epoch from occurred_at) * 1000)::float8 as at, body from events
     where visit_id = any($1) order by occurred_at, id limit $2`,
    [visitIds, MOST_MOMENTS * 10],
  )
  return rows.map(({ visit_id, id, at, body }) => ({ visitId: visit_id, id, at, event: body }))
}

export async function findVisitImpressions(
  pool: pg.Pool,
  visitIds: readonly string[],
): Promise<readonly VisitImpression[]> {
  const { rows } = await pool.query<VisitImpression>(
    `select id, visit_id as "visitId", metric, scale, score, comment, withdrawn from impressions
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
