import type pg from "pg"
import type { RefusalReason, ReviewState } from "../../domain/review.ts"
import type { MyReview } from "../../protocol/reviews.ts"
import { asBytes } from "../visitors/hash-secret.ts"
import { BESIDE, BESIDE_COLUMNS, type ReviewRow, replyOf, wordsOf } from "./review-columns.ts"

interface MyRow extends ReviewRow {
  readonly product_id: string
  readonly version: string
  readonly state: ReviewState
  readonly reason: RefusalReason | null
  readonly is_public: boolean
}

const MINE = `
select reviews.id, reviews.product_id, reviews.first_at, reviews.knows, version.id as version, version.state,
  version.reason, version.stars, version.title, version.body, version.name, version.language, version.written_at,
  exists (select 1 from review_versions where review_id = reviews.id and state = 'published') as is_public,
  ${BESIDE_COLUMNS}
from reviews join lateral (
  select * from review_versions where review_id = reviews.id order by n desc limit 1
) as version on true
${BESIDE}
where reviews.showroom_id = $1 and reviews.author = $2 and version.state in ('waiting', 'published', 'refused')
  and (version.title is not null or version.body is not null)
order by version.written_at desc, reviews.id desc`

/** What somebody (SHA-256 of their secret) has written and not taken back, newest first. */
export async function listMine(
  pool: pg.Pool,
  showroomId: string,
  author: string,
): Promise<readonly MyReview[]> {
  const { rows } = await pool.query<MyRow>(MINE, [showroomId, asBytes(author)])
  return rows.map((row) => ({
    ...wordsOf(row),
    id: row.version,
    productId: row.product_id,
    at: row.written_at.toISOString(),
    state: row.state,
    reason: row.reason,
    isPublic: row.is_public,
    knows: row.knows,
    useful: row.useful,
    reply: replyOf(row),
  }))
}
