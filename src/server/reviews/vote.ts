import type pg from "pg"
import { inIngestTurn, withClient } from "../events/ingest-turn.ts"
import { findForgotten } from "../visitors/forgotten-table.ts"
import { asBytes } from "../visitors/hash-secret.ts"

export interface VoteOptions {
  readonly showroomId: string
  readonly reviewId: string
  /** SHA-256 of the secret of whoever finds it useful. */
  readonly voter: string
  readonly useful: boolean
}

/** How many find it useful now; `own`: it is the voter's own; `unknown`: nothing such can be read here. */
export type Voted = { readonly kind: "voted"; readonly useful: number } | { readonly kind: "own" | "unknown" }

const FIND = `
select author = $3 as own from reviews where showroom_id = $1 and id = $2
  and exists (select 1 from review_versions where review_id = reviews.id and state = 'published') for share`

/** Notes that somebody finds a review useful, or no longer; once each, never one's own. */
export function vote(pool: pg.Pool, options: VoteOptions): Promise<Voted> {
  const { showroomId, reviewId, voter, useful } = options
  const key = asBytes(voter)
  return withClient(pool, (lent) =>
    inIngestTurn(lent, async (client): Promise<Voted> => {
      const { rows } = await client.query<{ own: boolean }>(FIND, [showroomId, reviewId, key])
      const [review] = rows
      if (!review || (await findForgotten(client, [voter])).size > 0) return { kind: "unknown" }
      if (review.own) return { kind: "own" }
      await client.query(
        useful
          ? "insert into review_votes (review_id, voter) values ($1, $2) on conflict do nothing"
          : "delete from review_votes where review_id = $1 and voter = $2",
        [reviewId, key],
      )
      const counted = await client.query<{ n: number }>(
        "select count(*)::int as n from review_votes where review_id = $1",
        [reviewId],
      )
      return { kind: "voted", useful: counted.rows[0]?.n ?? 0 }
    }),
  )
}
