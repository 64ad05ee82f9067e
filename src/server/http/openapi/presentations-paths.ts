import { LANGUAGES } from "../../../domain/language.ts"
import {
  LINK_DAYS,
  MAX_CAPTION,
  MAX_LABEL,
  MAX_POINTS,
  MAX_PRESENTATION_TITLE,
  MAX_STEP_PRODUCTS,
  MAX_STEPS,
} from "../../../protocol/presentations.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const integer: Schema = { type: "integer" }
const yesNo: Schema = { type: "boolean" }
const moment: Schema = { type: "string", format: "date-time" }
const uuid: Schema = { type: "string", format: "uuid" }
const secret: Schema = { type: "string", pattern: "^[A-Za-z0-9_-]{22}$" }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const most = (maxLength: number): Schema => ({ type: "string", maxLength })
const localized = (schema: Schema = text) => record({ it: schema, en: schema })
const nothing = record({})
const id = { id: uuid }

const stand = { scene: text, kind: oneOf("zone", "touchpoint"), id: text }
const item = { productId: uuid, variantId: orNull(uuid) }
const draft = record({
  version: integer,
  title: localized(most(MAX_PRESENTATION_TITLE)),
  languages: listOf(oneOf(...LANGUAGES)),
  steps: {
    ...listOf(
      record({
        id: uuid,
        stand: orNull(record(stand)),
        products: { ...listOf(record(item)), maxItems: MAX_STEP_PRODUCTS },
        caption: localized(most(MAX_CAPTION)),
        points: most(MAX_POINTS),
      }),
    ),
    maxItems: MAX_STEPS,
  },
})
const staff = { tag: "presentations", signedIn: true }
const one = { ...staff, path: id, answer: ref("Presentation") }
const links = { ...staff, path: id, answer: ref("PresentationLinks") }
export const PRESENTATIONS_PATHS: Paths = {
  "/api/presentations": {
    get: operation({
      ...staff,
      summary: "Presentations, the last changed first",
      answer: ref("Presentations"),
    }),
  },
  "/api/presentations/{id}": {
    get: operation({ ...one, summary: "A presentation with its talking points", refusals: [404] }),
    put: operation({
      ...one,
      summary: "Saves a presentation; 409 `changed` names who has saved it since `version`",
      body: draft,
      refusals: [400, 404, 409, 413, 415],
    }),
  },
  "/api/presentations/{id}/archive": {
    post: operation({
      ...one,
      summary: "Archives it, which ends its links, or puts it back in use",
      body: record({ archived: yesNo }),
      refusals: [400, 404, 413, 415],
    }),
  },
  "/api/presentations/{id}/versions": {
    get: operation({
      ...staff,
      path: id,
      summary: "Its versions, the newest first",
      answer: record({ versions: listOf(record({ version: integer, at: moment, by: text })) }),
      refusals: [404],
    }),
  },
  "/api/presentations/{id}/versions/{version}": {
    get: operation({
      ...one,
      path: { ...id, version: integer },
      summary: "What a version said",
      refusals: [404],
    }),
  },
  "/api/presentations/{id}/links": {
    get: operation({ ...links, summary: "Its links; their codes are told once", refusals: [404] }),
    post: operation({
      ...links,
      summary: "A new link for guests, with its code",
      body: record({ days: { enum: [...LINK_DAYS] }, label: most(MAX_LABEL) }),
      status: 201,
      refusals: [400, 404, 409, 413, 415],
    }),
  },
  "/api/presentations/{id}/links/{link}/revoke": {
    post: operation({
      ...links,
      path: { ...id, link: uuid },
      summary: "Ends a link",
      body: nothing,
      refusals: [400, 404, 413, 415],
    }),
  },
  "/api/presentation-links/{code}": {
    get: operation({
      tag: "presentations",
      path: { code: secret },
      summary: "What whoever has the link is shown",
      answer: ref("ShownPresentation"),
      refusals: [404, 429],
    }),
  },
  "/api/presentation-links/{code}/points": {
    get: operation({
      ...staff,
      path: { code: secret },
      summary: "What the guide means to say, by the step's id",
      answer: record({ points: { type: "object", additionalProperties: text } }),
      refusals: [404, 429],
    }),
  },
}

const shownItem = record({
  ...item,
  title: localized(),
  values: listOf(text),
  product: orNull(ref("Product")),
})
const shownStep = {
  id: uuid,
  stand: orNull(record({ ...stand, name: localized(), there: yesNo })),
  products: listOf(shownItem),
  caption: localized(),
}
const shown = { title: localized(), languages: listOf(oneOf(...LANGUAGES)) }
const changed = { archivedAt: orNull(moment), changedAt: moment, changedBy: text }
export const PRESENTATIONS_SCHEMAS: Readonly<Record<string, Schema>> = {
  Presentations: record({
    presentations: listOf(
      record({
        ...id,
        ...shown,
        ...changed,
        steps: integer,
        products: integer,
        gone: integer,
        version: integer,
      }),
    ),
  }),
  Presentation: record({
    ...id,
    ...shown,
    ...changed,
    version: integer,
    steps: listOf(record({ ...shownStep, points: text })),
  }),
  PresentationLinks: record(
    {
      code: secret,
      links: listOf(
        record({
          ...id,
          label: text,
          by: text,
          madeAt: moment,
          expiresAt: moment,
          state: oneOf("open", "expired", "revoked"),
        }),
      ),
    },
    ["code"],
  ),
  ShownPresentation: record({ ...shown, guide: text, expiresAt: moment, steps: listOf(record(shownStep)) }),
}
