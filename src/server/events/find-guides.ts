import type pg from "pg"
import type { FindKnown } from "./known-names.ts"

/** Which ids are those of staff. */
export function createFindGuides(pool: pg.Pool): FindKnown {
  return async (ids) => {
    if (ids.length === 0) return new Set()
    const { rows } = await pool.query<{ id: string }>("select id from staff where id = any($1)", [ids])
    return new Set(rows.map(({ id }) => id))
  }
}
