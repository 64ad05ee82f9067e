import { DEVICES, HELP_OUTCOMES } from "../../../domain/event.ts"
import { LANGUAGES } from "../../../domain/language.ts"
import { PASS_ENDINGS } from "../../../protocol/desk.ts"
import { MAX_LINE, MAX_MESSAGE } from "../../../protocol/help.ts"
import { SERVICE_METRICS } from "../../../protocol/service-metrics.ts"
import { listOf, oneOf, record, ref, type Schema, text } from "./operation.ts"

const number: Schema = { type: "number" }
const integer: Schema = { type: "integer" }
const yesNo: Schema = { type: "boolean" }
const moment: Schema = { type: "string", format: "date-time" }
const uuid: Schema = { type: "string", format: "uuid" }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })

export const LINE_TEXT: Schema = { type: "string", maxLength: MAX_LINE }
export const contact = record({ kind: oneOf("email", "phone"), value: text })
export const ask = record(
  {
    kind: oneOf("request", "message"),
    visitId: text,
    about: { type: "string", maxLength: MAX_MESSAGE },
    name: text,
    language: oneOf(...LANGUAGES),
    device: oneOf(...DEVICES),
    sceneId: text,
    sceneVersion: text,
    place: record({ zone: text, x: number, z: number, heading: number }),
    productId: uuid,
    contact,
    consent: { enum: [true] },
  },
  ["device", "sceneId", "sceneVersion", "place", "productId", "contact", "consent"],
)

const hours = { guides: integer, usualWait: orNull(number), bookable: { enum: [true] } }
const named = record({ id: uuid, title: text })
const line = record({
  id: uuid,
  by: oneOf("visitor", "guide"),
  name: text,
  kind: oneOf("text", "invite", "recap"),
  text,
  at: moment,
})
const person = {
  id: uuid,
  name: text,
  language: oneOf(...LANGUAGES),
  device: orNull(oneOf(...DEVICES)),
  about: text,
  zone: orNull(text),
  product: orNull(record({ id: uuid, title: text, said: text })),
  askedAt: moment,
  here: yesNo,
  tried: listOf(
    record({
      what: oneOf("inspected", "tried", "compared", "searched", "struggled"),
      about: orNull(text),
      times: integer,
    }),
  ),
  passed: listOf(
    record({
      id: uuid,
      from: text,
      to: orNull(text),
      note: text,
      products: listOf(named),
      at: moment,
      ending: oneOf(...PASS_ENDINGS),
    }),
  ),
  again: orNull(record({ guide: orNull(text), note: text })),
}
const talk = {
  lines: listOf(line),
  privateNotes: listOf(record({ id: uuid, by: text, text, at: moment })),
}
const seconds = {
  value: orNull(number),
  low: orNull(number),
  high: orNull(number),
  n: integer,
  mean: orNull(number),
  counts: { type: "null" },
  hidden: { enum: [false, "too-few"] },
  p90: orNull(number),
  answered: integer,
  unanswered: integer,
  withdrawn: integer,
} as const

export const HELP_SCHEMAS: Readonly<Record<string, Schema>> = {
  DeskFloor: record({
    guests: listOf(
      record({
        id: text,
        name: text,
        language: oneOf(...LANGUAGES),
        scene: text,
        zone: orNull(text),
        x: number,
        z: number,
        doing: oneOf("walking", "looking", "inspecting", "trying"),
        product: orNull(named),
        hand: yesNo,
      }),
    ),
    others: integer,
  }),
  CannedReplies: record({
    canned: listOf(
      record({ id: uuid, key: text, text: record({ it: text, en: text }), version: integer, by: text }),
    ),
  }),
  HelpHours: record(hours, ["bookable"]),
  HelpRequest: record(
    {
      ...hours,
      id: uuid,
      about: text,
      askedAt: moment,
      now: moment,
      progress: {
        oneOf: [
          record({ kind: oneOf("waiting"), before: integer }),
          record({ kind: oneOf("taken"), guide: text }),
          record({ kind: oneOf("ended"), how: oneOf(...HELP_OUTCOMES), guideId: text }, ["guideId"]),
          record({ kind: oneOf("message"), dealtWith: yesNo }),
        ],
      },
      lines: listOf(line),
    },
    ["bookable"],
  ),
  ServiceFigure: record(seconds),
  ServiceMetrics: record({
    metric: oneOf(...SERVICE_METRICS),
    definition: { type: "object" },
    from: { type: "string", format: "date" },
    to: { type: "string", format: "date" },
    timezone: text,
    total: ref("ServiceFigure"),
    groups: listOf(record({ key: text, label: text, ...seconds })),
  }),
  Desk: record({
    now: moment,
    onDutySince: orNull(moment),
    guides: listOf(text),
    colleagues: listOf(record({ id: text, name: text, busy: integer })),
    offered: listOf(record({ ...person, ...talk })),
    waiting: listOf(record({ ...person, heldBy: orNull(text) })),
    mine: listOf(
      record({
        ...person,
        step: oneOf("talking", "wrapping-up"),
        takenAt: moment,
        answeredAt: orNull(moment),
        endedAt: orNull(moment),
        ...talk,
      }),
    ),
    elsewhere: listOf(record({ ...person, guide: text })),
    messages: listOf(record({ ...person, contact: orNull(contact) })),
    closed: listOf(
      record({
        id: uuid,
        name: text,
        about: text,
        note: text,
        guide: orNull(text),
        how: oneOf(...HELP_OUTCOMES),
        closedAt: moment,
        wait: orNull(number),
      }),
    ),
    today: record({ firstResponse: ref("ServiceFigure"), handling: ref("ServiceFigure") }),
  }),
}
