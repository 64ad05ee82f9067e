import { JOURNEY_STAGES } from "../../../domain/journey-stage.ts"
import { LANGUAGES } from "../../../domain/language.ts"
import { PROMPT_METRICS } from "../../../domain/prompt.ts"
import { ROLES } from "../../../domain/role.ts"
import { listOf, oneOf, record, ref, type Schema, text } from "./operation.ts"

const number: Schema = { type: "number" }
const integer: Schema = { type: "integer" }
const yesNo: Schema = { type: "boolean" }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const localized = record({ it: text, en: text })

export const SCHEMAS: Readonly<Record<string, Schema>> = {
  Problem: record({ error: record({ code: text, message: text, details: {} }, ["details"]) }),
  Health: record(
    {
      status: oneOf("ok"),
      version: text,
      storage: oneOf("embedded", "postgres"),
      realtime: oneOf("single", "cluster"),
      redis: oneOf("ok", "away"),
    },
    ["redis"],
  ),
  Staff: record({ id: text, name: text, email: text, role: oneOf(...ROLES) }),
  Variant: record(
    {
      id: text,
      sku: text,
      merchantId: text,
      values: listOf(text),
      price: number,
      compareAtPrice: orNull(number),
      currency: text,
      available: yesNo,
      stock: orNull(integer),
      image: orNull(text),
    },
    ["merchantId"],
  ),
  Product: record({
    id: text,
    handle: text,
    title: text,
    texts: record(Object.fromEntries(LANGUAGES.map((language) => [language, ref("ProductTexts")]))),
    vendor: text,
    category: text,
    tags: listOf(text),
    options: listOf(record({ name: text, values: listOf(text) })),
    variants: listOf(ref("Variant")),
    model: orNull(text),
    image: orNull(text),
  }),
  ProductTexts: record(
    {
      title: text,
      description: text,
      category: text,
      facts: listOf(record({ label: text, value: text })),
      hotspots: listOf(record({ id: text, title: text, text })),
    },
    ["hotspots"],
  ),
  Prompt: {
    ...record({
      id: text,
      version: integer,
      metric: oneOf(...PROMPT_METRICS),
      scale: oneOf("1-5", "1-7", "0-10"),
      touchpoints: listOf(text),
      question: localized,
    }),
    additionalProperties: true,
  },
  AskingPolicy: record({
    budget: record({ visitSeconds: number, quarterSeconds: number }),
    cost: record({ csat: number, ces: number, nps: number, dismissed: number, ignored: number }),
    npsCoolDownDays: number,
    waitAtMostSeconds: number,
    ignoredAfterSeconds: number,
    quiet: record({ acts: integer, withinSeconds: number, atMostSeconds: number }),
    caseAt: record({ csat: integer, ces: integer, nps: integer }),
  }),
  Showroom: record({
    id: text,
    name: text,
    tagline: localized,
    languages: listOf(oneOf(...LANGUAGES)),
    timezone: text,
    currency: text,
    checkout: {
      anyOf: [
        record({ kind: oneOf("shop"), host: text, demo: yesNo }),
        record({ kind: oneOf("message"), email: orNull(text) }),
      ],
    },
    scenes: listOf(
      record({
        id: text,
        version: text,
        touchpoints: listOf(
          record({ id: text, name: localized, stage: oneOf(...JOURNEY_STAGES), zone: text }),
        ),
      }),
    ),
    prompts: listOf(ref("Prompt")),
    policy: ref("AskingPolicy"),
  }),
  StockedScene: record({
    scene: { type: "object", description: "zones, fixtures, slots and light: metres, degrees" },
    stock: listOf(record({ slot: text, product: ref("Product") })),
  }),
}
