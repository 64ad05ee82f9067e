import type { ForgetAlso } from "../visitors/forget-visitor.ts"
import { asBytes } from "../visitors/hash-secret.ts"

/** Deletes that somebody came by an invitation, and the invitation that they passed on themselves. */
export const forgetInvitations: ForgetAlso = async (client, { visitor }) => {
  if (visitor === null) return
  await client.query("delete from invited_visitors where visitor = $1", [asBytes(visitor)])
  await client.query("delete from invitations where sharer = $1", [asBytes(visitor)])
}
