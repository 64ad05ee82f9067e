import type pg from "pg"
import { transaction } from "../storage/transaction.ts"
import { asBytes } from "../visitors/hash-secret.ts"

export interface WithdrawReviewOptions {
  readonly showroomId: string
  readonly productId: string
  /** SHA-256 of the author's secret, in hexadecimal. */
  readonly author: string
  readonly at: Date
}

/**
 * Takes a review back: its words, what was answered to it and who found it useful are gone; that there was one, with its stars and
 * what was decided, stays, so that nothing can be hidden by it. False when there is nothing to take back.
 */
export function withdrawReview(
  pool: pg.Pool,
  { showroomId, productId, author, at }: WithdrawReviewOptions,
): Promise<boolean> {
  return transaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "update reviews set changed_at = $4 where showroom_id = $1 and product_id = $2 and author = $3 returning id",
      [showroomId, productId, asBytes(author), at],
    )
    const [review] = rows
    if (!review) return false
    const { rowCount } = await client.query(
      `update review_versions set title = null, body = null, name = null,
         state = case when state in ('waiting', 'published') then 'withdrawn' else state end
       where review_id = $1 and (state in ('waiting', 'published') or title is not null or body is not null
         or name is not null)`,
      [review.id],
    )
    await client.query("delete from review_replies where review_id = $1", [review.id])
    await client.query("delete from review_votes where review_id = $1", [review.id])
    return (rowCount ?? 0) > 0
  })
}
