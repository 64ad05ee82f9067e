import { OUTCOMES } from "../../../domain/board.ts"
import { LANGUAGES } from "../../../domain/language.ts"
import { TARGET_METRICS } from "../../../domain/target.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const uuid: Schema = { type: "string", format: "uuid" }
const time: Schema = { type: "string", format: "date-time" }
const day: Schema = { type: "string", format: "date" }
const number: Schema = { type: "number" }
const flag: Schema = { type: "boolean" }
const count: Schema = { type: "integer", minimum: 0 }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const localized = record({ it: text, en: text })
const language = oneOf(...LANGUAGES)
const week = { ...text, description: "as `2026-W47`" }
const key = { key: { ...text, description: "the company's link; staff need none" } }
const digest = { tag: "digest" }
const signedIn = { tag: "digest", signedIn: true }

const days = { from: day, to: day }
const told = {
  metric: oneOf(...TARGET_METRICS),
  ...{ now: ref("Figure"), before: ref("Figure") },
  change: orNull(record({ delta: number, low: number, high: number, distinguishable: flag })),
  word: oneOf("better", "worse", "same", "too-few"),
}

export const DIGEST_SCHEMAS: Readonly<Record<string, Schema>> = {
  Digest: record({
    ...{ week, ...days, before: record(days), timezone: text, madeAt: time },
    numbers: listOf(record(told)),
    parts: listOf(record({ ...told, touchpoint: text, label: localized })),
    compared: count,
    cases: record({ open: count, overdue: count, opened: count, closed: count }),
    entries: listOf(
      record({
        ...{ said: localized, did: localized, outcome: oneOf(...OUTCOMES), on: day },
        place: orNull(localized),
      }),
    ),
    actions: listOf(record({ what: text, on: day })),
    comments: listOf(record({ n: count, words: text, language: text, place: orNull(localized) })),
    staff: record({
      ...days,
      ...{ enps: ref("Figure"), engagement: ref("Figure"), participation: ref("Figure") },
      ...{ nps: ref("Figure"), csat: ref("Figure") },
    }),
  }),
  DigestSettings: record({
    subscribers: listOf(
      record({
        ...{ id: uuid, email: text, language, addedBy: orNull(text), at: time, leftAt: orNull(time) },
        last: orNull(oneOf("sent", "waiting", "refused")),
      }),
    ),
    ...{ link: text, mail: flag, next: time },
  }),
  DigestMine: record({ email: text, isOn: flag, language: orNull(language) }),
}

export const DIGEST_PATHS: Paths = {
  "/api/digest": {
    get: operation({
      ...digest,
      summary:
        "The weeks that were told, latest first; with the company's link, or signed in: else 403 `link-missing`",
      ...{ linked: true, query: key, refusals: [403, 429] },
      answer: record({ weeks: listOf(record({ week, ...days, madeAt: time })) }),
    }),
  },
  "/api/digest/{week}": {
    get: operation({
      ...digest,
      summary:
        "A week as it was told: its numbers against the four weeks before, what got better or worse when all comparisons are looked at together (Holm), open cases, what was done, comments that are still there, and the staff's pulse beside the customers'",
      ...{ linked: true, path: { week }, query: key, answer: ref("Digest"), refusals: [403, 404, 429] },
    }),
  },
  "/api/digest/settings": {
    get: operation({
      ...signedIn,
      summary: "Who gets the digest by e-mail, the company's link, and when the next one is made",
      answer: ref("DigestSettings"),
    }),
  },
  "/api/digest/link": {
    post: operation({
      ...signedIn,
      summary: "Makes another link for the company; the one before opens nothing any more. For the owner",
      answer: ref("DigestSettings"),
    }),
  },
  "/api/digest/subscribers": {
    post: operation({
      ...signedIn,
      summary:
        "Puts somebody among those who get it. 409: `subscribed`, `has-left` (they come back by themselves), `full`",
      body: record({ email: text, language }),
      ...{ answer: ref("DigestSettings"), status: 201, refusals: [400, 409, 413, 415] },
    }),
  },
  "/api/digest/subscribers/{id}": {
    delete: operation({
      ...signedIn,
      summary: "Takes somebody off; what waits for them isn't sent",
      ...{ path: { id: uuid }, answer: ref("DigestSettings"), refusals: [404] },
    }),
  },
  "/api/digest/mine": {
    get: operation({
      ...signedIn,
      ...{ summary: "Whether whoever asks gets it", answer: ref("DigestMine") },
    }),
    put: operation({
      ...signedIn,
      summary: "Getting it, or not any more, for anybody of the staff",
      body: record({ isOn: flag, language }),
      ...{ answer: ref("DigestMine"), refusals: [400, 413, 415] },
    }),
  },
  "/api/digest/leave/{token}": {
    get: operation({
      ...digest,
      summary: "Leads to the page that ends it: a mail program that only looks ends nothing",
      ...{ path: { token: text }, answer: text, status: 303, type: "text/html" },
    }),
    post: operation({
      ...digest,
      summary: "Ends it for whoever's letter has this link: with one click of a mail program (RFC 8058)",
      ...{ path: { token: text }, answer: record({ left: flag }), refusals: [404, 429] },
    }),
  },
}
