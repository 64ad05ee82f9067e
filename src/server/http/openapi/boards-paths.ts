import { ENTRY_PLACES, ENTRY_STATES, OUTCOMES, SOURCE_KINDS } from "../../../domain/board.ts"
import { LANGUAGES } from "../../../domain/language.ts"
import { PROMPT_METRICS } from "../../../domain/prompt.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const uuid: Schema = { type: "string", format: "uuid" }
const time: Schema = { type: "string", format: "date-time" }
const day: Schema = { type: "string", format: "date" }
const number: Schema = { type: "number" }
const count: Schema = { type: "integer", minimum: 0 }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const localized = record({ it: text, en: text })
const lang = { lang: oneOf(...LANGUAGES) }
const path = { id: uuid }
const boards = { tag: "boards", signedIn: true }

const place = { kind: oneOf(...ENTRY_PLACES), id: text }
const metric = orNull(oneOf(...PROMPT_METRICS))
const outcome = oneOf(...OUTCOMES)
const words = { said: localized, did: localized }
const side = record({ value: number, n: count })
const labelled = orNull(record({ id: text, label: text }))
const source = { kind: oneOf(...SOURCE_KINDS), id: text }

const line = {
  ...{ id: uuid, state: oneOf(...ENTRY_STATES), version: count, ...words, outcome, on: orNull(day), metric },
  place: orNull(record({ ...place, label: text })),
  ...{ people: count, sources: count, changedAt: time, publishedAt: orNull(time) },
}

export const BOARDS_SCHEMAS: Readonly<Record<string, Schema>> = {
  EntryChange: record({
    metric: oneOf(...PROMPT_METRICS),
    days: count,
    ...{ before: side, after: side, delta: number, low: number, high: number },
  }),
  BoardEntry: record({
    ...{ id: uuid, ...words, outcome, on: day },
    place: orNull(record({ ...place, label: localized })),
    people: orNull(count),
    change: orNull(ref("EntryChange")),
  }),
  EntrySource: record({
    ...source,
    ...{
      at: time,
      words: orNull(text),
      language: text,
      touchpoint: labelled,
      zone: labelled,
      product: labelled,
    },
    state: orNull(oneOf("open", "closed")),
  }),
  EntryLine: record(line),
  Entry: record({
    ...line,
    links: listOf(ref("EntrySource")),
    history: listOf(record({ n: count, at: time, kind: text, by: text, detail: { type: "object" } })),
    figure: record(
      {
        kind: oneOf("none", "not-over", "too-few", "same", "told"),
        ...{ until: day, before: count, after: count, change: ref("EntryChange") },
      },
      ["until", "before", "after", "change"],
    ),
  }),
}

export const BOARDS_PATHS: Paths = {
  "/api/boards": {
    get: operation({
      tag: "boards",
      summary:
        "You said, we did: what was published, newest first; how many said it only of five or more, and a change only where the interval of the difference excludes zero, with 30 answers or more on both sides",
      answer: record({ entries: listOf(ref("BoardEntry")) }),
    }),
  },
  "/api/boards/entries": {
    get: operation({
      ...boards,
      summary: "All entries, drafts and what was retired too, those changed last first",
      query: lang,
      answer: record({
        entries: listOf(ref("EntryLine")),
        places: listOf(record({ ...place, label: text })),
      }),
    }),
  },
  "/api/boards/sources": {
    get: operation({
      ...boards,
      summary: "What visitors said lately that an entry can come from: cases, and comments that made none",
      query: { q: text, zone: text, touchpoint: text, product: text, ...lang },
      answer: record({ sources: listOf(ref("EntrySource")) }),
    }),
  },
  "/api/boards/entries/{id}": {
    get: operation({
      ...boards,
      summary: "An entry with what it comes from, its history, and before and after",
      ...{ path, query: lang, answer: ref("Entry"), refusals: [404] },
    }),
    put: operation({
      ...boards,
      summary:
        "Writes an entry; `version` 0 makes one, with an id made by whoever writes. 409: `changed` meanwhile; a published one would be `incomplete`, `quotes` a visitor or `names-somebody`",
      ...{ path, query: lang, answer: ref("Entry"), refusals: [400, 404, 409, 413, 415] },
      body: record({
        ...{ version: count, ...words, outcome, on: orNull(day), place: orNull(record(place)), metric },
        links: listOf(record(source)),
      }),
    }),
    delete: operation({
      ...boards,
      summary: "Deletes a draft that was never published",
      ...{ path, answer: record({ id: uuid }), refusals: [404, 409] },
    }),
  },
  "/api/boards/entries/{id}/state": {
    post: operation({
      ...boards,
      summary: "Publishes an entry, retires it or takes it back to be a draft; refuses as writing does",
      ...{ path, query: lang, answer: ref("Entry"), refusals: [400, 404, 409, 413, 415] },
      body: record({ version: count, state: oneOf(...ENTRY_STATES) }),
    }),
  },
}
