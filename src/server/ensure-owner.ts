import type { Logger } from "pino"
import type { SetupToken } from "./auth/setup-token.ts"
import type { StaffStore } from "./auth/staff-store.ts"

export interface EnsureOwnerOptions {
  readonly staff: StaffStore
  readonly token: SetupToken
  readonly log: Logger
  readonly publicUrl: string
  /** Who becomes the owner without a link; `null`: whoever has the link. */
  readonly owner: { readonly email: string; readonly password: string } | null
}

/**
 * Makes the owner that was asked for, if there is none. Resolves to the one-time link by which somebody becomes the
 * owner, or `null` when there is one.
 */
export async function ensureOwner(options: EnsureOwnerOptions): Promise<string | null> {
  const { staff, token, log, publicUrl, owner } = options
  if (await staff.hasOwner()) return null
  if (owner !== null) {
    const name = owner.email.split("@")[0] ?? owner.email
    const made = await staff.addOwner({ ...owner, name })
    if (typeof made === "object") log.info({ email: made.email }, "the owner's account was made")
    if (made === "email-taken") {
      throw new Error(`OWNER_EMAIL: ${owner.email} belongs to somebody of the staff who isn't the owner`)
    }
    return null
  }
  return `${publicUrl}/setup?token=${await token.issue()}`
}
