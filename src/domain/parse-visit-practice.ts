import * as v from "valibot"
import { hours } from "./parse-case-practice.ts"
import { STEP_MINUTES, type VisitPractice } from "./visit-practice.ts"

const MOST_LENGTHS = 5

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const steps = (least: number, most: number) =>
  v.pipe(whole(least, most), v.multipleOf(STEP_MINUTES, `a multiple of ${STEP_MINUTES}`))

export const visitPractice: v.GenericSchema<unknown, VisitPractice> = v.strictObject({
  hours: v.optional(v.nullable(hours), null),
  minutes: v.optional(
    v.pipe(
      v.array(steps(10, 180)),
      v.minLength(1),
      v.maxLength(MOST_LENGTHS),
      v.check((list) => new Set(list).size === list.length, "lengths that differ"),
    ),
    [30],
  ),
  everyMinutes: v.optional(steps(10, 240), 30),
  places: v.optional(whole(1, 20), 1),
  noticeHours: v.optional(whole(0, 168), 2),
  daysAhead: v.optional(whole(1, 120), 21),
  remindHours: v.optional(whole(1, 168), 24),
})
