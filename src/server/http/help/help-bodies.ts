import * as v from "valibot"
import { DEVICES } from "../../../domain/event.ts"
import { LANGUAGES } from "../../../domain/language.ts"
import { MAX_PASSED_PRODUCTS } from "../../../protocol/desk.ts"
import { type AskForHelp, type Contact, type LeaveWord, MAX_MESSAGE } from "../../../protocol/help.ts"
import { MAX_RECAP_TEXT } from "../../../protocol/recap.ts"

/** Before it is cleaned and cut; a request's own limit of bytes bounds it. */
const freeText = v.pipe(v.string(), v.maxLength(MAX_MESSAGE * 16))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/))
const metres = v.pipe(v.number(), v.minValue(-100_000), v.maxValue(100_000))

/** Digits with what people write between them; at least six, as the shortest numbers have. */
const PHONE = /^\+?(?:[ ()./-]*\d){6,17}[ ()./-]*$/

export const ContactBody: v.GenericSchema<unknown, Contact> = v.variant("kind", [
  v.strictObject({
    kind: v.literal("email"),
    value: v.pipe(v.string(), v.trim(), v.maxLength(254), v.email()),
  }),
  v.strictObject({
    kind: v.literal("phone"),
    value: v.pipe(v.string(), v.trim(), v.maxLength(40), v.regex(PHONE)),
  }),
])

/** Nobody's address is kept without their leave. */
const hasConsent = ({ contact, consent }: { contact?: Contact; consent?: true }) =>
  contact === undefined || consent === true
const CONSENT = "true beside a contact"

export const AskBody: v.GenericSchema<unknown, AskForHelp> = v.pipe(
  v.strictObject({
    kind: v.picklist(["request", "message"]),
    visitId: token,
    about: freeText,
    name: v.pipe(v.string(), v.maxLength(400)),
    language: v.picklist(LANGUAGES),
    device: v.exactOptional(v.picklist(DEVICES)),
    sceneId: v.exactOptional(name),
    sceneVersion: v.exactOptional(name),
    place: v.exactOptional(v.strictObject({ zone: name, x: metres, z: metres, heading: metres })),
    productId: v.exactOptional(v.pipe(v.string(), v.uuid(), v.toLowerCase())),
    contact: v.exactOptional(ContactBody),
    consent: v.exactOptional(v.literal(true)),
  }),
  v.check((body) => hasConsent(body), CONSENT),
)

export const LeaveWordBody: v.GenericSchema<unknown, LeaveWord> = v.pipe(
  v.strictObject({
    about: freeText,
    contact: v.exactOptional(ContactBody),
    consent: v.exactOptional(v.literal(true)),
  }),
  v.check((body) => hasConsent(body), CONSENT),
)

const lineId = v.pipe(v.string(), v.uuid(), v.toLowerCase())
export const LineBody = v.strictObject({ id: lineId, text: freeText })
/** Codes of rooms as they are made: nothing else can be in the link that a visitor is shown. */
export const InviteBody = v.strictObject({ id: lineId, code: v.pipe(v.string(), v.regex(/^[0-9a-z]{16}$/)) })
export const NoteBody = v.strictObject({ note: freeText })
export const RecapBody = v.strictObject({
  id: lineId,
  text: v.pipe(v.string(), v.maxLength(MAX_RECAP_TEXT * 4)),
  products: v.pipe(v.array(v.pipe(v.string(), v.uuid(), v.toLowerCase())), v.maxLength(MAX_PASSED_PRODUCTS)),
})
/** `void`: it was no request of a person. */
export const WrapUpBody = v.strictObject({ note: freeText, void: v.exactOptional(v.boolean()) })
export const PassBody = v.strictObject({
  id: lineId,
  /** Id of a colleague; `null`: back into the queue. */
  to: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
  note: freeText,
  products: v.pipe(
    v.array(v.pipe(v.string(), v.uuid(), v.toLowerCase())),
    v.maxLength(MAX_PASSED_PRODUCTS),
    v.check((ids) => new Set(ids).size === ids.length, "products that differ"),
  ),
})
export const DutyBody = v.strictObject({ on: v.boolean() })
export const NothingBody = v.strictObject({})
