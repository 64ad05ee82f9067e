import { LANGUAGES } from "../../../domain/language.ts"
import { PERSONA_FACTS } from "../../../domain/persona.ts"
import { PROMPT_METRICS } from "../../../domain/prompt.ts"
import { METRIC_FILTERS, WIRE_METRICS } from "../../../protocol/metrics.ts"
import { SUPPRESSION_BREAKDOWNS } from "../../../protocol/suppressions.ts"
import { listOf, oneOf, record, ref, type Schema, text } from "./operation.ts"

const number: Schema = { type: "number" }
const integer: Schema = { type: "integer" }
const moment: Schema = { type: "string", format: "date-time" }
const day: Schema = { type: "string", format: "date" }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })

const figure = {
  value: orNull(number),
  low: orNull(number),
  high: orNull(number),
  n: integer,
  mean: orNull(number),
  counts: orNull(listOf(integer)),
  hidden: { enum: [false, "too-few"] },
  waiting: { ...integer, description: "answers at the ends of the period that the figure leaves out" },
}

const response = record({
  id: text,
  at: moment,
  day,
  metric: oneOf(...PROMPT_METRICS),
  scale: oneOf("1-5", "1-7", "0-10"),
  score: orNull(integer),
  hidden: { enum: [false, "too-few"] },
  comment: orNull(text),
  prompt: text,
  promptVersion: integer,
  touchpoint: text,
  touchpointLabel: text,
  product: text,
  productLabel: text,
  persona: text,
  personaLabel: text,
})

export const FEEDBACK_SCHEMAS: Readonly<Record<string, Schema>> = {
  Event: {
    ...record(
      {
        id: { type: "string", format: "uuid", description: "UUIDv7, made once by whoever saw it happen" },
        type: text,
        at: { ...moment, description: "by the sender's clock" },
        visitId: text,
        showroomId: text,
        sceneId: text,
        sceneVersion: text,
        place: record({ zone: text, x: number, z: number, heading: number }),
        context: { type: "object" },
      },
      ["sceneId", "sceneVersion", "place", "context"],
    ),
    description:
      "besides these, each type has fields of its own; an unknown type or field is refused by name",
    additionalProperties: true,
  },
  EventsReply: record({
    accepted: listOf(text),
    duplicates: listOf(text),
    rejected: listOf(record({ id: text, reason: text })),
  }),
  Figure: record(figure, ["waiting"]),
  Metrics: record({
    metric: oneOf(...WIRE_METRICS),
    definition: { type: "object" },
    from: day,
    to: day,
    timezone: text,
    total: ref("Figure"),
    groups: listOf(record({ key: text, label: text, ...figure }, ["waiting"])),
  }),
  Response: response,
  Rows: record({
    metric: oneOf(...WIRE_METRICS),
    by: oneOf(...METRIC_FILTERS),
    from: day,
    to: day,
    timezone: text,
    weeks: listOf(text),
    rows: listOf(record({ key: text, values: listOf(orNull({ type: "number" })), words: orNull(integer) })),
  }),
  Responses: record({
    responses: listOf(ref("Response")),
    next: orNull(text),
  }),
  Export: record({
    showroomId: text,
    timezone: text,
    from: day,
    to: day,
    metric: orNull(oneOf(...PROMPT_METRICS)),
    filters: { type: "object", additionalProperties: listOf(text) },
    responses: listOf(ref("Response")),
  }),
  Personas: record({
    personas: listOf(
      record({
        id: text,
        name: record({ it: text, en: text }),
        when: {
          ...listOf({
            type: "object",
            propertyNames: { enum: Object.keys(PERSONA_FACTS) },
            additionalProperties: record({ atLeast: number, atMost: number }, ["atLeast", "atMost"]),
          }),
          description: "any of these; of each, all of its facts lie within their bounds",
        },
      }),
    ),
  }),
  Suppressions: record({
    by: oneOf(...SUPPRESSION_BREAKDOWNS),
    from: day,
    to: day,
    timezone: text,
    total: integer,
    groups: listOf(record({ key: text, label: text, count: integer })),
  }),
  Simulation: record({
    from: day,
    to: day,
    timezone: text,
    visits: record({ recorded: integer, replayed: integer, asked: integer }),
    prompts: listOf(
      record({
        prompt: text,
        asked: integer,
        visits: integer,
        share: number,
        before: integer,
        responseRate: record({
          value: orNull(number),
          low: orNull(number),
          high: orNull(number),
          n: integer,
          mean: orNull(number),
        }),
        expected: orNull(record({ n: number, low: number, high: number })),
        halfWidth: orNull(number),
        halfWidthBefore: orNull(number),
      }),
    ),
    touchpoints: listOf(record({ touchpoint: text, asked: integer })),
    suppressed: listOf(record({ rule: text, count: integer, before: integer })),
    burden: record({ median: orNull(number), p90: orNull(number), budget: number, overBudget: integer }),
  }),
  PromptVersions: record({
    prompt: text,
    versions: listOf(
      record({
        version: integer,
        metric: oneOf(...PROMPT_METRICS),
        scale: oneOf("1-5", "1-7", "0-10"),
        since: moment,
        wording: { type: "object", description: "every text of it, by language" },
      }),
    ),
  }),
  Products: record({
    products: listOf(ref("Product")),
    next: orNull(text),
    total: integer,
    categories: listOf(
      record({
        category: text,
        label: record(Object.fromEntries(LANGUAGES.map((language) => [language, text]))),
        count: integer,
      }),
    ),
  }),
}
