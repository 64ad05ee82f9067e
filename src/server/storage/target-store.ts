import type pg from "pg"
import type { Segment, TargetDays, TargetMetric, TargetState } from "../../domain/target.ts"
import type { Target } from "../actions/target.ts"
import { transaction } from "./transaction.ts"

export interface TargetStore {
  /** The open ones first, those due soonest first. */
  list(): Promise<readonly Target[]>
  find(id: string): Promise<Target | null>
  /** Writes a goal while nobody else can; `decide` throws to refuse. */
  write(id: string, decide: (before: Target | null) => Target): Promise<Target>
  /** `false`: there is none. */
  discard(id: string, mayGo: (target: Target) => void): Promise<boolean>
}

export interface TargetStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

interface TargetRow {
  readonly id: string
  readonly state: TargetState
  readonly version: number
  readonly metric: TargetMetric
  readonly segment: Segment
  readonly wanted: number
  readonly wanted_by: string
  readonly days: TargetDays
  readonly why: string
  readonly set_by_id: string
  readonly set_by_name: string
  readonly set_at: Date
}

const MOST_LISTED = 100
const COLUMNS = `id, state, version, metric, segment, wanted, wanted_by::text as wanted_by, days, why, set_by_id, set_by_name,
  set_at`

function targetOf(row: TargetRow): Target {
  const { id, state, version, metric, segment, wanted, wanted_by: by, days, why } = row
  return {
    ...{ id, state, version, metric, segment, value: wanted, by, days, why },
    setBy: { id: row.set_by_id, name: row.set_by_name },
    setAt: row.set_at.getTime(),
  }
}

const SAVE = `
insert into targets (id, showroom_id, state, version, metric, segment, wanted, wanted_by, days, why, set_by_id, set_by_name,
  set_at, changed_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
on conflict (id) do update set state = excluded.state, version = excluded.version, wanted = excluded.wanted,
  wanted_by = excluded.wanted_by, days = excluded.days, why = excluded.why, changed_at = excluded.changed_at,
  told = case when (targets.wanted, targets.wanted_by, targets.days) = (excluded.wanted, excluded.wanted_by, excluded.days)
    then targets.told end`

/** Of two who make the same at once one waits for the other: there is no row yet that could be locked. */
const lockOne = (client: pg.ClientBase, id: string) =>
  client.query("select pg_advisory_xact_lock(hashtextextended($1, 42))", [id])

export function createTargetStore({ pool, showroomId, now }: TargetStoreOptions): TargetStore {
  async function find(client: pg.Pool | pg.ClientBase, id: string): Promise<Target | null> {
    const { rows } = await client.query<TargetRow>(
      `select ${COLUMNS} from targets where showroom_id = $1 and id = $2`,
      [showroomId, id],
    )
    return rows[0] ? targetOf(rows[0]) : null
  }
  return {
    find: (id) => find(pool, id),
    list: async () => {
      const { rows } = await pool.query<TargetRow>(
        `select ${COLUMNS} from targets where showroom_id = $1
         order by state = 'closed', wanted_by, id limit ${MOST_LISTED}`,
        [showroomId],
      )
      return rows.map(targetOf)
    },
    write: (id, decide) =>
      transaction(pool, async (client) => {
        await lockOne(client, id)
        const target = decide(await find(client, id))
        const { state, version, metric, segment, value, by, days, why, setBy, setAt } = target
        await client.query(SAVE, [
          ...[id, showroomId, state, version, metric, JSON.stringify(segment), value, by, days, why],
          ...[setBy.id, setBy.name, new Date(setAt), new Date(now())],
        ])
        return target
      }),
    discard: (id, mayGo) =>
      transaction(pool, async (client) => {
        await lockOne(client, id)
        const target = await find(client, id)
        if (!target) return false
        mayGo(target)
        await client.query("delete from targets where id = $1", [id])
        return true
      }),
  }
}
