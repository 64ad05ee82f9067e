import type { Want } from "../../client/presence/index.ts"

/** What an address says about whom one comes to. `broken`: an invitation whose code can't be one. */
export type Invitation =
  | { readonly kind: "none" | "broken" }
  | { readonly kind: "friends" | "guided"; readonly code: string }

/** The names of the address's parameters. */
export const PARAMETERS = { friends: "with", guided: "visit" } as const

const CODE = /^[0-9a-z]{16}$/

/** The invitation in the query of an address; one to a guided visit comes before one by friends. */
export function readInvitation(search: string): Invitation {
  const params = new URLSearchParams(search)
  for (const kind of ["guided", "friends"] as const) {
    const code = params.get(PARAMETERS[kind])?.trim().toLowerCase()
    if (code !== undefined) return CODE.test(code) ? { kind, code } : { kind: "broken" }
  }
  return { kind: "none" }
}

/** The room that somebody wants to be in who follows an invitation. */
export function wantOf(invitation: Invitation): Want {
  switch (invitation.kind) {
    case "none":
    case "broken":
      return { kind: "any" }
    case "friends":
    case "guided":
      return { kind: invitation.kind, code: invitation.code }
    default:
      return invitation satisfies never
  }
}

/** The address, from the root, that leads others to where one is. */
export function invitationPath(kind: "friends" | "guided", code: string): string {
  return `/?${new URLSearchParams({ [PARAMETERS[kind]]: code })}`
}
