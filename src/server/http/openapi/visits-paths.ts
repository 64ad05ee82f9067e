import { DEVICES } from "../../../domain/event.ts"
import { LANGUAGES } from "../../../domain/language.ts"
import { PROMPT_METRICS } from "../../../domain/prompt.ts"
import { MAX_PARTS_PER_REQUEST, PART_REFUSALS } from "../../../protocol/recordings.ts"
import { listOf, oneOf, operation, type Paths, record, type Schema, text } from "./operation.ts"

const moment: Schema = { type: "string", format: "date-time" }
const day: Schema = { type: "string", format: "date" }
const yes: Schema = oneOf("true", "false")
const whole: Schema = { type: "integer" }
const number: Schema = { type: "number" }
const maybe = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const labelled = record({ id: text, label: text })
const answer = record({
  metric: oneOf(...PROMPT_METRICS),
  scale: text,
  score: whole,
  low: { type: "boolean" },
  at: moment,
})
const line = record({
  id: text,
  startedAt: moment,
  endedAt: moment,
  device: maybe(oneOf(...DEVICES)),
  language: maybe(text),
  zones: listOf(labelled),
  products: listOf(labelled),
  answers: listOf(answer),
  recorded: { type: "boolean" },
})
const prompt = record({
  impressionId: maybe(text),
  id: text,
  version: whole,
  metric: oneOf(...PROMPT_METRICS),
  scale: text,
  question: maybe(text),
  score: maybe(whole),
  low: { type: "boolean" },
  comment: maybe(text),
  choice: maybe(text),
  rule: maybe(text),
})
const part = record({
  id: { type: "string", format: "uuid" },
  sceneId: text,
  sceneVersion: text,
  startedAt: moment,
  track: { type: "string", contentEncoding: "base64" },
})

export const VISITS_PATHS: Paths = {
  "/api/visits": {
    get: operation({
      summary: "Visits of those who agreed to be remembered, the newest first; for marketers",
      tag: "visits",
      signedIn: true,
      query: {
        from: day,
        to: day,
        low: yes,
        recorded: yes,
        left: text,
        zone: listOf(text),
        product: listOf(text),
        device: listOf(oneOf(...DEVICES)),
        language: listOf(oneOf(...LANGUAGES)),
        cursor: text,
        limit: { type: "integer", minimum: 1, maximum: 200 },
        lang: oneOf(...LANGUAGES),
      },
      answer: record({ visits: listOf(line), next: maybe(text) }),
      refusals: [400],
    }),
  },
  "/api/visits/{id}": {
    get: operation({
      summary:
        "A visit: what happened in it, in order, and its recorded way; for marketers. Opening one is written down",
      tag: "visits",
      signedIn: true,
      path: { id: text },
      query: { lang: oneOf(...LANGUAGES) },
      answer: record({
        visit: line,
        moments: listOf(
          record({
            id: text,
            at: moment,
            type: text,
            zone: maybe(labelled),
            place: maybe(record({ zone: text, x: number, z: number, heading: number })),
            products: listOf(labelled),
            touchpoint: maybe(labelled),
            seconds: maybe(number),
            quantity: maybe(number),
            kind: maybe(text),
            times: maybe(number),
            prompt: maybe(prompt),
          }),
        ),
        cut: { type: "boolean" },
        recording: maybe(record({ parts: listOf(part), bytes: whole, avatar: maybe({ type: "object" }) })),
      }),
      refusals: [404],
    }),
  },
  "/api/recordings": {
    post: operation({
      summary:
        "Takes in parts of the way of a visit; each is kept once, and of one that has grown the longest",
      tag: "visits",
      visitor: true,
      body: record(
        {
          visitId: text,
          sentAt: moment,
          avatar: { type: "object" },
          parts: { type: "array", minItems: 1, maxItems: MAX_PARTS_PER_REQUEST, items: part },
        },
        ["avatar"],
      ),
      answer: record({
        accepted: listOf(text),
        rejected: listOf(record({ id: text, reason: oneOf(...PART_REFUSALS), detail: text })),
      }),
      refusals: [400, 413, 415, 429],
    }),
  },
  "/api/recordings/discarding": {
    post: operation({
      summary: "Throws away what was recorded of a visit, and what still comes of it",
      tag: "visits",
      visitor: true,
      body: record({ visitId: text, at: moment, sentAt: moment }),
      answer: record({ discarded: text }),
      refusals: [400, 413, 415, 429],
    }),
  },
}
