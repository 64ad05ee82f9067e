import type { Auth } from "./create-auth.ts"

/**
 * Tells when the session of a request's cookies is over, in milliseconds since the epoch, unless it is used until then;
 * `null`: there is none, or it is over. Asking isn't using: it doesn't begin anew.
 */
export function createSessionEnd(auth: () => Promise<Auth>) {
  return async (headers: Headers): Promise<number | null> => {
    if (!headers.has("cookie")) return null
    const found = await (await auth()).api.getSession({ headers, query: { disableRefresh: true } })
    return found === null ? null : new Date(found.session.expiresAt).getTime()
  }
}
