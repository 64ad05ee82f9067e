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

const SESSION_SEEN =
  "update staff_sessions set seen_at = $2 where id = $1 and (seen_at is null or seen_at < $3)"
const PERSON_SEEN = "update staff set seen_at = $2 where id = $1"

/** Reads a request's cookies, and notes now and then that they were seen. */
export function createWhoIs({ auth, pool, log, now }: WhoIsOptions): WhoIs {
  /** One after the other, each by itself: whoever ends a session holds the person's row, and wants the session's. */
  async function noteSeen(sessionId: string, staffId: string, seenAt?: Date | null): Promise<void> {
    const before = now() - SEEN_EVERY
    if (seenAt && seenAt.getTime() >= before) return
    try {
      const at = new Date(now())
      const { rowCount } = await pool.query(SESSION_SEEN, [sessionId, at, new Date(before)])
      if (rowCount === 1) await pool.query(PERSON_SEEN, [staffId, at])
    } catch (error) {
      log.debug({ err: error }, "who was seen wasn't noted")
    }
  }
  return async (headers) => {
    if (!headers.has("cookie")) return null
    const found = await (await auth()).api.getSession({ headers })
    if (found === null || !isRole(found.user.role) || found.user.deactivatedAt) return null
    const { id, name, email, role, twoFactorEnabled } = found.user
    await noteSeen(found.session.id, id, found.session.seenAt)
    return {
      staff: { id, name, email, role },
      sessionId: found.session.id,
      hasSecondFactor: twoFactorEnabled === true,
    }
  }
}
