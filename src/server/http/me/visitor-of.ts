import type { Context } from "hono"
import { validate as isUuid } from "uuid"
import { hashSecret } from "../../visitors/hash-secret.ts"
import { HttpError } from "../http-error.ts"

const SCHEME = /^Visitor ([0-9a-f-]{36})$/i

/** Who asks about themselves: the hash of the secret in `Authorization: Visitor …`. @throws HttpError 401 without one. */
export function visitorOf(c: Context): string {
  const [, secret = ""] = SCHEME.exec(c.req.header("authorization") ?? "") ?? []
  if (!isUuid(secret))
    throw new HttpError(401, "no-visitor", "this takes the header Authorization: Visitor …")
  return hashSecret(secret.toLowerCase())
}
