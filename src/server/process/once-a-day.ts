import type pg from "pg"
import type { Logger } from "pino"
import { createSettingsStore } from "../storage/settings-store.ts"

export interface OnceADayOptions {
  readonly pool: pg.Pool
  /** Names the job in the settings and in the log. */
  readonly name: string
  /** Any number that nothing else in the database locks. */
  readonly lock: bigint
  readonly work: () => Promise<unknown>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** The day of a time, in the showroom's time zone. */
  readonly dayOf: (time: number) => string
  readonly log: Logger
}

/**
 * Makes a function that does the work unless it was done today, by whichever process: one at a time does it, the others
 * don't wait. What failed is tried again when it is next asked for. Resolves to whether it was done now.
 */
export function createOnceADay({ pool, name, lock, work, now, dayOf, log }: OnceADayOptions) {
  const settings = createSettingsStore({ pool, now })

  async function ifDue(): Promise<boolean> {
    const today = dayOf(now())
    if ((await settings.get(name)) === today) return false
    const done = await work()
    await settings.set(name, today)
    log.info({ job: name, done }, "the day's work is done")
    return true
  }

  return async (): Promise<boolean> => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [
        lock,
      ])
      if (!rows[0]?.mine) return false
      try {
        return await ifDue()
      } finally {
        await client.query("select pg_advisory_unlock($1)", [lock]).catch((error: Error) => {
          broken = error
        })
      }
    } finally {
      client.release(broken)
    }
  }
}
