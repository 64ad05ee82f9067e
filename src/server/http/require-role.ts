import type { MiddlewareHandler } from "hono"
import type { Role } from "../../domain/role.ts"
import type { HttpEnv, StaffOf } from "./http-env.ts"
import { HttpError } from "./http-error.ts"

/**
 * Lets through staff with one of `roles`, and the owner always; `c.get("staff")` is then set.
 *
 *     app.get("/api/metrics", requireRole(staffOf, "marketer"), (c) => …)
 *
 * Others get 401 `not-signed-in` or 403 `role-missing`.
 */
export function requireRole(staffOf: StaffOf, ...roles: readonly Role[]): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const staff = await staffOf(c.req.raw.headers)
    if (staff === null) throw new HttpError(401, "not-signed-in", "sign in to see this")
    if (staff.role !== "owner" && !roles.includes(staff.role)) {
      const wanted = ["owner", ...roles.filter((role) => role !== "owner")].join(" or ")
      throw new HttpError(403, "role-missing", `this takes the role ${wanted}; yours is ${staff.role}`)
    }
    c.set("staff", staff)
    await next()
  }
}
