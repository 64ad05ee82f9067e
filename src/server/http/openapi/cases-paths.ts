import { CLOSE_REASONS } from "../../../domain/case.ts"
import { LANGUAGES } from "../../../domain/language.ts"
import { FITS } from "../../../domain/promise.ts"
import { CASE_LISTS } from "../../storage/cases/list-cases.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const uuid: Schema = { type: "string", format: "uuid" }
const time: Schema = { type: "string", format: "date-time" }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const number: Schema = { type: "number" }
const lang = { lang: oneOf(...LANGUAGES) }
const path = { id: uuid }
const cases = { tag: "cases", signedIn: true }
const nothing = record({})

function onCase(summary: string, body: Schema) {
  const refusals = [400, 404, 409, 413, 415]
  return { post: operation({ ...cases, summary, path, query: lang, body, answer: ref("Case"), refusals }) }
}

const WHO = "Takes `Authorization: Visitor …`"
const me = { tag: "visitors", visitor: true, answer: ref("VisitorCases") }
function onReply(summary: string, body: Schema) {
  const refusals = [400, 401, 404, 413, 415, 429]
  return { post: operation({ ...me, summary: `${summary}. ${WHO}`, path, body, refusals }) }
}

const line = {
  ...{ id: uuid, cause: oneOf("score", "request", "message"), state: oneOf("open", "closed") },
  ...{ ending: orNull(text), metric: orNull(text), scale: orNull(text), score: orNull(number) },
  ...{ words: orNull(text), openedAt: time, dueAt: time, closedAt: orNull(time), repliedAt: orNull(time) },
  assignee: orNull(record({ id: text, name: text })),
}

export const CASES_SCHEMAS: Readonly<Record<string, Schema>> = {
  CaseLine: record(line),
  Cases: record({
    now: time,
    counts: record({ open: number, mine: number, overdue: number }),
    cases: listOf(ref("CaseLine")),
    next: orNull(text),
  }),
  Case: record({
    ...line,
    question: orNull(text),
    visit: orNull(listOf(record({ at: time, type: text }))),
    history: listOf(record({ id: uuid, at: time, kind: text, by: orNull(text) })),
    replies: listOf(record({ id: uuid, at: time, by: text, language: text, text, readAt: orNull(time) })),
    reach: record({
      inStore: { type: "boolean" },
      hasContact: { type: "boolean" },
      contact: orNull(record({ kind: oneOf("email", "phone"), value: text })),
      mail: { type: "boolean" },
    }),
    promises: listOf(record({ id: text, name: text, about: text, fit: orNull(oneOf(...FITS)) })),
  }),
  CaseFigures: record({
    definition: record({ id: text, version: number, formula: text }),
    helped: listOf(
      record({ metric: text, n: number, delta: orNull(number), low: orNull(number), high: orNull(number) }),
    ),
    requests: listOf(
      record({
        promise: record({ id: text, label: text }),
        n: number,
        cells: listOf(record({ fit: oneOf(...FITS), asker: text, n: orNull(number) })),
      }),
    ),
  }),
  VisitorCases: record({
    replies: listOf(record({ id: uuid, impressionId: text, at: time, by: text, text, readAt: orNull(time) })),
    again: listOf(record({ promptId: text, touchpointId: text, productId: orNull(text), after: time })),
    deeds: listOf(
      record({
        ...{ id: uuid, said: record({ it: text, en: text }), did: record({ it: text, en: text }) },
        ...{ outcome: text, on: text, comment: orNull(text), readAt: orNull(time) },
      }),
    ),
  }),
}

export const CASES_PATHS: Paths = {
  "/api/cases": {
    get: operation({
      ...cases,
      summary: "What waits for the answer of a person; for guides what is theirs or nobody's on the floor",
      query: {
        list: oneOf(...CASE_LISTS),
        order: oneOf("oldest", "newest"),
        of: { ...text, description: "only those about this: `touchpoint:ID`, `zone:ID` or `product:ID`" },
        limit: { type: "integer", minimum: 1, maximum: 100 },
        cursor: text,
        ...lang,
      },
      answer: ref("Cases"),
      refusals: [400],
    }),
  },
  "/api/cases/live": {
    get: operation({
      ...cases,
      summary: "Server-sent events `change`: look again",
      answer: text,
      type: "text/event-stream",
    }),
  },
  "/api/cases/figures": {
    get: operation({
      ...cases,
      summary: "What answering changed, and who asks for what; nothing of fewer than five. For marketers",
      query: lang,
      answer: ref("CaseFigures"),
    }),
  },
  "/api/cases/{id}": {
    get: operation({
      ...cases,
      summary: "A case with what belongs to it; the visitor's address for who has it",
      ...{ path, query: lang, answer: ref("Case"), refusals: [404] },
    }),
  },
  "/api/cases/{id}/take": onCase("Takes a case on; 409 `taken` names who has it", nothing),
  "/api/cases/{id}/assign": onCase(
    "Gives a case to somebody, or to nobody, if it is still whose `was` says; 409 `moved` names who has it",
    record({ to: orNull(text), was: orNull(text) }),
  ),
  "/api/cases/{id}/notes": onCase("Notes something for colleagues", record({ id: uuid, text })),
  "/api/cases/{id}/replies": onCase(
    "Answers the visitor, in the store and by mail as far as they agreed",
    record({ id: uuid, text, language: oneOf(...LANGUAGES), askAgain: { type: "boolean" } }),
  ),
  "/api/cases/{id}/close": onCase("Closes a case", record({ reason: oneOf(...CLOSE_REASONS) })),
  "/api/cases/{id}/reopen": onCase("Opens a case again", nothing),
  "/api/cases/{id}/fit": onCase(
    "Says whether what is asked for is part of a promise of the brand",
    record({ promise: text, fit: orNull(oneOf(...FITS)) }),
  ),
  "/api/me/cases": {
    get: operation({ ...me, summary: `What was answered to a visitor. ${WHO}`, refusals: [401, 429] }),
  },
  "/api/me/replies/{id}/read": onReply("Notes that an answer was read", nothing),
  "/api/me/replies/{id}/thank": onReply("Thanks for an answer", nothing),
  "/api/me/replies/{id}/back": onReply("Writes one line back, which opens the case again", record({ text })),
  "/api/me/deeds/{id}/read": onReply("Notes that what was done about something they said was read", nothing),
  "/api/me/contact": {
    put: operation({
      tag: "visitors",
      visitor: true,
      summary: `Where to be answered about what was said with an impression. ${WHO}`,
      body: record({ impressionId: text, email: text, consent: { enum: [true] } }),
      answer: record({ impressionId: text, email: text }),
      refusals: [400, 401, 409, 413, 415, 429],
    }),
  },
  "/api/me/contact/{impression}": {
    delete: operation({
      tag: "visitors",
      visitor: true,
      summary: `Takes that address back. ${WHO}`,
      path: { impression: text },
      answer: record({ impressionId: text, email: { type: "null" } }),
      refusals: [401, 429],
    }),
  },
}
