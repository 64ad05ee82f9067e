import type { MiddlewareHandler } from "hono"
import type { WhoIs } from "../auth/who-is.ts"
import type { HttpEnv } from "./http-env.ts"
import { HttpError } from "./http-error.ts"

/**
 * Lets through whoever signed in, for what concerns their own account alone: also while a second factor is still missing.
 * `c.get("signedIn")` is then set.
 */
export function requireSignedIn(whoIs: WhoIs): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const found = await whoIs(c.req.raw.headers)
    if (found === null) throw new HttpError(401, "not-signed-in", "sign in to see this")
    c.set("signedIn", found)
    await next()
  }
}
