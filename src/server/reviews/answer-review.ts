import type pg from "pg"
import type { ReviewLanguage } from "../../domain/review.ts"
import type { Role } from "../../domain/role.ts"
import { transaction } from "../storage/transaction.ts"

export interface AnswerReviewOptions {
  readonly showroomId: string
  readonly reviewId: string
  /** Made once by whoever answers: the same one sent again changes nothing. */
  readonly id: string
  /** `null` takes the answer off. */
  readonly text: string | null
  readonly language: ReviewLanguage
  /** The answer that its author has seen in force; `null`: none. */
  readonly was: string | null
  readonly who: { readonly id: string; readonly name: string; readonly role: Role }
  readonly at: Date
}

/** `moved`: somebody else has answered meanwhile. `not-public`: there is nothing to answer to. */
export type Answered = "done" | "unknown" | "moved" | "not-public"

interface Found {
  readonly is_public: boolean
  readonly last: string | null
}

const FIND = `
select exists (select 1 from review_versions where review_id = $2 and state = 'published') as is_public,
  (select id from review_replies where review_id = $2 order by n desc limit 1) as last
from reviews where showroom_id = $1 and id = $2 for update`

/** What the brand says to a review: one answer, whose earlier forms are kept for the brand to see. */
export function answerReview(pool: pg.Pool, options: AnswerReviewOptions): Promise<Answered> {
  const { showroomId, reviewId, id, text, language, was, who, at } = options
  return transaction(pool, async (client) => {
    const { rows } = await client.query<Found>(FIND, [showroomId, reviewId])
    const [found] = rows
    if (!found) return "unknown"
    if (found.last === id) return "done"
    if (!found.is_public) return "not-public"
    if (found.last !== was) return "moved"
    await client.query(
      `insert into review_replies (id, review_id, at, by_id, by_name, by_role, language, body)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, reviewId, at, who.id, who.name, who.role, language, text],
    )
    return "done"
  })
}
