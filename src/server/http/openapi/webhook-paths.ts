import {
  DELIVERY_FAILURES,
  DELIVERY_STATES,
  MAX_WEBHOOK_NAME,
  MAX_WEBHOOK_URL,
  PAUSE_CAUSES,
  WEBHOOK_EVENTS,
  WEBHOOK_TEST,
} from "../../../protocol/webhooks.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const uuid: Schema = { type: "string", format: "uuid" }
const time: Schema = { type: "string", format: "date-time" }
const uri: Schema = { type: "string", format: "uri", maxLength: MAX_WEBHOOK_URL }
const count: Schema = { type: "integer", minimum: 0 }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const events: Schema = { type: "array", items: oneOf(...WEBHOOK_EVENTS), minItems: 1 }

/** What is told of what happened, by what it is about; `null`: it is there no more. */
const TOLD: readonly Readonly<Record<string, Schema>>[] = [
  { id: text, answer: orNull(ref("Response")) },
  { id: text, case: orNull(ref("CaseLine")) },
  { edition: orNull(ref("Edition")) },
  { digest: orNull(ref("Digest")) },
  { id: uuid, target: orNull(ref("Target")) },
  { id: uuid, action: orNull(ref("Action")) },
  { message: text },
]

export const WEBHOOK_SCHEMAS: Readonly<Record<string, Schema>> = {
  Webhook: record({
    ...{ id: uuid, name: text, url: uri, events, pause: orNull(oneOf(...PAUSE_CAUSES)) },
    failing: orNull(record({ since: time, attempts: count })),
    ...{ deliveredAt: orNull(time), madeAt: time, oldSecretUntil: orNull(time) },
    ...{ waiting: count, parked: count },
  }),
  WebhookSecret: record({
    webhook: ref("Webhook"),
    secret: { type: "string", description: "`whsec_` and base64: told this once" },
  }),
  Delivery: record({
    ...{ id: uuid, messageId: uuid, type: oneOf(...WEBHOOK_EVENTS, WEBHOOK_TEST), happenedAt: time },
    ...{ state: oneOf(...DELIVERY_STATES), attempts: count, triedAt: orNull(time), nextAt: orNull(time) },
    ...{ status: orNull({ type: "integer" }), failure: orNull(oneOf(...DELIVERY_FAILURES)) },
  }),
  WebhookMessage: record({
    ...{ version: { const: 1 }, type: oneOf(...WEBHOOK_EVENTS, WEBHOOK_TEST), showroomId: text },
    timestamp: time,
    data: { description: "by type: docs/webhooks.md", anyOf: TOLD.map((told) => record(told)) },
  }),
}

const staff = { tag: "webhooks", signedIn: true }
const nothing = record({})
const request = record({
  name: { type: "string", minLength: 1, maxLength: MAX_WEBHOOK_NAME },
  url: uri,
  events,
})
const one = { path: { id: uuid }, answer: ref("Webhook") }
const act = { ...staff, ...one, body: nothing, refusals: [400, 404, 413, 415] }

export const WEBHOOK_PATHS: Paths = {
  "/api/webhooks": {
    get: operation({
      ...staff,
      summary: "Who is told of what happens; for marketers, who read of addresses the host alone",
      answer: record({
        webhooks: listOf(ref("Webhook")),
        ...{ mayWrite: { type: "boolean" }, allowsPrivate: { type: "boolean" } },
      }),
    }),
    post: operation({
      ...staff,
      summary: "Has somebody told of what happens; the secret is told this once. For the owner",
      body: request,
      answer: ref("WebhookSecret"),
      status: 201,
      refusals: [400, 409, 413, 415],
    }),
  },
  "/api/webhooks/{id}": {
    get: operation({ ...staff, ...one, summary: "One of them; for marketers", refusals: [404] }),
    put: operation({
      ...staff,
      ...one,
      summary: "Changes name, address and events; for the owner",
      body: request,
      refusals: [400, 404, 413, 415],
    }),
    delete: operation({
      ...staff,
      summary: "Ends it, with what waits; for the owner",
      path: { id: uuid },
      answer: record({ done: text }),
      refusals: [404],
    }),
  },
  "/api/webhooks/{id}/pause": {
    post: operation({ ...act, summary: "Sends nothing for now; for the owner" }),
  },
  "/api/webhooks/{id}/resume": {
    post: operation({ ...act, summary: "Goes on, with what waited; for the owner" }),
  },
  "/api/webhooks/{id}/test": {
    post: operation({ ...act, summary: "Sends a message that says nothing, once; for the owner" }),
  },
  "/api/webhooks/{id}/secret": {
    post: operation({
      ...act,
      summary: "Another secret; the one before signs for 24 hours more. For the owner",
      answer: ref("WebhookSecret"),
    }),
  },
  "/api/webhooks/{id}/deliveries": {
    get: operation({
      ...staff,
      summary: "What was sent and what waits, newest first; for marketers",
      path: { id: uuid },
      query: { cursor: text },
      answer: record({ deliveries: listOf(ref("Delivery")), next: orNull(text) }),
      refusals: [400, 404],
    }),
  },
  "/api/webhooks/{id}/deliveries/{delivery}/replay": {
    post: operation({
      ...act,
      summary: "Sends a message once more, with the same id; for the owner",
      path: { id: uuid, delivery: uuid },
    }),
  },
}
