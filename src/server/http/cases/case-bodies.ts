import * as v from "valibot"
import { CLOSE_REASONS } from "../../../domain/case.ts"
import { LANGUAGES } from "../../../domain/language.ts"
import { FITS } from "../../../domain/promise.ts"
import { type LeaveContact, MAX_REPLY, type SendReply } from "../../../protocol/cases.ts"

/** Before it is cleaned and cut; a request's own limit of bytes bounds it. */
const freeText = v.pipe(v.string(), v.maxLength(MAX_REPLY * 16))
const id = v.pipe(v.string(), v.uuid(), v.toLowerCase())
const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/))
const staffId = v.pipe(v.string(), v.minLength(1), v.maxLength(100))

export const NothingBody = v.strictObject({})
export const AssignBody = v.strictObject({ to: v.nullable(staffId), was: v.nullable(staffId) })
export const CaseNoteBody = v.strictObject({ id, text: freeText })
export const SendReplyBody: v.GenericSchema<unknown, SendReply> = v.strictObject({
  id,
  text: freeText,
  language: v.picklist(LANGUAGES),
  askAgain: v.boolean(),
})
export const CloseBody = v.strictObject({ reason: v.picklist(CLOSE_REASONS) })
export const FitBody = v.strictObject({
  promise: v.pipe(v.string(), v.maxLength(64)),
  fit: v.nullable(v.picklist(FITS)),
})
export const BackBody = v.strictObject({ text: freeText })
export const ContactBody: v.GenericSchema<unknown, LeaveContact> = v.strictObject({
  impressionId: token,
  email: v.pipe(v.string(), v.trim(), v.maxLength(254), v.email()),
  consent: v.literal(true),
})
