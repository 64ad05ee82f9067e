import type { Context } from "hono"
import { VISITOR_SCHEME } from "../../protocol/me.ts"
import { HttpError } from "../http/http-error.ts"
import { hashSecret } from "./hash-secret.ts"

const CREDENTIALS = new RegExp(
  `^${VISITOR_SCHEME} ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$`,
  "i",
)

/** SHA-256 of the secret that a request says it is by; `null` when it says none. @throws HttpError 401 when it is none. */
export function visitorIn(c: Context): string | null {
  const header = c.req.header("authorization")
  if (header === undefined) return null
  const secret = CREDENTIALS.exec(header)?.[1]
  if (secret === undefined) throw unauthorized("the authorization isn't a visitor's")
  return hashSecret(secret.toLowerCase())
}

/** The same where there must be one. @throws HttpError 401. */
export function visitorOf(c: Context): string {
  const visitor = visitorIn(c)
  if (visitor === null) throw unauthorized(`say who you are: Authorization: ${VISITOR_SCHEME} <visitorId>`)
  return visitor
}

function unauthorized(message: string): HttpError {
  return new HttpError(401, "no-visitor", message, { headers: { "WWW-Authenticate": VISITOR_SCHEME } })
}
