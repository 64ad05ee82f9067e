import { LANGUAGES } from "../../../domain/language.ts"
import { listOf, oneOf, operation, type Paths, record, type Schema, text } from "./operation.ts"

const day: Schema = { type: "string", format: "date" }
const number: Schema = { type: "number" }
const perhaps: Schema = { anyOf: [number, { type: "null" }] }
const many: Schema = { type: "array", items: text }

export const CHANGE_PATHS: Paths = {
  "/api/metrics/change": {
    get: operation({
      summary:
        "How much longer the median wait for a first response is than in as many days from `against` on; for marketers",
      tag: "feedback",
      signedIn: true,
      query: {
        metric: oneOf("frt"),
        from: day,
        to: day,
        against: day,
        lang: oneOf(...LANGUAGES),
        language: many,
        device: many,
      },
      answer: record({
        metric: oneOf("frt"),
        definition: { type: "object" },
        from: day,
        to: day,
        timezone: text,
        before: record({ from: day, to: day }),
        delta: perhaps,
        intervals: listOf(
          record({ confidence: number, low: perhaps, high: perhaps, distinguishable: { type: "boolean" } }),
        ),
        hidden: { enum: [false, "too-few"] },
      }),
      refusals: [400],
    }),
  },
}
