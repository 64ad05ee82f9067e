import { type Context, Hono } from "hono"
import type pg from "pg"
import type { Role } from "../../../domain/role.ts"
import { forgetDevices } from "../../access/account-store.ts"
import type { AuditLog } from "../../audit/audit-log.ts"
import type { SignInLimits } from "../../auth/sign-in-limits.ts"
import type { WhoIs } from "../../auth/who-is.ts"
import { type AskAuthLibrary, readAuthBody } from "../auth-library.ts"
import { clientAddress } from "../client-address.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { requireSignedIn } from "../require-signed-in.ts"

export interface SecondFactorRouteOptions {
  readonly pool: pg.Pool
  readonly ask: AskAuthLibrary
  readonly audit: AuditLog
  readonly whoIs: WhoIs
  readonly limits: SignInLimits
  readonly required: () => Promise<readonly Role[]>
}

/** The library's second factor: setting it up, giving the code at sign-in, new backup codes, doing without. */
export function secondFactorRoute(options: SecondFactorRouteOptions): Hono<HttpEnv> {
  const { pool, ask, audit, whoIs, limits, required } = options
  const guard = requireSignedIn(whoIs)

  /** A password may be tried as often as at the door. */
  async function withPassword(c: Context<HttpEnv>): Promise<Response> {
    const { email } = c.get("signedIn").staff
    await limits.attempt(clientAddress(c), email)
    const response = await ask(c, { body: await readAuthBody(c) })
    if (response.ok) await limits.succeeded(email)
    return response
  }
  const note = (c: Context<HttpEnv>, action: string) => {
    const { id, email } = c.get("signedIn").staff
    return audit.note({ actor: id, action, subject: email })
  }

  return new Hono<HttpEnv>()
    .post("/api/auth/two-factor/enable", guard, withPassword)
    .post("/api/auth/two-factor/verify-totp", async (c) => {
      await limits.opening(clientAddress(c))
      const who = await whoIs(c.req.raw.headers)
      const response = await ask(c, { body: await readAuthBody(c) })
      if (who && !who.hasSecondFactor && response.ok)
        await audit.note({ actor: who.staff.id, action: "second-factor.on", subject: who.staff.email })
      return response
    })
    .post("/api/auth/two-factor/verify-backup-code", async (c) => {
      await limits.opening(clientAddress(c))
      return ask(c, { body: await readAuthBody(c) })
    })
    .post("/api/auth/two-factor/generate-backup-codes", guard, async (c) => {
      const response = await withPassword(c)
      if (response.ok) await note(c, "second-factor.codes-renewed")
      return response
    })
    .post("/api/auth/two-factor/disable", guard, async (c) => {
      const { staff } = c.get("signedIn")
      if ((await required()).includes(staff.role))
        throw new HttpError(409, "second-factor-required", `the role ${staff.role} takes a second factor`)
      const response = await withPassword(c)
      if (response.ok) {
        await forgetDevices(pool, staff.id)
        await note(c, "second-factor.off")
      }
      return response
    })
}
