import { LANGUAGES } from "../../../domain/language.ts"
import { MAX_WISH } from "../../../protocol/bookings.ts"
import { MAX_RECAP_TEXT } from "../../../protocol/recap.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const integer: Schema = { type: "integer" }
const yesNo: Schema = { type: "boolean" }
const moment: Schema = { type: "string", format: "date-time" }
const uuid: Schema = { type: "string", format: "uuid" }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const code = { code: { type: "string", pattern: "^[A-Za-z0-9_-]{22}$" } }
const nothing = record({})
const time = record({ startsAt: moment, minutes: integer })
const visitor = { tag: "bookings", path: code, answer: ref("Booking") }
const desk = { tag: "desk", signedIn: true, answer: ref("DeskBookings") }
const deed = (summary: string, body: Schema = nothing) => ({
  post: operation({ ...desk, summary, path: { id: uuid }, body, refusals: [400, 404, 409, 413, 415] }),
})

/** What guides send to their guests: the same for conversations and booked visits. */
export const RECAP_BODY: Schema = record({
  id: uuid,
  text: { type: "string", maxLength: MAX_RECAP_TEXT },
  products: listOf(uuid),
})

const book = record(
  {
    visitId: text,
    startsAt: moment,
    minutes: integer,
    name: text,
    language: oneOf(...LANGUAGES),
    timezone: text,
    wish: { type: "string", maxLength: MAX_WISH },
    productId: uuid,
    email: { type: "string", format: "email" },
    consent: { enum: [true] },
  },
  ["productId", "email", "consent"],
)

export const BOOKING_PATHS: Paths = {
  "/api/bookings/times": {
    get: operation({
      summary: "When a guided visit can begin; `code`: of a booking that is to be moved",
      tag: "bookings",
      query: { minutes: integer, code: text },
      answer: ref("BookingTimes"),
      refusals: [400, 429],
    }),
  },
  "/api/bookings/{code}": {
    put: operation({
      ...visitor,
      summary: "Books a guided visit under a code that its page has made; the same again changes nothing",
      body: book,
      status: 201,
      refusals: [400, 404, 409, 413, 415, 429],
    }),
    get: operation({
      ...visitor,
      summary: "A booking as whoever has its link sees it",
      refusals: [404, 429],
    }),
  },
  "/api/bookings/{code}/calendar.ics": {
    get: operation({
      ...visitor,
      summary: "The visit as an entry for a calendar (RFC 5545)",
      answer: text,
      type: "text/calendar",
      refusals: [404, 429],
    }),
  },
  "/api/bookings/{code}/move": {
    post: operation({
      ...visitor,
      summary: "Another time or length; 409 `time-taken` when somebody else was quicker",
      body: time,
      refusals: [400, 404, 409, 413, 415, 429],
    }),
  },
  "/api/bookings/{code}/cancel": {
    post: operation({
      ...visitor,
      summary: "Cancels a visit",
      body: nothing,
      refusals: [400, 404, 409, 413, 415, 429],
    }),
  },
  "/api/desk/bookings": {
    get: operation({ ...desk, summary: "The guided visits of today and those to come; for guides" }),
  },
  "/api/desk/bookings/{id}/take": deed("Takes a visit on; 409 `taken` names who has it"),
  "/api/desk/bookings/{id}/release": deed("Gives a visit back: anybody can take it"),
  "/api/desk/bookings/{id}/start": deed("Begins a visit, in its room"),
  "/api/desk/bookings/{id}/cancel": deed("Cancels a visit; its visitor is told"),
  "/api/desk/bookings/{id}/recap": deed("Sends the guest a recap of the visit", RECAP_BODY),
}

const own = {
  state: oneOf("booked", "cancelled"),
  cancelledBy: orNull(oneOf("visitor", "staff")),
  startsAt: moment,
  minutes: integer,
  name: text,
  wish: text,
}

export const BOOKING_SCHEMAS: Readonly<Record<string, Schema>> = {
  BookingTimes: record({
    now: moment,
    timezone: text,
    lengths: listOf(integer),
    minutes: integer,
    times: listOf(moment),
    mail: yesNo,
  }),
  Booking: record({
    ...own,
    now: moment,
    timezone: text,
    productId: orNull(uuid),
    guide: orNull(text),
    room: orNull(text),
    recap: orNull(text),
    mailedTo: orNull(text),
  }),
  DeskBookings: record({
    now: moment,
    timezone: text,
    bookings: listOf(
      record({
        ...own,
        id: uuid,
        language: oneOf(...LANGUAGES),
        product: orNull(record({ id: uuid, title: text })),
        guide: orNull(text),
        mine: yesNo,
        startedAt: orNull(moment),
        recapped: yesNo,
        email: orNull(text),
        room: orNull(text),
      }),
    ),
  }),
}
