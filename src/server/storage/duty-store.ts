import type pg from "pg"
import type { Guide } from "../help/help-request.ts"

export interface OnDuty extends Guide {
  /** Milliseconds since the epoch. */
  readonly since: number
}

/** Who is on duty: whoever said so, as long as their page is heard of. */
export interface DutyStore {
  start(guideId: string, now: number): Promise<void>
  stop(guideId: string): Promise<void>
  /** Their page was heard of. `false`: they aren't on duty. */
  seen(guideId: string, now: number): Promise<boolean>
  list(now: number): Promise<readonly OnDuty[]>
  /** Forgets whoever wasn't heard of; resolves to how many they were. */
  removeGone(now: number): Promise<number>
}

export interface DutyStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds without a sign after which one is off duty. */
  readonly patience: number
}

export function createDutyStore({ pool, showroomId, patience }: DutyStoreOptions): DutyStore {
  const heardSince = (now: number) => new Date(now - patience)
  return {
    start: async (guideId, now) => {
      await pool.query(
        `insert into guides_on_duty (showroom_id, staff_id, since, seen_at) values ($1, $2, $3, $3)
         on conflict (showroom_id, staff_id) do update set seen_at = excluded.seen_at,
           since = case when guides_on_duty.seen_at < $4 then excluded.since else guides_on_duty.since end`,
        [showroomId, guideId, new Date(now), heardSince(now)],
      )
    },
    stop: async (guideId) => {
      await pool.query("delete from guides_on_duty where showroom_id = $1 and staff_id = $2", [
        showroomId,
        guideId,
      ])
    },
    seen: async (guideId, now) => {
      const { rowCount } = await pool.query(
        `update guides_on_duty set seen_at = greatest(seen_at, $3)
         where showroom_id = $1 and staff_id = $2 and seen_at >= $4`,
        [showroomId, guideId, new Date(now), heardSince(now)],
      )
      return rowCount === 1
    },
    list: async (now) => {
      const { rows } = await pool.query<{ id: string; name: string; since: Date }>(
        `select staff.id, staff.name, since from guides_on_duty join staff on staff.id = staff_id
         where showroom_id = $1 and guides_on_duty.seen_at >= $2 order by since, staff.id`,
        [showroomId, heardSince(now)],
      )
      return rows.map(({ id, name, since }) => ({ id, name, since: since.getTime() }))
    },
    removeGone: async (now) => {
      const { rowCount } = await pool.query(
        "delete from guides_on_duty where showroom_id = $1 and seen_at < $2",
        [showroomId, heardSince(now)],
      )
      return rowCount ?? 0
    },
  }
}
