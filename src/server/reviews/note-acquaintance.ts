import type pg from "pg"
import type { Acquaintance } from "../../domain/review.ts"
import { findAcquaintance, strongerOf } from "./find-acquaintance.ts"

interface Known {
  readonly product_id: string
  readonly showroom_id: string
  /** As PostgreSQL writes a `bytea`. */
  readonly author: string
  readonly knows: Acquaintance | null
}

/** Looks up anew how the author of a review knows its product: what happened may have been told after what was written. */
export async function noteAcquaintance(client: pg.ClientBase, reviewId: string): Promise<void> {
  const { rows } = await client.query<Known>(
    "select product_id, showroom_id, author::text as author, knows from reviews where id = $1",
    [reviewId],
  )
  const [review] = rows
  if (!review) return
  const { product_id: productId, showroom_id: showroomId, author, knows } = review
  const found = await findAcquaintance(client, { showroomId, productId, author })
  await client.query("update reviews set knows = $2 where id = $1", [reviewId, strongerOf(knows, found)])
}
