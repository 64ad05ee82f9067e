import * as v from "valibot"
import { type AskingPolicy, DEFAULT_POLICY } from "./asking-policy.ts"
import { numberFrom, secondsFrom, wholeFrom } from "./prompt-fields.ts"

const { budget, cost, npsCoolDownDays, waitAtMostSeconds, ignoredAfterSeconds, quiet, caseAt } =
  DEFAULT_POLICY
const price = secondsFrom(1, 600)

/** A policy as it stands in a file: whatever it leaves out is as by default. */
export const policySchema: v.GenericSchema<unknown, AskingPolicy> = v.strictObject({
  budget: v.optional(
    v.strictObject({
      visitSeconds: v.optional(secondsFrom(1, 3600), budget.visitSeconds),
      quarterSeconds: v.optional(secondsFrom(1, 86_400), budget.quarterSeconds),
    }),
    budget,
  ),
  cost: v.optional(
    v.strictObject({
      csat: v.optional(price, cost.csat),
      ces: v.optional(price, cost.ces),
      nps: v.optional(price, cost.nps),
      dismissed: v.optional(numberFrom(1, 10), cost.dismissed),
      ignored: v.optional(numberFrom(0, 1), cost.ignored),
    }),
    cost,
  ),
  npsCoolDownDays: v.optional(numberFrom(1, 730, "days"), npsCoolDownDays),
  waitAtMostSeconds: v.optional(secondsFrom(10, 3600), waitAtMostSeconds),
  ignoredAfterSeconds: v.optional(secondsFrom(10, 3600), ignoredAfterSeconds),
  quiet: v.optional(
    v.strictObject({
      acts: v.optional(wholeFrom(2, 100), quiet.acts),
      withinSeconds: v.optional(secondsFrom(1, 120), quiet.withinSeconds),
      atMostSeconds: v.optional(secondsFrom(0, 600), quiet.atMostSeconds),
    }),
    quiet,
  ),
  caseAt: v.optional(
    v.strictObject({
      csat: v.optional(wholeFrom(1, 4), caseAt.csat),
      ces: v.optional(wholeFrom(1, 6), caseAt.ces),
      nps: v.optional(wholeFrom(0, 9), caseAt.nps),
    }),
    caseAt,
  ),
})
