import type pg from "pg"
import type { Logger } from "pino"
import { isRole } from "../../domain/role.ts"
import type { SignedIn } from "../http/http-env.ts"
import type { Auth } from "./create-auth.ts"

/** Who signed in on this device, whatever they may do; `null` for nobody. */
export type WhoIs = (headers: Headers) => Promise<SignedIn | null>

export interface WhoIsOptions {
  readonly auth: () => Promise<Auth>
  readonly pool: pg.Pool
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Milliseconds: when somebody was last seen is known to within so much. */
const SEEN_EVERY = 5 * 60 * 1000

const SEEN = `
  with session as (
    update staff_sessions set seen_at = $2 where id = $1 and (seen_at is null or seen_at < $3) returning staff_id)
  update staff set seen_at = $2 where id in (select staff_id from session)`

/** Reads a request's cookies, and notes now and then that they were seen. */
export function createWhoIs({ auth, pool, log, now }: WhoIsOptions): WhoIs {
  function noteSeen(sessionId: string, seenAt: Date | null | undefined): void {
    const before = now() - SEEN_EVERY
    if (seenAt && seenAt.getTime() >= before) return
    pool
      .query(SEEN, [sessionId, new Date(now()), new Date(before)])
      .catch((error: unknown) => log.debug({ err: error }, "who was seen wasn't noted"))
  }
  return async (headers) => {
    if (!headers.has("cookie")) return null
    const found = await (await auth()).api.getSession({ headers })
    if (found === null || !isRole(found.user.role) || found.user.deactivatedAt) return null
    noteSeen(found.session.id, found.session.seenAt)
    const { id, name, email, role, twoFactorEnabled } = found.user
    return {
      staff: { id, name, email, role },
      sessionId: found.session.id,
      hasSecondFactor: twoFactorEnabled === true,
    }
  }
}
