import { LANGUAGES } from "../../../domain/language.ts"
import { MAX_SHEET_NOTE, MAX_SHEET_QUANTITY, MAX_TURN } from "../../../domain/order-sheet.ts"
import { MAX_COMPANY } from "../../../protocol/presentations.ts"
import { MAX_SHIFT_NOTE, NOTE_DEEDS } from "../../../protocol/shift-notes.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const integer: Schema = { type: "integer" }
const number: Schema = { type: "number" }
const yesNo: Schema = { type: "boolean" }
const moment: Schema = { type: "string", format: "date-time" }
const uuid: Schema = { type: "string", format: "uuid" }
const secret: Schema = { type: "string", pattern: "^[A-Za-z0-9_-]{22}$" }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const most = (maxLength: number): Schema => ({ type: "string", maxLength })
const localized = (schema: Schema = text) => record({ it: schema, en: schema })
const nothing = record({})
const id = { id: uuid }

const line = {
  productId: uuid,
  variantId: uuid,
  quantity: { type: "integer", minimum: 0, maximum: MAX_SHEET_QUANTITY },
  note: most(MAX_SHEET_NOTE),
  seen: number,
  turn: { type: "integer", minimum: 1, maximum: MAX_TURN },
  since: { type: "integer", minimum: 1, maximum: MAX_TURN },
}
const sheet = { tag: "order sheets", path: { code: secret }, answer: ref("OrderSheet") }
const csv = {
  query: { lang: oneOf(...LANGUAGES), separator: oneOf("comma", "semicolon") },
  answer: text,
  type: "text/csv",
}
const desk = { tag: "desk", signedIn: true }

/** What guests order, what the desk does with it, and what shifts leave for each other. */
export const ORDER_SHEET_PATHS: Paths = {
  "/api/order-sheets/{code}": {
    put: operation({
      ...sheet,
      summary: "Puts lines together with those that are kept; begins a sheet under the link `presentation`",
      body: record({ lines: listOf(record(line)), presentation: secret, visitId: text }, [
        "presentation",
        "visitId",
      ]),
      refusals: [400, 404, 409, 413, 415, 429],
    }),
    get: operation({
      ...sheet,
      summary: "An order sheet as whoever has its code sees it",
      refusals: [404, 429],
    }),
    delete: operation({
      ...sheet,
      summary: "Takes a sheet away, with the letters that wait",
      answer: record({ ok: yesNo }),
      refusals: [404, 429],
    }),
  },
  "/api/order-sheets/{code}/sheet.csv": {
    get: operation({ ...sheet, ...csv, summary: "The sheet as RFC 4180", refusals: [400, 404, 429] }),
  },
  "/api/order-sheets/{code}/send": {
    post: operation({
      ...sheet,
      summary: "Sends the sheet to its guide; 409 `changed` unless `revision` is the newest",
      body: record(
        {
          name: text,
          company: most(MAX_COMPANY),
          email: { type: "string", format: "email" },
          consent: { enum: [true] },
          language: oneOf(...LANGUAGES),
          revision: integer,
        },
        ["email", "consent"],
      ),
      refusals: [400, 404, 409, 413, 415, 429],
    }),
  },
  "/api/desk/order-sheets": {
    get: operation({
      ...desk,
      summary: "Order sheets that guests sent; for guides",
      answer: ref("DeskSheets"),
    }),
  },
  "/api/desk/order-sheets/{id}/sheet.csv": {
    get: operation({ ...desk, ...csv, path: id, summary: "A sheet as it was sent", refusals: [400, 404] }),
  },
  "/api/desk/order-sheets/{id}/done": {
    post: operation({
      ...desk,
      path: id,
      summary: "Marks a sheet as dealt with, or not yet",
      body: record({ done: yesNo }),
      answer: ref("DeskSheets"),
      refusals: [400, 404, 413, 415],
    }),
  },
  "/api/desk/shift-notes": {
    get: operation({
      ...desk,
      summary: "What shifts leave for each other; for guides",
      answer: ref("ShiftNotes"),
    }),
  },
  "/api/desk/shift-notes/{id}": {
    put: operation({
      ...desk,
      path: id,
      summary: "Leaves a note; the same again changes nothing",
      body: record({ text: most(MAX_SHIFT_NOTE), request: orNull(uuid) }),
      answer: ref("ShiftNotes"),
      refusals: [400, 404, 409, 413, 415],
    }),
  },
  "/api/desk/shift-notes/{id}/{deed}": {
    post: operation({
      ...desk,
      path: { ...id, deed: oneOf(...NOTE_DEEDS) },
      summary: "Reads, pins, does or reopens a note; who wrote it takes it away",
      body: nothing,
      answer: ref("ShiftNotes"),
      refusals: [400, 404, 413, 415],
    }),
  },
}

const sheetLine = record({
  ...line,
  title: localized(),
  values: listOf(text),
  sku: text,
  image: orNull(text),
  price: number,
  currency: text,
  now: orNull(record({ price: number, currency: text, available: yesNo })),
})
const done = orNull(record({ by: text, at: moment }))

export const ORDER_SHEET_SCHEMAS: Readonly<Record<string, Schema>> = {
  OrderSheet: record({
    title: localized(),
    guide: text,
    revision: integer,
    lines: listOf(sheetLine),
    refused: listOf(uuid),
    name: text,
    company: text,
    email: orNull(text),
    sentAt: orNull(moment),
    changed: yesNo,
    changedAt: moment,
    expiresAt: moment,
    mail: yesNo,
  }),
  DeskSheets: record({
    sheets: listOf(
      record({
        ...id,
        title: localized(),
        guide: text,
        mine: yesNo,
        name: text,
        company: text,
        email: orNull(text),
        language: oneOf(...LANGUAGES),
        sentAt: moment,
        lines: listOf(sheetLine),
        done,
      }),
    ),
  }),
  ShiftNotes: record({
    notes: listOf(
      record({
        ...id,
        text,
        request: orNull(record({ ...id, name: orNull(text) })),
        by: text,
        mine: yesNo,
        at: moment,
        pinned: yesNo,
        readBy: listOf(text),
        read: yesNo,
        done,
      }),
    ),
  }),
}
