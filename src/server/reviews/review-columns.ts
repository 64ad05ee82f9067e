import type { Acquaintance, ReviewLanguage } from "../../domain/review.ts"
import type { Role } from "../../domain/role.ts"
import type { BrandReply, ReviewWords } from "../../protocol/reviews.ts"

/** What is said in a version. */
export interface WordsRow {
  readonly stars: number
  readonly title: string | null
  readonly body: string | null
  readonly name: string | null
  readonly language: ReviewLanguage
}

/** The brand's answer in force, if there is one. */
export interface ReplyRow {
  readonly reply_by: string | null
  readonly reply_role: Role | null
  readonly reply_body: string | null
  readonly reply_language: ReviewLanguage | null
  readonly reply_at: Date | null
  readonly reply_changed_at: Date | null
}

export interface ReviewRow extends WordsRow, ReplyRow {
  readonly id: string
  readonly first_at: Date
  readonly written_at: Date
  readonly knows: Acquaintance | null
  readonly useful: number
}

/** Beside a row of `reviews`: how many found it useful, and the brand's answer. */
export const BESIDE = `
cross join lateral (select count(*)::int as useful from review_votes where review_id = reviews.id) as votes
left join lateral (
  select by_name as reply_by, by_role as reply_role, body as reply_body, language as reply_language,
    at as reply_changed_at, (select min(at) from review_replies where review_id = reviews.id) as reply_at
  from review_replies where review_id = reviews.id order by n desc limit 1
) as reply on true`

export const BESIDE_COLUMNS =
  "useful, reply_by, reply_role, reply_body, reply_language, reply_at, reply_changed_at"

export function wordsOf({ stars, title, body, name, language }: WordsRow): ReviewWords {
  return { stars, title, text: body, name, language }
}

const iso = (at: Date) => at.toISOString()

export function replyOf(row: ReplyRow): BrandReply | null {
  const { reply_by: by, reply_role: role, reply_body: text, reply_language: language } = row
  const { reply_at: at, reply_changed_at: changed } = row
  if (!by || !role || text === null || !language || !at || !changed) return null
  const amendedAt = changed.getTime() === at.getTime() ? null : iso(changed)
  return { by, role, text, language, at: iso(at), amendedAt }
}
