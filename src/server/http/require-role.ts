import type { MiddlewareHandler } from "hono"
import type { Role } from "../../domain/role.ts"
import { endWhenRefused } from "./end-when-refused.ts"
import type { HttpEnv, StaffOf } from "./http-env.ts"
import { HttpError } from "./http-error.ts"

/**
 * Lets through staff with one of `roles`, and the owner always; `c.get("staff")` is then set.
 *
 *     app.get("/api/metrics", requireRole(staffOf, "marketer"), (c) => …)
 *
 * Others get 401 `not-signed-in`, or 403 `role-missing` or `second-factor-missing`. A stream of events ends when its reader
 * may no longer read it: also when their session is over.
 */
export function requireRole(staffOf: StaffOf, ...roles: readonly Role[]): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const { headers } = c.req.raw
    const staff = await staffOf(headers)
    if (staff === null)
      throw (await staffOf.whyNot?.(headers)) ?? new HttpError(401, "not-signed-in", "sign in to see this")
    const mayRead = (role: Role) => role === "owner" || roles.includes(role)
    if (!mayRead(staff.role)) {
      const wanted = ["owner", ...roles.filter((role) => role !== "owner")].join(" or ")
      throw new HttpError(403, "role-missing", `this takes the role ${wanted}; yours is ${staff.role}`)
    }
    c.set("staff", staff)
    await next()
    if (staffOf.follow) endWhenRefused(c, { follow: staffOf.follow, staff, headers, isAllowed })
    async function isAllowed(): Promise<boolean> {
      const still = await staffOf(headers)
      return still !== null && mayRead(still.role)
    }
  }
}
