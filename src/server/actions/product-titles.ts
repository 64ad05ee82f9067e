import type pg from "pg"
import type { Language } from "../../domain/language.ts"

/** More than anybody looks through. */
const MOST = 500

/** What is sold, by name, for whoever chooses one of it. */
export function createProductTitles(pool: pg.Pool, showroomId: string) {
  return async (language: Language): Promise<ReadonlyMap<string, string>> => {
    const { rows } = await pool.query<{ id: string; title: string | null }>(
      `select id::text, coalesce(body #>> array['texts', $2, 'title'], body ->> 'title') as title
       from products where showroom_id = $1 order by title limit ${MOST}`,
      [showroomId, language],
    )
    return new Map(rows.flatMap(({ id, title }) => (title === null ? [] : [[id, title] as const])))
  }
}
