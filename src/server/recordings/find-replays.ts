import type pg from "pg"

/** Of these answers, the visits that can be seen again, by impression: where they were recorded, of who agreed to it. */
export async function findReplays(
  pool: Pick<pg.Pool, "query">,
  impressionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (impressionIds.length === 0) return new Map()
  const { rows } = await pool.query<{ id: string; visit_id: string }>(
    `select id, visit_id from impressions where id = any($1) and visitor is not null
       and exists (select 1 from recording_parts where recording_parts.visit_id = impressions.visit_id)`,
    [impressionIds],
  )
  return new Map(rows.map(({ id, visit_id }) => [id, visit_id]))
}
