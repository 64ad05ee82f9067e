import * as v from "valibot"
import { LANGUAGES } from "./language.ts"
import { casePractice, promises } from "./parse-case-practice.ts"
import { checkout } from "./parse-checkout.ts"
import { namingPersonas, personas } from "./parse-personas.ts"
import { localized, name, text } from "./parse-shared.ts"
import { visitPractice } from "./parse-visit-practice.ts"
import { ParseError, parseWith } from "./parsing.ts"
import type { Showroom } from "./showroom.ts"

function isTimezone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: value }))
  } catch {
    return false
  }
}

const showroom: v.GenericSchema<unknown, Showroom> = v.strictObject({
  id: name,
  name: text,
  tagline: localized,
  languages: v.pipe(v.array(v.picklist(LANGUAGES)), v.minLength(1)),
  timezone: v.pipe(v.string(), v.check(isTimezone, "IANA time zone")),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  scenes: v.pipe(v.array(name), v.minLength(1)),
  catalogue: text,
  checkout: v.optional(checkout, { kind: "message" }),
  promises: v.optional(promises, []),
  personas: v.optional(personas, []),
  cases: v.optional(casePractice, {}),
  visits: v.optional(v.nullable(visitPractice), null),
})

/** Parses `scenes/showroom.json`; throws a ParseError that names path, value and what was expected. */
export function parseShowroom(input: unknown, subject = "showroom"): Showroom {
  try {
    return parseWith(showroom, input, subject)
  } catch (error) {
    throw error instanceof ParseError ? namingPersonas(error, input) : error
  }
}
