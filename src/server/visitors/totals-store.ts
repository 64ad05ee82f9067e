import type pg from "pg"
import type { DailyTotal, Total } from "../../protocol/totals.ts"

export interface TotalsStore {
  /** One more of it on that day. */
  add(what: Total, day: string): Promise<void>
  /** The days that have any, from the first to the last, both included. */
  between(from: string, to: string): Promise<readonly DailyTotal[]>
}

export function createTotalsStore({ pool, showroomId }: { pool: pg.Pool; showroomId: string }): TotalsStore {
  return {
    add: async (what, day) => {
      await pool.query(
        `insert into daily_totals (showroom_id, day, what, count) values ($1, $2, $3, 1)
         on conflict (showroom_id, day, what) do update set count = daily_totals.count + 1`,
        [showroomId, day, what],
      )
    },
    between: async (from, to) => {
      const { rows } = await pool.query<DailyTotal>(
        `select day::text, coalesce(sum(count) filter (where what = 'visit'), 0)::float8 as visits,
           coalesce(sum(count) filter (where what = 'held'), 0)::float8 as held
         from daily_totals where showroom_id = $1 and day between $2 and $3 group by day order by day`,
        [showroomId, from, to],
      )
      return rows
    },
  }
}
