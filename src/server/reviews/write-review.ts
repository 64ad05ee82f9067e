import type pg from "pg"
import { v7 as newId } from "uuid"
import type { ReviewWords } from "../../protocol/reviews.ts"
import { inIngestTurn, withClient } from "../events/ingest-turn.ts"
import { findForgotten } from "../visitors/forgotten-table.ts"
import { asBytes } from "../visitors/hash-secret.ts"
import { noteAcquaintance } from "./note-acquaintance.ts"

export interface WriteReviewOptions {
  readonly showroomId: string
  readonly productId: string
  /** SHA-256 of the author's secret, in hexadecimal. */
  readonly author: string
  /** Made once by the author's browser. */
  readonly version: string
  readonly words: ReviewWords
  readonly at: Date
}

/**
 * `kept`: it waits for a decision, or was here already. `forgotten`: everything about its author was deleted.
 * `id-used`: the version is of another review.
 */
export type Written = "kept" | "forgotten" | "id-used"

const SAME = `
select reviews.product_id = $2::uuid and reviews.author = $3 and reviews.showroom_id = $4 as same
from review_versions join reviews on reviews.id = review_id where review_versions.id = $1`

const REVIEW = `
insert into reviews (id, showroom_id, product_id, author, first_at, changed_at) values ($1, $2, $3, $4, $5, $5)
on conflict (showroom_id, product_id, author) do update set changed_at = excluded.changed_at,
  first_at = case when exists (
    select 1 from review_versions where review_id = reviews.id and state = 'published'
  ) then reviews.first_at else excluded.first_at end
returning id`

/** What waited is overtaken, what was refused is answered: neither is shown to anybody again. */
const OVERTAKE = `
update review_versions set title = null, body = null, name = null,
  state = case state when 'waiting' then 'replaced' else state end
where review_id = $1 and state in ('waiting', 'refused')`

const VERSION = `
insert into review_versions (id, review_id, state, stars, title, body, name, language, written_at)
values ($1, $2, 'waiting', $3, $4, $5, $6, $7, $8)`

/**
 * Keeps what somebody says about a product, to be decided about; what of theirs is public stays so until then. In turn with
 * deletions: nothing of who was deleted comes back.
 */
export function writeReview(pool: pg.Pool, options: WriteReviewOptions): Promise<Written> {
  const { showroomId, productId, author, version, words, at } = options
  return withClient(pool, (lent) =>
    inIngestTurn(lent, async (client) => {
      if ((await findForgotten(client, [author])).size > 0) return "forgotten"
      const key = asBytes(author)
      const known = await client.query<{ same: boolean }>(SAME, [version, productId, key, showroomId])
      if (known.rows[0]) return known.rows[0].same ? "kept" : "id-used"
      const { rows } = await client.query<{ id: string }>(REVIEW, [newId(), showroomId, productId, key, at])
      const id = rows[0]?.id ?? ""
      await client.query(OVERTAKE, [id])
      const { stars, title, text, name, language } = words
      await client.query(VERSION, [version, id, stars, title, text, name, language, at])
      await noteAcquaintance(client, id)
      return "kept"
    }),
  )
}
