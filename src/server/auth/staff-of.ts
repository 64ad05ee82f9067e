import { isRole } from "../../domain/role.ts"
import type { StaffOf } from "../http/http-env.ts"
import type { Auth } from "./create-auth.ts"

/** Reads who is signed in from a request's cookies. */
export function createStaffOf(auth: () => Promise<Auth>): StaffOf {
  return async (headers) => {
    if (!headers.has("cookie")) return null
    const found = await (await auth()).api.getSession({ headers })
    if (found === null || !isRole(found.user.role)) return null
    const { id, name, email, role } = found.user
    return { id, name, email, role }
  }
}
