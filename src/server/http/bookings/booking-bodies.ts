import * as v from "valibot"
import { LANGUAGES } from "../../../domain/language.ts"
import type { BookVisit, MoveBooking } from "../../../protocol/bookings.ts"

const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/))
const moment = v.pipe(
  v.string(),
  v.maxLength(40),
  v.isoTimestamp(),
  v.check((text) => Number.isFinite(Date.parse(text)), "a time"),
)
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240))

function isTimezone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }))
  } catch {
    return false
  }
}

export const BookBody: v.GenericSchema<unknown, BookVisit> = v.pipe(
  v.strictObject({
    visitId: token,
    startsAt: moment,
    minutes,
    name: v.pipe(v.string(), v.maxLength(400)),
    language: v.picklist(LANGUAGES),
    timezone: v.pipe(v.string(), v.maxLength(64), v.check(isTimezone, "an IANA time zone")),
    wish: v.pipe(v.string(), v.maxLength(4000)),
    productId: v.exactOptional(v.pipe(v.string(), v.uuid(), v.toLowerCase())),
    email: v.exactOptional(v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email())),
    consent: v.exactOptional(v.literal(true)),
  }),
  v.check(({ email, consent }) => email === undefined || consent === true, "true beside an address"),
)

export const MoveBody: v.GenericSchema<unknown, MoveBooking> = v.strictObject({ startsAt: moment, minutes })
