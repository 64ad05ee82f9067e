import type pg from "pg"
import { csat, HIDDEN_UNDER, type ScoreCounts } from "../../metrics/index.ts"
import type { ReviewFigure } from "../../protocol/reviews.ts"

interface Count {
  readonly stars: number
  readonly n: number
}

/** How many published reviews gave how many stars: of a product, or of all when it is `null`. */
export async function countStars(
  pool: pg.Pool,
  showroomId: string,
  productId: string | null,
): Promise<ScoreCounts> {
  const { rows } = await pool.query<Count>(
    `select stars, count(*)::int as n from review_versions join reviews on reviews.id = review_id
     where state = 'published' and showroom_id = $1 and ($2::uuid is null or product_id = $2) group by stars`,
    [showroomId, productId],
  )
  return {
    scale: "1-5",
    counts: [1, 2, 3, 4, 5].map((stars) => rows.find((row) => row.stars === stars)?.n ?? 0),
  }
}

/** What is told of these stars: a mean of fewer than five says who wrote, not how the product is. */
export function ratingOf(stars: ScoreCounts): ReviewFigure {
  const { n, mean } = csat(stars)
  return n < HIDDEN_UNDER ? { n, mean: null, counts: null } : { n, mean, counts: stars.counts }
}

/** Mean and number of the reviews of a product, when there are enough for one. */
export function createRatingOf(pool: pg.Pool, showroomId: string) {
  return async (productId: string): Promise<{ readonly n: number; readonly mean: number } | null> => {
    const { n, mean } = ratingOf(await countStars(pool, showroomId, productId))
    return mean === null ? null : { n, mean }
  }
}
