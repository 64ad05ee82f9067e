import type { FollowInvitationOptions } from "../client/invitations/follow-invitation.ts"

/** Follows the invitation in the address, or of this tab; fetched only where there is one. */
export function followInvitationLater(
  options: Omit<FollowInvitationOptions, "location" | "replaceAddress">,
  window: Window,
): void {
  const { location, history } = window
  const isInvited = options.session.read("vetrina.invited", (stored) => stored !== undefined)
  if (!isInvited && !location.search.includes("invite=")) return
  void import("../client/invitations/follow-invitation.ts").then(
    ({ followInvitation }) =>
      followInvitation({
        ...options,
        location,
        replaceAddress: (href) => history.replaceState(history.state, "", href),
      }),
    // the store opens all the same
    () => {},
  )
}
