import * as v from "valibot"
import { INVITATION_CODE, INVITE } from "../../protocol/invitations.ts"
import type { Api } from "../api.ts"
import type { SafeStorage } from "../safe-storage.ts"
import type { VisitorStore } from "../visitor/visitor-store.ts"

export const INVITATION_KEY = "vetrina.invitation"

const code = v.pipe(v.string(), v.regex(INVITATION_CODE))
const Kept = v.object({ secret: v.pipe(v.string(), v.uuid()), code: v.nullable(code) })
const Reply = v.object({ code })

function parseKept(stored: unknown): v.InferOutput<typeof Kept> | null {
  const parsed = v.safeParse(Kept, stored)
  return parsed.success ? parsed.output : null
}

/** The code of the invitation that this browser passes on; `null`: none. */
export function ownCode(local: SafeStorage): string | null {
  return local.read(INVITATION_KEY, parseKept)?.code ?? null
}

/** The address that an invitation leads to. */
export const invitationAddress = (origin: string, code: string) => `${origin}/?${INVITE}=${code}`

export interface OwnInvitation {
  /** The code, always the same one; made by the server. Rejects when it can't be had. */
  make(): Promise<string>
  /** Notes that it was passed on; one that isn't heard of is lost. */
  noteShared(): void
}

export interface OwnInvitationOptions {
  readonly api: Pick<Api, "send">
  readonly local: SafeStorage
  readonly visitor: VisitorStore
  /** A new random UUID, which tells nothing. */
  readonly newSecret: () => string
}

/** The invitation that this browser's visitor passes on. Nothing is kept or sent before they want one. */
export function createOwnInvitation({ api, local, visitor, newSecret }: OwnInvitationOptions): OwnInvitation {
  // Where the browser keeps nothing for us, it is the same one as long as the page is there.
  let secret: string | null = null

  async function ask(shared: boolean): Promise<string> {
    secret ??= local.read(INVITATION_KEY, parseKept)?.secret ?? newSecret()
    const { consent, visitorId } = visitor.getState()
    const isRemembered = consent === "given" && visitorId !== null
    const headers = isRemembered ? { authorization: `Visitor ${visitorId}` } : {}
    const reply = await api.send<unknown>("POST", "/api/invitations", { headers, body: { secret, shared } })
    const { code } = v.parse(Reply, reply)
    local.write(INVITATION_KEY, { secret, code })
    return code
  }
  return {
    make: () => ask(false),
    noteShared: () => void ask(true).catch(() => {}),
  }
}
