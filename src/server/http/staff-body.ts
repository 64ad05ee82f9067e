import * as v from "valibot"
import { PASSWORD_MAX, PASSWORD_MIN } from "../auth/password-rules.ts"

const controls = /\p{Cc}/u

/** What makes a person of the staff, as it comes over the wire. */
export const staffFields = {
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(80),
    v.check((name) => !controls.test(name), "text without control characters"),
  ),
  email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email()),
  password: v.pipe(v.string(), v.minLength(PASSWORD_MIN), v.maxLength(PASSWORD_MAX)),
}
