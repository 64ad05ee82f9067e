import type pg from "pg"
import { isUuid } from "../events/known-products.ts"
import type { FindTitles } from "./labels.ts"

/** Titles from the catalogue, also of products that the merchant has withdrawn. */
export function createFindTitles(pool: pg.Pool, showroomId: string): FindTitles {
  return async (ids, language) => {
    const { rows } = await pool.query<{ id: string; title: string | null }>(
      `select id::text, coalesce(body #>> array['texts', $3, 'title'], body ->> 'title') as title
       from products where showroom_id = $1 and id = any($2::uuid[])`,
      [showroomId, ids.filter(isUuid), language],
    )
    return new Map(rows.flatMap(({ id, title }) => (title === null ? [] : [[id, title] as const])))
  }
}
