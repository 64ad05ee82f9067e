import type { Hono } from "hono"
import type pg from "pg"
import type { Logger } from "pino"
import { createAccountStore } from "./access/account-store.ts"
import { createInvitationLetter } from "./access/invitation-letter.ts"
import { createSessionStore } from "./access/session-store.ts"
import { createStaffInvitations } from "./access/staff-invitations.ts"
import type { AuditLog } from "./audit/audit-log.ts"
import { auditKept } from "./audit/kept.ts"
import type { SignInLimits } from "./auth/sign-in-limits.ts"
import type { SignIn } from "./compose-sign-in.ts"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import type { Schedule } from "./events/live-feed.ts"
import { accountsRoute } from "./http/access/accounts-route.ts"
import { logRoute } from "./http/access/log-route.ts"
import { myAccountRoute } from "./http/access/my-account-route.ts"
import { noteDeeds } from "./http/access/note-deeds.ts"
import { secondFactorRoute } from "./http/access/second-factor-route.ts"
import { staffInvitationsRoute } from "./http/access/staff-invitations-route.ts"
import { createAskLibrary } from "./http/auth-library.ts"
import { authRoute } from "./http/auth-route.ts"
import type { HttpEnv } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"

export interface AccessOptions {
  readonly pool: pg.Pool
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly schedule: Schedule
  readonly signIn: SignIn
  readonly limits: SignInLimits
  readonly audit: AuditLog
  readonly showroomName: string
  /** IANA name. */
  readonly timezone: string
  readonly publicUrl: string
}

export interface Access {
  /** To stand before all others. */
  readonly before: Hono<HttpEnv>
  readonly routes: readonly Hono<HttpEnv>[]
  readonly kept: KeptAboutVisitors
}

/** Who may come in, who may do what, and who did what. */
export function composeAccess(options: AccessOptions): Access {
  const { pool, log, now, schedule, signIn, limits, audit, showroomName, timezone, publicUrl } = options
  const { auth, whoIs, staffOf, news, required, post } = signIn
  const ask = createAskLibrary({ auth, publicUrl })
  const mail = post !== null
  const guard = requireRole(staffOf)
  const accounts = createAccountStore({ pool, audit, now })
  const invitations = createStaffInvitations({ pool, audit, now })
  const sessions = createSessionStore({ pool, now })

  async function begin(day: string): Promise<number> {
    const { rows } = await pool.query<{ at: Date }>("select $1::date::timestamp at time zone $2 as at", [
      day,
      timezone,
    ])
    return rows[0]?.at.getTime() ?? 0
  }
  /** Behind the answer, so that it doesn't take longer when there is somebody of that address. */
  async function sendLink(email: string, language: string, headers: Headers): Promise<void> {
    const { rows } = await pool.query("select 1 from staff where email = $1 and deactivated_at is null", [
      email,
    ])
    if (rows.length === 0) return
    await (await auth()).api.signInMagicLink({ body: { email, metadata: { language } }, headers })
  }

  return {
    before: noteDeeds(audit),
    kept: auditKept(audit),
    routes: [
      authRoute({
        ...{ ask, limits, whoIs, staffOf, mail },
        sendLink: (email, language, headers) => {
          sendLink(email, language, headers).catch((error: unknown) =>
            log.warn({ err: error }, "a link that signs in wasn't sent"),
          )
        },
        onSignedOut: news.tell,
      }),
      secondFactorRoute({ pool, ask, audit, whoIs, limits, required }),
      myAccountRoute({
        ...{ pool, auth, ask, audit, sessions, whoIs, limits, required, mail },
        tell: news.tell,
      }),
      accountsRoute({ accounts, invitations, required, mail, guard, tell: news.tell }),
      staffInvitationsRoute({
        ...{ invitations, limits, showroomName, mail, guard },
        letter: createInvitationLetter({ post, showroomName, publicUrl }),
      }),
      logRoute({ audit, schedule, begin, guard }),
    ],
  }
}
