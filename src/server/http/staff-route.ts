import { Hono } from "hono"
import * as v from "valibot"
import { ROLES } from "../../domain/role.ts"
import type { AuditLog } from "../audit/audit-log.ts"
import type { StaffStore } from "../auth/staff-store.ts"
import type { HttpEnv, StaffOf } from "./http-env.ts"
import { HttpError } from "./http-error.ts"
import { parseBody, readJson } from "./read-json.ts"
import { requireRole } from "./require-role.ts"
import { staffFields } from "./staff-body.ts"

const body = v.strictObject({ ...staffFields, role: v.picklist(ROLES.filter((role) => role !== "owner")) })

export interface StaffRouteOptions {
  readonly staff: StaffStore
  readonly staffOf: StaffOf
  readonly audit: AuditLog
}

/** `/api/staff`: who works here, and making accounts for marketers and guides; for the owner. */
export function staffRoute({ staff, staffOf, audit }: StaffRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get("/api/staff", requireRole(staffOf), async (c) => c.json({ staff: await staff.list() }))
    .post("/api/staff", requireRole(staffOf), async (c) => {
      const { role, ...person } = parseBody(body, await readJson(c, { maxBytes: 16 * 1024 }))
      const added = await staff.add(person, role)
      if (added === null) throw new HttpError(409, "email-taken", `${person.email} has an account already`)
      await audit.note({
        ...{ actor: c.get("staff").id, action: "account.made", subject: added.email },
        details: { role },
      })
      return c.json({ staff: added }, 201)
    })
}
