import * as v from "valibot"
import { INVITATION_CODE, INVITE } from "../../protocol/invitations.ts"
import type { Api } from "../api.ts"
import type { SafeStorage } from "../safe-storage.ts"
import type { VisitorStore } from "../visitor/visitor-store.ts"
import { ownCode } from "./own-invitation.ts"

export const INVITED_KEY = "vetrina.invited"

const Kept = v.object({
  code: v.pipe(v.string(), v.regex(INVITATION_CODE)),
  /** Whether the server knows that this visitor came by it. */
  told: v.boolean(),
})
type Kept = v.InferOutput<typeof Kept>

function parseKept(stored: unknown): Kept | null {
  const parsed = v.safeParse(Kept, stored)
  return parsed.success ? parsed.output : null
}

export interface FollowInvitationOptions {
  readonly api: Pick<Api, "post" | "send">
  readonly local: SafeStorage
  /** The tab's own. */
  readonly session: SafeStorage
  readonly visitor: VisitorStore
  readonly location: Pick<Location, "href">
  /** Puts another address in the place of this one, without loading it. */
  readonly replaceAddress: (href: string) => void
}

/** The invitation in an address, and the address without it. */
function takeFrom(href: string): { readonly code: string | null; readonly rest: string } {
  const url = new URL(href)
  const found = url.searchParams.get(INVITE)
  url.searchParams.delete(INVITE)
  return { code: found !== null && INVITATION_CODE.test(found) ? found : null, rest: url.href }
}

/**
 * Counts that a link was opened, once in a tab however often it is loaded, and never one's own; and, once this visitor
 * agrees to be remembered, that they came by it. Until then the tab alone knows.
 */
export function followInvitation(options: FollowInvitationOptions): void {
  const { api, local, session, visitor, location, replaceAddress } = options
  const { code, rest } = takeFrom(location.href)
  if (rest !== location.href) replaceAddress(rest)
  const before = session.read(INVITED_KEY, parseKept)
  if (code !== null && before === null && code !== ownCode(local)) {
    session.write(INVITED_KEY, { code, told: false } satisfies Kept)
    // One that is lost is lost.
    api.post("/api/invitations/opened", { code }).catch(() => {})
  }

  let telling = false
  async function tell(): Promise<void> {
    const kept = session.read(INVITED_KEY, parseKept)
    const { consent, visitorId } = visitor.getState()
    if (telling || !kept || kept.told || consent !== "given" || visitorId === null) return
    telling = true
    try {
      const headers = { authorization: `Visitor ${visitorId}` }
      await api.send("PUT", "/api/me/invitation", { headers, body: { code: kept.code } })
      session.write(INVITED_KEY, { ...kept, told: true } satisfies Kept)
    } catch {
      // Told with the next page of this tab.
    }
    telling = false
  }
  visitor.subscribe(() => void tell())
  void tell()
}
