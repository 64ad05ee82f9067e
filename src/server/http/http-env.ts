import type { Role } from "../../domain/role.ts"
import type { HttpError } from "./http-error.ts"
import type { IsTrusted } from "./trusted-proxies.ts"

/** Somebody of the staff, signed in. */
export interface StaffMember {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
}

/** Somebody who signed in on this device. */
export interface SignedIn {
  readonly staff: StaffMember
  readonly sessionId: string
  /** Whether they are asked for a code too. */
  readonly hasSecondFactor: boolean
}

/** Who sent a request, by its cookies; `null` for a visitor. */
export interface StaffOf {
  (headers: Headers): Promise<StaffMember | null>
  /** Why somebody who signed in is nobody; `null`: they didn't. */
  readonly whyNot?: (headers: Headers) => Promise<HttpError | null>
  /**
   * Calls back when what one of the staff may do may have changed, and when the session of these headers is over. Returns the
   * function that stops it.
   */
  readonly follow?: (staffId: string, headers: Headers, look: () => void) => () => void
}

/** What middleware puts on a request: `c.get("staff")` behind `requireRole`. */
export interface HttpEnv {
  readonly Variables: {
    staff: StaffMember
    /** Behind `requireSignedIn`. */
    signedIn: SignedIn
    /** Which proxies are believed; `undefined`: those on this machine. */
    isTrusted: IsTrusted | undefined
  }
}
