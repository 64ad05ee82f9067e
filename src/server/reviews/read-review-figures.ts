import type pg from "pg"
import { REFUSAL_REASONS, type RefusalReason } from "../../domain/review.ts"
import { csat, differenceOfShares, HIDDEN_UNDER, refusalRate, type ShareCounts } from "../../metrics/index.ts"
import type { RefusedByStars, ReviewFiguresReply } from "../../protocol/reviews.ts"
import { countStars, ratingOf } from "./read-rating.ts"

interface DecidedRow {
  readonly stars: number
  readonly reason: RefusalReason | null
  readonly n: number
}

/** Every version that was decided about counts, also when its author has changed it or taken it back since. */
const DECIDED = `
select stars, case state when 'refused' then reason end as reason, count(*)::int as n
from review_versions join reviews on reviews.id = review_id
where showroom_id = $1 and decided_at is not null group by 1, 2`

const OLDEST = `
select min(written_at) as oldest from review_versions join reviews on reviews.id = review_id
where showroom_id = $1 and state = 'waiting'`

const sum = (rows: readonly DecidedRow[]) => rows.reduce((total, { n }) => total + n, 0)

function countsOf(rows: readonly DecidedRow[], stars: readonly number[]): ShareCounts {
  const mine = rows.filter((row) => stars.includes(row.stars))
  return { part: sum(mine.filter(({ reason }) => reason !== null)), whole: sum(mine) }
}

function refusedOf(rows: readonly DecidedRow[], stars: number): RefusedByStars {
  const { part: refused, whole: decided } = countsOf(rows, [stars])
  const { value, low, high } = refusalRate(refused, decided)
  return decided < HIDDEN_UNDER
    ? { stars, decided, refused, share: null, low: null, high: null }
    : { stars, decided, refused, share: value, low, high }
}

function differenceIn(rows: readonly DecidedRow[]): ReviewFiguresReply["difference"] {
  const [negative, positive] = [countsOf(rows, [1, 2]), countsOf(rows, [4, 5])]
  if (Math.min(negative.whole, positive.whole) < HIDDEN_UNDER) return null
  const { delta, low, high, distinguishable } = differenceOfShares(negative, positive)
  return delta === null || low === null || high === null ? null : { delta, low, high, distinguishable }
}

/** What is published, and what is refused by how many stars it has: whoever decides sees whether they decide alike. */
export async function readReviewFigures(pool: pg.Pool, showroomId: string): Promise<ReviewFiguresReply> {
  const [stars, decided, waiting] = await Promise.all([
    countStars(pool, showroomId, null),
    pool.query<DecidedRow>(DECIDED, [showroomId]),
    pool.query<{ oldest: Date | null }>(OLDEST, [showroomId]),
  ])
  const rating = ratingOf(stars)
  return {
    published: { ...rating, value: rating.mean === null ? null : csat(stars).value },
    refused: [1, 2, 3, 4, 5].map((each) => refusedOf(decided.rows, each)),
    difference: differenceIn(decided.rows),
    reasons: REFUSAL_REASONS.map((reason) => ({
      reason,
      n: sum(decided.rows.filter((row) => row.reason === reason)),
    })),
    oldest: waiting.rows[0]?.oldest?.toISOString() ?? null,
  }
}
