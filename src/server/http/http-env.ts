import type { Role } from "../../domain/role.ts"
import type { IsTrusted } from "./trusted-proxies.ts"

/** Somebody of the staff, signed in. */
export interface StaffMember {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
}

/** Who sent a request, by its cookies; `null` for a visitor. */
export type StaffOf = (headers: Headers) => Promise<StaffMember | null>

/** What middleware puts on a request: `c.get("staff")` behind `requireRole`. */
export interface HttpEnv {
  readonly Variables: {
    staff: StaffMember
    /** Which proxies are believed; `undefined`: those on this machine. */
    isTrusted: IsTrusted | undefined
  }
}
