import type pg from "pg"
import type { Event } from "../../domain/event.ts"
import type { RecordedVisit } from "../../feedback/rules/replay/recorded-visit.ts"
import type { Range } from "../figures/metrics-query.ts"

export interface RecordedVisitsOptions extends Range {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly timezone: string
  /** Visits at most. */
  readonly most: number
}

/** A visit that is to be replayed. */
interface Listed {
  readonly visitId: string
  readonly visitor: string | null
  /** Whether it is of the days that were asked for, and not only what came before them for its visitor. */
  readonly counted: boolean
}

/**
 * Visits of the range of which more is known than questions, visitor by visitor, in their order. Before the visits of
 * visitors who are known come those of the ninety days before. The visitors come in an order that has nothing to do with
 * them: the first so many are a fair sample.
 */
const LIST = `
with bounds as (
  select ($2::date)::timestamp at time zone $4 as since, ($3::date + 1)::timestamp at time zone $4 as until),
visits as (
  select visit_id, min(occurred_at) as began, min(encode(visitor, 'hex')) as visitor
  from events, bounds
  where showroom_id = $1 and occurred_at >= since - interval '90 days' and occurred_at < until
  group by visit_id having bool_or(type not like 'prompt.%')),
placed as (
  select *, began >= since as counted, md5(coalesce(visitor, visit_id)) as place from visits, bounds
  where began >= since or visitor is not null),
chosen as (
  select *, bool_or(counted) over (partition by place) as wanted,
    count(*) filter (where counted) over (order by place, began rows unbounded preceding) as number,
    count(*) filter (where counted) over () as total
  from placed)
select visit_id as "visitId", visitor, counted, total::int from chosen
where wanted and (number < $5 or (number = $5 and counted)) order by place, began`

const EVENTS = `
select visit_id, occurred_at, body from events where visit_id = any($1) and showroom_id = $2
order by visit_id, occurred_at, id`

const TOGETHER = 100

async function read(
  { pool, showroomId }: RecordedVisitsOptions,
  visits: readonly Listed[],
): Promise<Map<string, RecordedVisit["events"][number][]>> {
  const { rows } = await pool.query<{ visit_id: string; occurred_at: Date; body: Event }>(EVENTS, [
    visits.map(({ visitId }) => visitId),
    showroomId,
  ])
  const events = new Map<string, RecordedVisit["events"][number][]>()
  for (const { visit_id, occurred_at, body } of rows) {
    const known = events.get(visit_id)
    const told = { event: body, at: occurred_at.getTime() }
    if (known) known.push(told)
    else events.set(visit_id, [told])
  }
  return events
}

export interface ReadVisits {
  /** How many there are in the range, and how many of them were read. */
  readonly recorded: number
  readonly replayed: number
}

/** Reads visits a few at a time, and hands each over. */
export async function readRecordedVisits(
  options: RecordedVisitsOptions,
  take: (visit: RecordedVisit, counted: boolean) => void,
): Promise<ReadVisits> {
  const { pool, showroomId, timezone, from, to, most } = options
  const { rows } = await pool.query<Listed & { total: number }>(LIST, [showroomId, from, to, timezone, most])
  for (let at = 0; at < rows.length; at += TOGETHER) {
    const some = rows.slice(at, at + TOGETHER)
    const events = await read(options, some)
    for (const { visitId, visitor, counted } of some)
      take({ visitId, visitor, events: events.get(visitId) ?? [] }, counted)
  }
  return { recorded: rows[0]?.total ?? 0, replayed: rows.filter(({ counted }) => counted).length }
}
