import { PROMPT_METRICS } from "../../../domain/prompt.ts"
import { TOTALS } from "../../../protocol/totals.ts"
import { listOf, oneOf, operation, type Paths, record, type Schema, text } from "./operation.ts"

const moment: Schema = { type: "string", format: "date-time" }
const day: Schema = { type: "string", format: "date" }
const count: Schema = { type: "integer", minimum: 0 }
const maybe = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const counts = { visits: count, held: count }

export const ME_PATHS: Paths = {
  "/api/me/answers": {
    get: operation({
      summary: "What a visitor has answered and not taken back, newest first",
      tag: "visitor",
      visitor: true,
      query: { cursor: text, limit: { type: "integer", minimum: 1, maximum: 200 } },
      answer: record({
        answers: listOf(
          record({
            impressionId: text,
            promptId: text,
            promptVersion: count,
            metric: oneOf(...PROMPT_METRICS),
            scale: text,
            score: count,
            comment: maybe(text),
            choice: maybe(text),
            productId: maybe(text),
            touchpointId: text,
            zone: maybe(text),
            at: moment,
          }),
        ),
        next: maybe(text),
      }),
      refusals: [400, 429],
    }),
  },
  "/api/prompts/{id}/versions/{version}": {
    get: operation({
      summary: "How a version of a prompt put its question: what was answered, also when it is asked no more",
      tag: "visitor",
      path: { id: text, version: count },
      answer: record({
        prompt: text,
        version: count,
        metric: oneOf(...PROMPT_METRICS),
        scale: text,
        wording: { type: "object", description: "every text of it, by language" },
      }),
      refusals: [404],
    }),
  },
  "/api/me/replies": {
    get: operation({
      summary: "What was said or done about what a visitor answered, newest first",
      tag: "visitor",
      visitor: true,
      answer: record({
        replies: listOf(record({ id: text, impressionId: maybe(text), said: maybe(text), text, at: moment })),
      }),
      refusals: [429],
    }),
  },
  "/api/me/export": {
    get: operation({
      summary: "Everything that is kept about a visitor",
      tag: "visitor",
      visitor: true,
      answer: { type: "object" },
      refusals: [429],
    }),
  },
  "/api/me/deletion": {
    post: operation({
      summary:
        "Deletes everything about a visitor, answers of nobody in particular by both their ids, and reviews by their own secrets",
      tag: "visitor",
      visitor: true,
      body: record(
        {
          answers: listOf(record({ impressionId: text, visitId: text })),
          secrets: listOf({ type: "string", format: "uuid" }),
        },
        ["answers", "secrets"],
      ),
      answer: record({
        deleted: record({ answers: count, events: count, visits: count, helpRequests: count }),
      }),
      refusals: [400, 413, 415, 429],
    }),
  },
  "/api/totals": {
    post: operation({
      summary: "Counts one visit, or one question held back, of somebody who isn't remembered",
      tag: "visitor",
      body: record({ what: oneOf(...TOTALS) }),
      answer: record({ counted: oneOf(...TOTALS) }),
      refusals: [400, 413, 415, 429],
    }),
    get: operation({
      summary:
        "What is only counted: visits and held back questions of those who aren't remembered; for marketers",
      tag: "feedback",
      signedIn: true,
      query: { from: day, to: day },
      answer: record({
        from: day,
        to: day,
        timezone: text,
        total: record(counts),
        days: listOf(record({ day, ...counts })),
      }),
      refusals: [400],
    }),
  },
}
