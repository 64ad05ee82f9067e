import * as v from "valibot"
import { LANGUAGES } from "../../../domain/language.ts"
import { MAX_SHEET_LINES, MAX_SHEET_NOTE, MAX_SHEET_QUANTITY, MAX_TURN } from "../../../domain/order-sheet.ts"
import { MAX_COMPANY, type SaveSheet, SECRET_CODE, type SendSheet } from "../../../protocol/presentations.ts"
import { cleanText } from "../../../protocol/realtime/clean-text.ts"

/** Bytes: as many lines as there may be, each with its note, fit. */
export const MAX_SHEET_BYTES = 768 * 1024

const MAX_BUYER = 80
/** Major units; more than anything costs. */
const MAX_PRICE = 100_000_000
const uuid = v.pipe(v.string(), v.uuid(), v.toLowerCase())
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
const line = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max * 4),
    v.transform((text) => cleanText(text, max)),
  )

export const SheetBody: v.GenericSchema<unknown, SaveSheet> = v.strictObject({
  presentation: v.exactOptional(v.pipe(v.string(), v.regex(SECRET_CODE))),
  visitId: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/))),
  lines: v.pipe(
    v.array(
      v.strictObject({
        productId: uuid,
        variantId: uuid,
        quantity: count(MAX_SHEET_QUANTITY),
        note: line(MAX_SHEET_NOTE),
        seen: v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_PRICE)),
        turn: v.pipe(count(MAX_TURN), v.minValue(1)),
        since: v.pipe(count(MAX_TURN), v.minValue(1)),
      }),
    ),
    v.maxLength(MAX_SHEET_LINES),
    v.check(
      (lines) => new Set(lines.map(({ variantId }) => variantId)).size === lines.length,
      "each variant once",
    ),
  ),
})

export const SendBody: v.GenericSchema<unknown, SendSheet> = v.pipe(
  v.strictObject({
    name: v.pipe(line(MAX_BUYER), v.minLength(1, "a name")),
    company: line(MAX_COMPANY),
    email: v.exactOptional(v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email())),
    consent: v.exactOptional(v.literal(true)),
    language: v.picklist(LANGUAGES),
    revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.check(({ email, consent }) => email === undefined || consent === true, "true beside an address"),
)

export const DoneBody = v.strictObject({ done: v.boolean() })
