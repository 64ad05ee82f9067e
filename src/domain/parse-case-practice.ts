import * as v from "valibot"
import { type OpeningHours, USUAL_HOURS, WEEKDAYS } from "./opening-hours.ts"
import { localized, name } from "./parse-shared.ts"
import type { BrandPromise, CasePractice } from "./promise.ts"

/** A handful: nobody holds a request against more. */
const MOST_PROMISES = 8

function isUnique(list: readonly string[]): boolean {
  return new Set(list).size === list.length
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}

export const promises: v.GenericSchema<unknown, readonly BrandPromise[]> = v.pipe(
  v.array(v.strictObject({ id: name, name: localized, about: localized })),
  v.maxLength(MOST_PROMISES),
  v.check((list) => isUnique(list.map(({ id }) => id)), "ids that differ"),
)

const wall = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "a time like 09:30"))
export const hours: v.GenericSchema<unknown, OpeningHours> = v.strictObject({
  week: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({
          days: v.pipe(
            v.array(v.picklist(WEEKDAYS)),
            v.minLength(1),
            v.check((days) => isUnique(days), "days that differ"),
          ),
          from: wall,
          to: wall,
        }),
        v.check(({ from, to }) => from < to, "to later than from"),
      ),
    ),
    v.minLength(1),
  ),
  closed: v.optional(
    v.array(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isDay, "a day like 2026-12-25"))),
    [],
  ),
})

export const casePractice: v.GenericSchema<unknown, CasePractice> = v.strictObject({
  answerWithinHours: v.optional(v.pipe(v.number(), v.minValue(0.25), v.maxValue(1000)), 8),
  askAgainAfterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)), 7),
  hours: v.optional(hours, USUAL_HOURS),
})
