import type pg from "pg"

export interface AuditEntry {
  readonly id: string
  readonly at: number
  readonly actor: string
  /** As they were called then. */
  readonly actorName: string | null
  readonly action: string
  readonly subject: string
  readonly details: Readonly<Record<string, string | number>>
}

export interface AuditQuery {
  /** Milliseconds since the epoch; `to` excluded. */
  readonly from?: number | null
  readonly to?: number | null
  /** What was done, or all of a thing: `role.changed`, `role`. */
  readonly action?: string | null
  /** Somebody's id. */
  readonly actor?: string | null
  /** From where the page before ended. */
  readonly after?: AuditCursor | null
  readonly limit: number
}

export interface AuditCursor {
  readonly at: number
  readonly id: string
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[]
  readonly next: AuditCursor | null
}

/** A visit that is forgotten takes its name along: the log holds no copy of who was watched. */
const EVERYTHING = `
  select id, at, actor_id, actor_name, action, subject, details from audit_log
  union all
  select id, at, staff_id, staff_name, 'replay.watched', coalesce(visit_id, ''), '{}'::jsonb from replay_accesses`

const WANTED = `
  ($1::timestamptz is null or at >= $1) and ($2::timestamptz is null or at < $2)
  and ($3::text is null or action = $3 or action like $3 || '.%')
  and ($4::text is null or actor_id = $4)
  and ($5::timestamptz is null or (at, id) < ($5, $6::uuid))`

export async function listEntries(pool: pg.Pool, query: AuditQuery): Promise<AuditPage> {
  const { from = null, to = null, action = null, actor = null, after = null, limit } = query
  const moment = (at: number | null) => (at === null ? null : new Date(at))
  const { rows } = await pool.query<Omit<AuditEntry, "at"> & { at: Date }>(
    `select id, at, actor_id as actor, actor_name as "actorName", action, subject, details
     from (${EVERYTHING}) everything where ${WANTED}
     order by at desc, id desc limit $7`,
    [
      ...[moment(from), moment(to), action, actor],
      ...[moment(after?.at ?? null), after?.id ?? null, limit + 1],
    ],
  )
  const entries = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.getTime() }))
  const last = entries.at(-1)
  return { entries, next: rows.length > limit && last ? { at: last.at, id: last.id } : null }
}

export interface AuditActor {
  readonly id: string
  readonly name: string | null
}

export async function listActors(pool: pg.Pool): Promise<readonly AuditActor[]> {
  const { rows } = await pool.query<AuditActor>(
    `select id, name from (
       select distinct on (actor_id) actor_id as id, actor_name as name from (${EVERYTHING}) everything
       order by actor_id, at desc) actors
     order by name nulls last, id`,
  )
  return rows
}
