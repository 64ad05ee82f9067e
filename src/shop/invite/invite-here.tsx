import { useState } from "react"
import { v4 as newSecret } from "uuid"
import { createOwnInvitation } from "../../client/invitations/own-invitation.ts"
import { createSafeStorage } from "../../client/safe-storage.ts"
import { useShop } from "../../client/shop-context.ts"
import { Invite } from "./invite.tsx"
import { inviteTools } from "./invite-tools.ts"

/** Passing an invitation on, in this browser. */
export function InviteHere() {
  const { api, visitor } = useShop()
  const [tools] = useState(() => inviteTools(window))
  const [own] = useState(() =>
    createOwnInvitation({
      api,
      local: createSafeStorage(() => window.localStorage),
      visitor: visitor.store,
      newSecret: () => newSecret(),
    }),
  )
  return <Invite own={own} tools={tools} isWanted={window.location.hash === "#invite"} />
}
