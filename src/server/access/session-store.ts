import type pg from "pg"
import type { SessionReply } from "../../protocol/access.ts"
import { deviceOf } from "./device-of.ts"

/** Where somebody is signed in. */
export interface SessionStore {
  /** The newest first. */
  list(staffId: string, here: string): Promise<readonly SessionReply[]>
  /** `false`: they have no such session. */
  end(staffId: string, id: string): Promise<boolean>
  /** All but the one that asks; resolves to how many they were. */
  endOthers(staffId: string, here: string): Promise<number>
}

export function createSessionStore({ pool, now }: { pool: pg.Pool; now: () => number }): SessionStore {
  return {
    list: async (staffId, here) => {
      const { rows } = await pool.query<{
        id: string
        user_agent: string | null
        created_at: Date
        seen_at: Date | null
      }>(
        `select id, user_agent, created_at, seen_at from staff_sessions
         where staff_id = $1 and expires_at > $2 order by coalesce(seen_at, created_at) desc, id`,
        [staffId, new Date(now())],
      )
      return rows.map(({ id, user_agent, created_at, seen_at }) => ({
        id,
        ...deviceOf(user_agent ?? ""),
        since: created_at.toISOString(),
        seenAt: seen_at?.toISOString() ?? null,
        here: id === here,
      }))
    },
    end: async (staffId, id) => {
      const { rowCount } = await pool.query("delete from staff_sessions where staff_id = $1 and id = $2", [
        staffId,
        id,
      ])
      return rowCount === 1
    },
    endOthers: async (staffId, here) => {
      const { rowCount } = await pool.query("delete from staff_sessions where staff_id = $1 and id <> $2", [
        staffId,
        here,
      ])
      return rowCount ?? 0
    },
  }
}
