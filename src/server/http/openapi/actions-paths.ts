import { LANGUAGES } from "../../../domain/language.ts"
import { SEGMENT_FILTERS, TARGET_METRICS, TARGET_STATES } from "../../../domain/target.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const uuid: Schema = { type: "string", format: "uuid" }
const time: Schema = { type: "string", format: "date-time" }
const day: Schema = { type: "string", format: "date" }
const number: Schema = { type: "number" }
const flag: Schema = { type: "boolean" }
const count: Schema = { type: "integer", minimum: 0 }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const lang = { lang: oneOf(...LANGUAGES) }
const path = { id: uuid }
const targets = { tag: "targets", signedIn: true }
const actions = { tag: "actions", signedIn: true }

const segment = record(Object.fromEntries(SEGMENT_FILTERS.map((name) => [name, text])), [...SEGMENT_FILTERS])
const measure = { metric: oneOf(...TARGET_METRICS), segment }
const labels = listOf(record({ filter: oneOf(...SEGMENT_FILTERS), key: text, label: text }))
const days = record({ from: day, to: day })
const side = record({ from: day, to: day, figure: ref("Figure") })
const change = record({ delta: number, low: number, high: number, distinguishable: flag })
const goal = { value: number, by: day, days: { type: "integer", enum: [7, 28, 90] }, why: text }

const line = {
  ...{ id: uuid, version: count, what: text, on: day, who: text, target: orNull(uuid) },
  measure: orNull(record(measure)),
  ...{ labels, cases: listOf(uuid), entries: listOf(uuid), notedBy: text, changedAt: time },
}

const effect = record(
  {
    kind: oneOf("none", "not-over", "too-few", "same", "told"),
    ...{ until: day, before: side, after: side, least: count, change },
  },
  ["until", "before", "after", "least", "change"],
)

export const ACTIONS_SCHEMAS: Readonly<Record<string, Schema>> = {
  Target: record({
    ...{ id: uuid, state: oneOf(...TARGET_STATES), version: count, ...measure, labels, ...goal },
    ...{ setBy: text, setAt: time, period: days, isOver: flag, figure: ref("Figure") },
    standing: record(
      {
        kind: oneOf("reached", "not-reached", "unclear", "too-few"),
        ...{ answers: orNull(count), weeks: orNull(count) },
      },
      ["answers", "weeks"],
    ),
  }),
  ActionLine: record(line),
  MeasuredAction: record({ ...line, effect }),
  Action: record({
    ...line,
    linked: listOf(record({ kind: oneOf("case", "entry"), id: uuid, words: orNull(text) })),
    effect,
    chosen: orNull(
      record({
        worstOf: orNull(count),
        past: orNull(side),
        belowPast: flag,
        change: orNull(change),
      }),
    ),
    alongside: listOf(record({ kind: oneOf("action", "entry"), id: uuid, what: text, on: day })),
  }),
}

export const ACTIONS_PATHS: Paths = {
  "/api/targets": {
    get: operation({
      ...targets,
      summary:
        "Goals for numbers, each with the figure of its days as `GET /api/metrics` tells it, and how it stands",
      query: lang,
      answer: record({ targets: listOf(ref("Target")), options: labels, today: day }),
    }),
  },
  "/api/targets/{id}": {
    get: operation({
      ...targets,
      ...{ summary: "A goal", path, query: lang, answer: ref("Target"), refusals: [404] },
    }),
    put: operation({
      ...targets,
      summary:
        "Sets a goal; `version` 0 makes one, with an id made by whoever writes. 400: `segment-unknown`, `by-past`. 409: `changed` meanwhile; `measure-fixed`: what it measures stays",
      ...{ path, query: lang, answer: ref("Target"), refusals: [400, 404, 409, 413, 415] },
      body: record({ version: count, ...measure, ...goal }),
    }),
    delete: operation({
      ...targets,
      ...{ summary: "Deletes a goal; its actions stay", path, answer: record({ id: uuid }), refusals: [404] },
    }),
  },
  "/api/targets/{id}/state": {
    post: operation({
      ...targets,
      summary: "Closes a goal, or opens it again. 409: `changed` meanwhile",
      ...{ path, query: lang, answer: ref("Target"), refusals: [400, 404, 409, 413, 415] },
      body: record({ version: count, state: oneOf(...TARGET_STATES) }),
    }),
  },
  "/api/actions": {
    get: operation({
      ...actions,
      summary: "What was done, latest first",
      query: lang,
      answer: record({ actions: listOf(ref("ActionLine")) }),
    }),
  },
  "/api/actions/of-case/{id}": {
    get: operation({
      ...actions,
      summary: "The latest twenty actions that name a case, each with what changed around it",
      ...{ path, query: lang, answer: record({ actions: listOf(ref("MeasuredAction")) }), refusals: [404] },
    }),
  },
  "/api/actions/{id}": {
    get: operation({
      ...actions,
      summary:
        "An action with the 28 days before its day and the 28 after it, the interval of their difference, whether its segment looks chosen because it was low, and what else was done within the same days",
      ...{ path, query: lang, answer: ref("Action"), refusals: [404] },
    }),
    put: operation({
      ...actions,
      summary:
        "Notes an action; `version` 0 makes one, with an id made by whoever writes. 400: `segment-unknown`, `target-unknown`, `link-unknown`, `on-future`. 409: `changed` meanwhile",
      ...{ path, query: lang, answer: ref("Action"), refusals: [400, 404, 409, 413, 415] },
      body: record({
        ...{ version: count, what: text, on: day, who: text, target: orNull(uuid) },
        measure: orNull(record(measure)),
        ...{ cases: listOf(uuid), entries: listOf(uuid) },
      }),
    }),
    delete: operation({
      ...actions,
      ...{ summary: "Deletes an action", path, answer: record({ id: uuid }), refusals: [404] },
    }),
  },
}
