import * as v from "valibot"
import {
  type Acquaintance,
  MAX_BRAND_REPLY,
  MAX_REVIEW_TEXT,
  MAX_REVIEW_TITLE,
  REFUSAL_REASONS,
  REVIEW_LANGUAGES,
  REVIEW_ORDERS,
  type RefusalReason,
  type ReviewLanguage,
  type ReviewState,
} from "../domain/review.ts"
import type { Role } from "../domain/role.ts"
import { MAX_NAME } from "./realtime/clean-text.ts"

/** What the author of a review says. */
export interface ReviewWords {
  /** 1 to 5. */
  readonly stars: number
  readonly title: string | null
  readonly text: string | null
  /** The name they chose; `null`: none. */
  readonly name: string | null
  readonly language: ReviewLanguage
}

/** What the brand answered, by a person. */
export interface BrandReply {
  readonly by: string
  readonly role: Role
  readonly text: string
  readonly language: ReviewLanguage
  /** ISO 8601, of the first answer. */
  readonly at: string
  /** `null` when it wasn't changed. */
  readonly amendedAt: string | null
}

/** A review as everybody reads it. */
export interface PublicReview extends ReviewWords {
  readonly id: string
  /** When its author first wrote it, ISO 8601. */
  readonly at: string
  readonly amendedAt: string | null
  /** `null`: nothing is known of how its author knows the product. */
  readonly knows: Acquaintance | null
  /** How many found it useful. */
  readonly useful: number
  readonly reply: BrandReply | null
}

/** Mean and distribution of what is published; `null` as long as there are fewer than five. */
export interface ReviewFigure {
  readonly n: number
  readonly mean: number | null
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly counts: readonly number[] | null
}

/** `GET /api/products/:id/reviews?order&cursor&limit`. */
export interface ReviewsReply {
  readonly figure: ReviewFigure
  readonly reviews: readonly PublicReview[]
  readonly next: string | null
}

/** Before it is cleaned and cut; a request's own limit of bytes bounds it. */
const words = (max: number) => v.pipe(v.string(), v.maxLength(max * 16))
const uuid = v.pipe(v.string(), v.uuid(), v.toLowerCase())

/** `PUT /api/me/reviews/:product`. */
export const reviewRequest = v.strictObject({
  /** Made once by the browser: the same one sent again changes nothing. */
  id: uuid,
  stars: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  title: v.nullable(words(MAX_REVIEW_TITLE)),
  text: v.nullable(words(MAX_REVIEW_TEXT)),
  name: v.nullable(words(MAX_NAME)),
  language: v.picklist(REVIEW_LANGUAGES),
})
export type ReviewRequest = v.InferOutput<typeof reviewRequest>

/** A review as its author sees it. */
export interface MyReview extends ReviewWords {
  readonly productId: string
  /** Of what was written last. */
  readonly id: string
  readonly at: string
  readonly state: ReviewState
  /** Why it was refused. */
  readonly reason: RefusalReason | null
  /** Whether something of theirs about this product can be read by everybody now: this, or what it is to replace. */
  readonly isPublic: boolean
  readonly knows: Acquaintance | null
  readonly useful: number
  readonly reply: BrandReply | null
}

/** `GET /api/me/reviews`: newest first. */
export interface MyReviewsReply {
  readonly reviews: readonly MyReview[]
}

/** `PUT /api/me/useful/:review`. */
export const usefulRequest = v.strictObject({ useful: v.boolean() })

export const REVIEW_LISTS = ["waiting", "published", "refused"] as const satisfies readonly ReviewState[]
export type ReviewListName = (typeof REVIEW_LISTS)[number]

/** What in a text is worth a second look before it is published; a machine's guess, and no verdict. */
export const REVIEW_SIGNS = ["link", "email", "phone"] as const
export type ReviewSign = (typeof REVIEW_SIGNS)[number]

/** A review as whoever decides about it sees it. */
export interface StaffReview extends ReviewWords {
  readonly id: string
  /** Which of its versions this is: what is decided is decided about this one. */
  readonly version: string
  readonly product: { readonly id: string; readonly label: string }
  readonly at: string
  readonly state: ReviewState
  readonly reason: RefusalReason | null
  readonly decided: { readonly by: string; readonly at: string } | null
  readonly knows: Acquaintance | null
  readonly signs: readonly ReviewSign[]
  /** What is public now and would be replaced by this. */
  readonly replaces: ReviewWords | null
  readonly useful: number
  /** The brand's answers, the one in force last; a `null` text: it was taken off. */
  readonly replies: readonly StaffReply[]
}

export interface StaffReply {
  readonly id: string
  readonly by: string
  readonly role: Role
  readonly text: string | null
  readonly language: ReviewLanguage
  readonly at: string
}

export const staffReviewsQuery = v.strictObject({
  list: v.optional(v.picklist(REVIEW_LISTS), "waiting"),
  cursor: v.optional(v.string()),
  limit: v.optional(v.string()),
  lang: v.optional(v.string()),
})

/** `GET /api/reviews?list&cursor&limit&lang`: what waits oldest first, the rest newest first. */
export interface StaffReviewsReply {
  readonly counts: Readonly<Record<ReviewListName, number>>
  readonly reviews: readonly StaffReview[]
  readonly next: string | null
}

export const publishRequest = v.strictObject({ version: uuid })
export const refuseRequest = v.strictObject({ version: uuid, reason: v.picklist(REFUSAL_REASONS) })
/** `PUT /api/reviews/:id/reply`; a `null` text takes it off. */
export const replyRequest = v.strictObject({
  id: uuid,
  text: v.nullable(words(MAX_BRAND_REPLY)),
  language: v.picklist(REVIEW_LANGUAGES),
  /** The answer that this one is to replace, as far as its author saw; `null`: none. */
  was: v.nullable(uuid),
})
export type ReplyRequest = v.InferOutput<typeof replyRequest>

export const reviewsQuery = v.strictObject({
  order: v.optional(v.picklist(REVIEW_ORDERS), "newest"),
  cursor: v.optional(v.string()),
  limit: v.optional(v.string()),
})

/** How many of the reviews with these stars that were decided about were refused. */
export interface RefusedByStars {
  readonly stars: number
  readonly decided: number
  readonly refused: number
  /** Percent with its interval; `null` under five decisions. */
  readonly share: number | null
  readonly low: number | null
  readonly high: number | null
}

/** `GET /api/reviews/figures`. */
export interface ReviewFiguresReply {
  /** Of all that is published, as CSAT reads it. */
  readonly published: ReviewFigure & { readonly value: number | null }
  readonly refused: readonly RefusedByStars[]
  /**
   * Share refused of those with one or two stars minus that of those with four or five, in points; `null` as long as
   * either has fewer than five decisions.
   */
  readonly difference: {
    readonly delta: number
    readonly low: number
    readonly high: number
    readonly distinguishable: boolean
  } | null
  readonly reasons: readonly { readonly reason: RefusalReason; readonly n: number }[]
  /** Since when the one that waits longest does, ISO 8601. */
  readonly oldest: string | null
}
