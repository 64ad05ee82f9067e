import type pg from "pg"
import type { StoredFact } from "./visit-log.ts"

/** Reads what was written down of guided visits, by the ids of its events. */
export function createReadFacts(pool: pg.Pool): (eventIds: readonly string[]) => Promise<StoredFact[]> {
  return async (eventIds) => {
    const { rows } = await pool.query<{ id: string; guide: string | null; at: Date }>(
      `select id, body -> 'context' ->> 'guideId' as guide, occurred_at as at
       from events where id = any($1::uuid[])`,
      [eventIds],
    )
    return rows.map(({ id, guide, at }) => ({ eventId: id, guideId: guide ?? "", at: at.getTime() }))
  }
}
