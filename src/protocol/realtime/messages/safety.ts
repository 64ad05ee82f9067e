import * as v from "valibot"
import { cleanText } from "../clean-text.ts"
import * as field from "../fields.ts"
import { DENIALS } from "../refusal.ts"
import { MAX_REPORT_TEXT, REPORT_REASONS } from "../report-reasons.ts"

/** From a visitor. Muting silences for oneself; blocking makes both unseen and unheard to each other. */
export const safetyRequests = [
  v.strictObject({ type: v.literal("mute"), key: field.personKey, on: v.boolean() }),
  v.strictObject({ type: v.literal("block"), key: field.personKey, on: v.boolean() }),
  v.strictObject({
    type: v.literal("report"),
    key: field.personKey,
    reason: v.picklist(REPORT_REASONS),
    text: v.pipe(
      v.string(),
      v.maxLength(MAX_REPORT_TEXT * 4),
      v.transform((raw) => cleanText(raw, MAX_REPORT_TEXT)),
    ),
  }),
] as const

/** From the server. */
export const safetyReplies = [
  /** The report is kept. */
  v.strictObject({ type: v.literal("reported"), key: field.personKey }),
  /** What one asked had no effect; `of` is its type. `wait`: milliseconds before it is worth trying again. */
  v.strictObject({
    type: v.literal("denied"),
    of: v.string(),
    reason: v.picklist(DENIALS),
    wait: v.nullable(field.milliseconds),
  }),
] as const
