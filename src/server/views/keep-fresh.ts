import type pg from "pg"
import type { RefreshViews } from "./refresh-views.ts"

export interface KeepFreshOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly refresh: RefreshViews
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Milliseconds that what is told may be old: of the last weeks, and of everything. */
  readonly recentEvery: number
  readonly wholeEvery: number
}

/** Any number that nothing else in the database locks. */
const LOCK = 0x7674726e_766965n

/** How many roles beside the owner of the views may read them. */
export async function countReaders(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(distinct grantee)::int as n from pg_namespace, aclexplode(nspacl)
     where nspname = 'bi' and privilege_type = 'USAGE' and grantee <> nspowner`,
  )
  return rows[0]?.n ?? 0
}

/** When the views were worked out last, and last wholly; milliseconds since the epoch, `null`: never. */
export async function readAge(
  pool: pg.Pool,
  showroomId: string,
): Promise<{ readonly recent: number; readonly whole: number } | null> {
  const { rows } = await pool.query<{ refreshed_at: Date; whole_at: Date }>(
    "select refreshed_at, whole_at from view_refreshes where showroom_id = $1",
    [showroomId],
  )
  const [row] = rows
  return row ? { recent: row.refreshed_at.getTime(), whole: row.whole_at.getTime() } : null
}

/**
 * Makes a function that works the views out anew when they are old and somebody may read them: nobody pays for what nobody
 * reads. One process at a time does it. Resolves to whether it was done now.
 */
export function createKeepFresh(options: KeepFreshOptions) {
  const { pool, showroomId, refresh, now, recentEvery, wholeEvery } = options

  async function ifDue(): Promise<boolean> {
    const age = await readAge(pool, showroomId)
    const whole = age === null || now() - age.whole >= wholeEvery
    if (!whole && age !== null && now() - age.recent < recentEvery) return false
    await refresh({ whole })
    return true
  }

  return async (): Promise<boolean> => {
    if ((await countReaders(pool)) === 0) return false
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [
        LOCK,
      ])
      if (!rows[0]?.mine) return false
      try {
        return await ifDue()
      } finally {
        await client.query("select pg_advisory_unlock($1)", [LOCK]).catch((error: Error) => {
          broken = error
        })
      }
    } finally {
      client.release(broken)
    }
  }
}
