import * as v from "valibot"
import {
  ACQUAINTANCES,
  MAX_REVIEW_TEXT,
  MAX_REVIEW_TITLE,
  REFUSAL_REASONS,
  REVIEW_LANGUAGES,
  REVIEW_STATES,
} from "../../domain/review.ts"
import { ROLES } from "../../domain/role.ts"
import type { MyReview, ReviewWords } from "../../protocol/reviews.ts"

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const words = {
  stars: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  title: v.nullable(v.pipe(v.string(), v.maxLength(MAX_REVIEW_TITLE * 4))),
  text: v.nullable(v.pipe(v.string(), v.maxLength(MAX_REVIEW_TEXT * 4))),
  name: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  language: v.picklist(REVIEW_LANGUAGES),
}

export const brandReplyShape = v.object({
  by: v.string(),
  role: v.picklist(ROLES),
  text: v.string(),
  language: v.picklist(REVIEW_LANGUAGES),
  at: v.string(),
  amendedAt: v.nullable(v.string()),
})

export const publicReviewShape = v.object({
  ...words,
  id: v.string(),
  at: v.string(),
  amendedAt: v.nullable(v.string()),
  knows: v.nullable(v.picklist(ACQUAINTANCES)),
  useful: count,
  reply: v.nullable(brandReplyShape),
})

/** What the server said of it last. */
const told = {
  state: v.picklist(REVIEW_STATES),
  reason: v.nullable(v.picklist(REFUSAL_REASONS)),
  isPublic: v.boolean(),
  knows: v.nullable(v.picklist(ACQUAINTANCES)),
  useful: count,
  reply: v.nullable(brandReplyShape),
}

export const myReviewShape = v.object({
  ...words,
  ...told,
  id: v.string(),
  productId: v.string(),
  at: v.string(),
})

const ownReview = v.object({
  ...words,
  id: v.pipe(v.string(), v.uuid()),
  productId: v.string(),
  at: v.string(),
  secret: v.nullable(v.pipe(v.string(), v.uuid())),
  waits: v.nullable(v.picklist(["write", "withdraw"])),
  told: v.nullable(v.object(told)),
  isRefused: v.boolean(),
})

/** What this browser's visitor said about a product. */
export interface OwnReview extends ReviewWords {
  /** Of what was written last. */
  readonly id: string
  readonly productId: string
  /** ISO 8601. */
  readonly at: string
  /** The secret of this review alone, of somebody who isn't remembered; `null`: the visitor's. */
  readonly secret: string | null
  /** What the server is yet to hear. */
  readonly waits: "write" | "withdraw" | null
  /** What the server said of it last; `null`: nothing yet. */
  readonly told: Pick<MyReview, "state" | "reason" | "isPublic" | "knows" | "useful" | "reply"> | null
  /** Whether the server can't take it as it is. */
  readonly isRefused: boolean
}

/** A review that was found useful here. */
export interface OwnVote {
  readonly reviewId: string
  readonly secret: string | null
}

export interface ReviewMemory {
  readonly own: readonly OwnReview[]
  readonly votes: readonly OwnVote[]
}

export const NO_REVIEWS: ReviewMemory = { own: [], votes: [] }
const MOST_OWN = 200
const MOST_VOTES = 200

const vote = v.object({ reviewId: v.string(), secret: v.nullable(v.pipe(v.string(), v.uuid())) })
const memory = v.object({ own: v.array(v.unknown()), votes: v.array(v.unknown()) })

function whole<T>(each: unknown, shape: v.GenericSchema<unknown, T>): readonly T[] {
  const parsed = v.safeParse(shape, each)
  return parsed.success ? [parsed.output] : []
}

/** What was kept, as far as it is whole; what is damaged costs only itself. */
export function parseReviews(stored: unknown): ReviewMemory {
  const parsed = v.safeParse(memory, stored)
  if (!parsed.success) return NO_REVIEWS
  const { own, votes } = parsed.output
  return {
    own: own.slice(0, MOST_OWN).flatMap((each) => whole<OwnReview>(each, ownReview)),
    votes: votes.slice(0, MOST_VOTES).flatMap((each) => whole<OwnVote>(each, vote)),
  }
}

export function ownOfServer(review: MyReview, secret: string | null): OwnReview {
  const { id, productId, at, stars, title, text, name, language } = review
  const { state, reason, isPublic, knows, useful, reply } = review
  return {
    ...{ id, productId, at, stars, title, text, name, language, secret },
    ...{ waits: null, isRefused: false },
    told: { state, reason, isPublic, knows, useful, reply },
  }
}

/**
 * What the server knows of what was said under a secret, in the place of what was known here; what it is yet to hear stays as it
 * is here, with what is known of its fate.
 */
export function withServer(
  own: readonly OwnReview[],
  theirs: readonly MyReview[],
  secret: string | null,
): readonly OwnReview[] {
  const kept = own.flatMap((each) => {
    if (each.secret !== secret) return [each]
    const now = theirs.find(({ productId }) => productId === each.productId)
    if (each.waits !== null || each.isRefused) return [each]
    return now ? [ownOfServer(now, secret)] : []
  })
  const known = new Set(kept.map(({ productId }) => productId))
  const others = theirs.filter(({ productId }) => !known.has(productId))
  return [...kept, ...others.map((each) => ownOfServer(each, secret))]
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, MOST_OWN)
}
