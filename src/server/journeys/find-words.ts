import type pg from "pg"
import type { LeaverWords } from "../../protocol/journeys.ts"
import type { JourneysQuery } from "./journeys-query.ts"

/** Visits that are looked at for words, the newest first: those of years must not be read for a few lines. */
const LOOKED_AT = 2000
const MOST = 20

export interface FoundWords extends Omit<LeaverWords, "at" | "touchpointLabel"> {
  /** Milliseconds since the epoch. */
  readonly answeredAt: number
  readonly touchpoint: string
}

/** What was written in visits that went no further from a stop, the newest first. */
export async function findWords(
  pool: pg.Pool,
  showroomId: string,
  { by, key, from, to, product, languages, devices }: JourneysQuery & { readonly key: string },
): Promise<readonly FoundWords[]> {
  const { rows } = await pool.query<FoundWords>(
    `with gone as materialized (
       select visit_id from visit_journeys where showroom_id = $1 and ${by} = $2 and day between $3 and $4
         and ($5::text is null or facts->'products' ? $5)
         and ($6::text[] is null or facts->'home'->>'language' = any($6))
         and ($7::text[] is null or facts->'home'->>'device' = any($7))
       order by day desc limit ${LOOKED_AT})
     select id, visit_id as visit, metric, scale, score, comment, touchpoint,
       (extract(epoch from answered_at) * 1000)::float8 as "answeredAt"
     from gone join impressions using (visit_id)
     where comment is not null and score is not null and not withdrawn and visitor is not null
     order by answered_at desc, id desc limit ${MOST}`,
    [showroomId, key, from, to, product, languages, devices],
  )
  return rows
}
