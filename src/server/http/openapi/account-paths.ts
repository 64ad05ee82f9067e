import { LANGUAGES } from "../../../domain/language.ts"
import { ROLES } from "../../../domain/role.ts"
import { PASSWORD_MAX, PASSWORD_MIN } from "../../auth/password-rules.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const whole: Schema = { type: "integer", minimum: 0 }
const flag: Schema = { type: "boolean" }
const moment: Schema = { type: "string", format: "date-time" }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const role = oneOf(...ROLES)
const language = oneOf(...LANGUAGES)
const password: Schema = { type: "string", minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX }
const nothing = record({})

export const ACCOUNT_SCHEMAS: Readonly<Record<string, Schema>> = {
  Sessions: record({
    sessions: listOf(
      record({
        ...{ id: text, browser: orNull(text), system: orNull(text) },
        ...{ since: moment, seenAt: orNull(moment), here: flag },
      }),
    ),
  }),
  SignedIn: {
    description: "The answer sets the session cookie; or the code of a second factor is asked for first",
    anyOf: [record({ token: text, user: ref("Staff") }), record({ twoFactorRedirect: flag })],
  },
}

const own = { tag: "account", signedIn: true }
const door = { tag: "staff" }
const id = { id: text }
const given = [400, 401, 413, 415, 429]

/** Coming in, and one's own account. */
export const ACCOUNT_PATHS: Paths = {
  "/api/join/look": {
    post: operation({
      ...door,
      summary: "What an invitation is about; by its link's token",
      body: record({ token: text }),
      answer: record({ email: text, role, by: text, expiresAt: moment, showroom: text, byLink: flag }),
      refusals: [400, 410, 413, 415, 429],
    }),
  },
  "/api/join": {
    post: operation({
      ...door,
      summary: "Take an invitation up; without a password one signs in by links",
      body: record({ token: text, name: text, password: orNull(password) }),
      answer: record({ staff: ref("Staff") }),
      status: 201,
      refusals: [400, 409, 410, 413, 415, 429],
    }),
  },
  "/api/auth/sign-in/ways": {
    get: operation({
      ...door,
      summary: "Which ways of signing in there are",
      answer: record({ password: flag, link: flag }),
    }),
  },
  "/api/auth/sign-in/link": {
    post: operation({
      ...door,
      summary:
        "Have a link mailed that signs in; the answer is the same whether or not there is such a person",
      body: record({ email: text, language }, ["language"]),
      answer: record({ sent: flag }),
      refusals: [400, 409, 413, 415, 429],
    }),
  },
  "/api/auth/sign-in/link/open": {
    post: operation({
      ...door,
      summary: "Sign in by such a link: once, within ten minutes",
      body: record({ token: text }),
      answer: ref("SignedIn"),
      refusals: [400, 403, 410, 413, 415, 429],
    }),
  },
  "/api/auth/two-factor/verify-totp": {
    post: operation({
      ...door,
      summary:
        "Give the code that signing in asks for, each once (401 `code-used`); or switch a new second factor on with its first code",
      body: record({ code: text, trustDevice: flag }, ["trustDevice"]),
      answer: record({ token: text, user: ref("Staff") }),
      refusals: given,
    }),
  },
  "/api/auth/two-factor/verify-backup-code": {
    post: operation({
      ...door,
      summary: "Give a backup code instead, each once",
      body: record({ code: text, trustDevice: flag }, ["trustDevice"]),
      answer: record({ token: text, user: ref("Staff") }),
      refusals: given,
    }),
  },
  "/api/auth/two-factor/enable": {
    post: operation({
      ...own,
      summary: "Prepare a second factor; it is on once a code of it was right",
      body: record({ password: text }, ["password"]),
      answer: record({ totpURI: text, backupCodes: listOf(text) }),
      refusals: given,
    }),
  },
  "/api/auth/two-factor/generate-backup-codes": {
    post: operation({
      ...own,
      summary: "New backup codes; those from before no longer work",
      body: record({ password: text }, ["password"]),
      answer: record({ backupCodes: listOf(text) }),
      refusals: given,
    }),
  },
  "/api/auth/two-factor/disable": {
    post: operation({
      ...own,
      summary: "Do without a second factor, where the role allows it",
      body: record({ password: text }, ["password"]),
      answer: record({ status: flag }),
      refusals: [...given, 409],
    }),
  },
  "/api/account": {
    get: operation({
      ...own,
      summary: "One's own account",
      answer: record({
        ...{ name: text, email: text, role, hasPassword: flag, hasSecondFactor: flag },
        ...{ needsSecondFactor: flag, codesLeft: orNull(whole), mail: flag },
      }),
    }),
  },
  "/api/account/password": {
    post: operation({
      ...own,
      summary: "Change one's password, or choose a first one; every other session ends",
      body: record({ current: orNull(text), password }),
      answer: nothing,
      refusals: [400, 409, 413, 415, 429],
    }),
  },
  "/api/account/sessions": {
    get: operation({ ...own, summary: "Where one is signed in", answer: ref("Sessions") }),
  },
  "/api/account/sessions/{id}/end": {
    post: operation({
      ...own,
      summary: "Sign out on another device",
      path: id,
      body: nothing,
      answer: ref("Sessions"),
      refusals: [400, 404, 413, 415],
    }),
  },
  "/api/account/sessions/end-others": {
    post: operation({
      ...own,
      summary: "Sign out on all other devices",
      body: nothing,
      answer: ref("Sessions"),
      refusals: [400, 413, 415],
    }),
  },
}
