import { LANGUAGES } from "../../../domain/language.ts"
import {
  ACQUAINTANCES,
  REFUSAL_REASONS,
  REVIEW_LANGUAGES,
  REVIEW_ORDERS,
  REVIEW_STATES,
} from "../../../domain/review.ts"
import { ROLES } from "../../../domain/role.ts"
import { REVIEW_LISTS, REVIEW_SIGNS } from "../../../protocol/reviews.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const uuid: Schema = { type: "string", format: "uuid" }
const time: Schema = { type: "string", format: "date-time" }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const count: Schema = { type: "integer", minimum: 0 }
const number: Schema = { type: "number" }
const stars: Schema = { type: "integer", minimum: 1, maximum: 5 }
const words = {
  ...{ stars, title: orNull(text), text: orNull(text), name: orNull(text) },
  language: oneOf(...REVIEW_LANGUAGES),
}
const limit = (most: number): Schema => ({ type: "integer", minimum: 1, maximum: most })
const knows = orNull(oneOf(...ACQUAINTANCES))
const figure = { n: count, mean: orNull(number), counts: orNull(listOf(count)) }

export const REVIEWS_SCHEMAS: Readonly<Record<string, Schema>> = {
  BrandReply: record({
    ...{ by: text, role: oneOf(...ROLES), text, language: oneOf(...REVIEW_LANGUAGES), at: time },
    amendedAt: orNull(time),
  }),
  Review: record({
    ...{ ...words, id: uuid, at: time, amendedAt: orNull(time), knows, useful: count },
    reply: orNull(ref("BrandReply")),
  }),
  MyReview: record({
    ...{ ...words, id: uuid, productId: uuid, at: time, state: oneOf(...REVIEW_STATES) },
    reason: orNull(oneOf(...REFUSAL_REASONS)),
    ...{ isPublic: { type: "boolean" }, knows, useful: count, reply: orNull(ref("BrandReply")) },
  }),
  MyReviews: record({ reviews: listOf(ref("MyReview")) }),
  StaffReview: record({
    ...{ ...words, id: uuid, version: uuid, product: record({ id: uuid, label: text }), at: time, knows },
    ...{ state: oneOf(...REVIEW_STATES), reason: orNull(oneOf(...REFUSAL_REASONS)) },
    decided: orNull(record({ by: text, at: time })),
    ...{ signs: listOf(oneOf(...REVIEW_SIGNS)), replaces: orNull(record(words)), useful: count },
    replies: listOf(
      record({ id: uuid, by: text, role: oneOf(...ROLES), text: orNull(text), language: text, at: time }),
    ),
  }),
}

const me = { tag: "visitor", visitor: true, answer: ref("MyReviews") }
const staff = { tag: "reviews", signedIn: true }
const onReview = { path: { id: uuid }, refusals: [400, 404, 409, 413, 415] }
const done = record({ done: text })

export const REVIEWS_PATHS: Paths = {
  "/api/products/{id}/reviews": {
    get: operation({
      summary: "What visitors say about a product, with mean and distribution from five reviews on",
      tag: "shop",
      path: { id: uuid },
      query: { order: oneOf(...REVIEW_ORDERS), cursor: text, limit: limit(50) },
      answer: record({ figure: record(figure), reviews: listOf(ref("Review")), next: orNull(text) }),
      refusals: [400, 404, 429],
    }),
  },
  "/api/me/reviews": {
    get: operation({
      ...me,
      summary: "What one has said about products and not taken back, with what was decided about it",
      refusals: [429],
    }),
  },
  "/api/me/reviews/{id}": {
    put: operation({
      ...me,
      summary:
        "Says something about a product, or says it otherwise: it is published once somebody has read it. The secret is that of a visitor who agreed to be remembered, or of this review alone",
      path: { id: uuid },
      body: record({ id: uuid, ...words }),
      refusals: [400, 404, 409, 410, 413, 415, 429],
    }),
  },
  "/api/me/reviews/{id}/withdrawal": {
    post: operation({
      ...me,
      summary: "Takes back what one has said about a product",
      path: { id: uuid },
      refusals: [404, 429],
    }),
  },
  "/api/me/useful/{review}": {
    put: operation({
      ...me,
      summary: "Finds somebody else's review useful, or no longer",
      path: { review: uuid },
      body: record({ useful: { type: "boolean" } }),
      answer: record({ useful: count }),
      refusals: [400, 404, 409, 413, 415, 429],
    }),
  },
  "/api/reviews": {
    get: operation({
      ...staff,
      summary: "Reviews to be decided about, oldest first; or those that were, newest first. For marketers",
      query: { list: oneOf(...REVIEW_LISTS), cursor: text, limit: limit(100), lang: oneOf(...LANGUAGES) },
      answer: record({
        counts: record(Object.fromEntries(REVIEW_LISTS.map((list) => [list, count]))),
        reviews: listOf(ref("StaffReview")),
        next: orNull(text),
      }),
      refusals: [400],
    }),
  },
  "/api/reviews/figures": {
    get: operation({
      ...staff,
      summary: "What is published, and the share that is refused by how many stars a review has",
      answer: record({
        published: record({ ...figure, value: orNull(number) }),
        refused: listOf(
          record({
            ...{ stars, decided: count, refused: count },
            ...{ share: orNull(number), low: orNull(number), high: orNull(number) },
          }),
        ),
        difference: orNull(
          record({ delta: number, low: number, high: number, distinguishable: { type: "boolean" } }),
        ),
        reasons: listOf(record({ reason: oneOf(...REFUSAL_REASONS), n: count })),
        oldest: orNull(time),
      }),
    }),
  },
  "/api/reviews/{id}/publish": {
    post: operation({
      ...staff,
      ...onReview,
      summary: "Publishes a review; 409 `moved` when its author has changed it since it was read",
      body: record({ version: uuid }),
      answer: done,
    }),
  },
  "/api/reviews/{id}/refuse": {
    post: operation({
      ...staff,
      ...onReview,
      summary: "Refuses a review, or takes it off, for one of four reasons; being negative is none",
      body: record({ version: uuid, reason: oneOf(...REFUSAL_REASONS) }),
      answer: done,
    }),
  },
  "/api/reviews/{id}/reply": {
    put: operation({
      ...staff,
      ...onReview,
      summary:
        "The brand's answer, by who sends it; `was` names the one it replaces, a null text takes it off",
      body: record({ id: uuid, text: orNull(text), language: oneOf(...REVIEW_LANGUAGES), was: orNull(uuid) }),
      answer: done,
    }),
  },
}
