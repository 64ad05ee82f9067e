import { Hono } from "hono"
import type pg from "pg"
import * as v from "valibot"
import type { Role } from "../../../domain/role.ts"
import type { MyAccountReply, SessionsReply } from "../../../protocol/access.ts"
import { forgetDevices } from "../../access/account-store.ts"
import type { SessionStore } from "../../access/session-store.ts"
import type { AuditLog } from "../../audit/audit-log.ts"
import type { Auth } from "../../auth/create-auth.ts"
import type { SignInLimits } from "../../auth/sign-in-limits.ts"
import type { WhoIs } from "../../auth/who-is.ts"
import type { AskAuthLibrary } from "../auth-library.ts"
import { clientAddress } from "../client-address.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { parseBody, readJson } from "../read-json.ts"
import { requireSignedIn } from "../require-signed-in.ts"
import { staffFields } from "../staff-body.ts"

export interface MyAccountRouteOptions {
  readonly pool: pg.Pool
  readonly auth: () => Promise<Auth>
  readonly ask: AskAuthLibrary
  readonly audit: AuditLog
  readonly sessions: SessionStore
  readonly whoIs: WhoIs
  readonly limits: SignInLimits
  readonly required: () => Promise<readonly Role[]>
  readonly mail: boolean
  /** Some of somebody's sessions have ended. */
  readonly tell: (staffId: string) => void
}

const Nothing = v.strictObject({})
const PasswordBody = v.strictObject({
  /** `null` for whoever has none yet. */
  current: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  password: staffFields.password,
})

async function hasPassword(pool: pg.Pool, staffId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    "select 1 from staff_accounts where staff_id = $1 and password is not null limit 1",
    [staffId],
  )
  return rowCount === 1
}

/** `/api/account`: what everybody of the staff sees and changes of their own. */
export function myAccountRoute(options: MyAccountRouteOptions): Hono<HttpEnv> {
  const { pool, auth, ask, audit, sessions, whoIs, limits, required, mail, tell } = options
  const guard = requireSignedIn(whoIs)

  async function codesLeft(userId: string): Promise<number> {
    const { backupCodes } = await (await auth()).api.viewBackupCodes({ body: { userId } })
    return backupCodes.length
  }

  return new Hono<HttpEnv>()
    .get("/api/account", guard, async (c) => {
      const { staff, hasSecondFactor } = c.get("signedIn")
      const { id, name, email, role } = staff
      return c.json({
        ...{ name, email, role, hasSecondFactor, mail },
        hasPassword: await hasPassword(pool, id),
        needsSecondFactor: (await required()).includes(role),
        codesLeft: hasSecondFactor ? await codesLeft(id) : null,
      } satisfies MyAccountReply)
    })
    .post("/api/account/password", guard, async (c) => {
      const { staff, sessionId } = c.get("signedIn")
      const { current, password } = parseBody(PasswordBody, await readJson(c, { maxBytes: 4096 }))
      const had = await hasPassword(pool, staff.id)
      if (had !== (current !== null))
        throw new HttpError(409, "changed", had ? "say the present password too" : "there is no password yet")
      await limits.attempt(clientAddress(c), staff.email)
      const response = had
        ? await ask(c, {
            path: "/change-password",
            body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
          })
        : await (await auth()).api.setPassword({
            body: { newPassword: password },
            headers: c.req.raw.headers,
            asResponse: true,
          })
      if (!response.ok) return response
      await limits.succeeded(staff.email)
      if (!had) await sessions.endOthers(staff.id, sessionId)
      await forgetDevices(pool, staff.id)
      await audit.note({ actor: staff.id, action: "password.changed", subject: staff.email })
      tell(staff.id)
      return new Response("{}", { headers: withoutLength(response.headers) })
    })
    .get("/api/account/sessions", guard, async (c) => {
      const { staff, sessionId } = c.get("signedIn")
      return c.json({ sessions: await sessions.list(staff.id, sessionId) } satisfies SessionsReply)
    })
    .post("/api/account/sessions/end-others", guard, async (c) => {
      parseBody(Nothing, await readJson(c, { maxBytes: 1024 }))
      const { staff, sessionId } = c.get("signedIn")
      await sessions.endOthers(staff.id, sessionId)
      await forgetDevices(pool, staff.id)
      tell(staff.id)
      return c.json({ sessions: await sessions.list(staff.id, sessionId) } satisfies SessionsReply)
    })
    .post("/api/account/sessions/:id/end", guard, async (c) => {
      parseBody(Nothing, await readJson(c, { maxBytes: 1024 }))
      const { staff, sessionId } = c.get("signedIn")
      if (!(await sessions.end(staff.id, c.req.param("id").slice(0, 100))))
        throw new HttpError(404, "unknown", "that session has ended already")
      tell(staff.id)
      return c.json({ sessions: await sessions.list(staff.id, sessionId) } satisfies SessionsReply)
    })
}

/** What is answered instead is shorter. */
function withoutLength(from: Headers): Headers {
  const headers = new Headers(from)
  headers.delete("content-length")
  headers.set("content-type", "application/json")
  return headers
}
