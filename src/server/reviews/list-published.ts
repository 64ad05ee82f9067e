import type pg from "pg"
import type { ReviewOrder } from "../../domain/review.ts"
import type { PublicReview } from "../../protocol/reviews.ts"
import { BESIDE, BESIDE_COLUMNS, type ReviewRow, replyOf, wordsOf } from "./review-columns.ts"

/** Where a page ends. */
export interface PublishedCursor {
  readonly useful: number
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly id: string
}

export interface ListPublishedOptions {
  readonly showroomId: string
  readonly productId: string
  readonly order: ReviewOrder
  readonly cursor: PublishedCursor | null
  readonly limit: number
}

const FOUND = `
select reviews.id, reviews.first_at, reviews.knows, version.stars, version.title, version.body, version.name,
  version.language, version.written_at, ${BESIDE_COLUMNS}
from reviews join review_versions as version on version.review_id = reviews.id and version.state = 'published'
${BESIDE}
where reviews.showroom_id = $1 and reviews.product_id = $2`

/** The whole rule of each order: nothing else moves a review up or down. */
const ORDERS: Readonly<Record<ReviewOrder, { readonly after: string; readonly by: string }>> = {
  newest: { after: "(first_at, id) < ($4, $5::uuid)", by: "first_at desc, id desc" },
  useful: {
    after: "(useful, first_at, id) < ($3, $4, $5::uuid)",
    by: "useful desc, first_at desc, id desc",
  },
}

function reviewOf(row: ReviewRow): PublicReview {
  const { id, first_at, written_at, knows, useful } = row
  const isAmended = written_at.getTime() !== first_at.getTime()
  return {
    ...wordsOf(row),
    ...{ id, knows, useful },
    at: first_at.toISOString(),
    amendedAt: isAmended ? written_at.toISOString() : null,
    reply: replyOf(row),
  }
}

/** What is published about a product: one more than asked for when there is more. */
export async function listPublished(
  pool: pg.Pool,
  { showroomId, productId, order, cursor, limit }: ListPublishedOptions,
): Promise<readonly PublicReview[]> {
  const { after, by } = ORDERS[order]
  const { rows } = await pool.query<ReviewRow>(
    `select * from (${FOUND}) as found where ($3::int is null or ${after}) order by ${by} limit $6`,
    [
      showroomId,
      productId,
      cursor?.useful ?? null,
      cursor ? new Date(cursor.at) : null,
      cursor?.id ?? null,
      limit + 1,
    ],
  )
  return rows.map(reviewOf)
}
