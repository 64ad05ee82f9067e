import { type Context, Hono, type MiddlewareHandler } from "hono"
import {
  type InvitationFiguresReply,
  type InvitationReply,
  type InvitedReply,
  invitationRequest,
  invitedRequest,
} from "../../protocol/invitations.ts"
import type { LimitAddress } from "../http/address-limit.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { parseBody, readJson } from "../http/read-json.ts"
import { visitorIn, visitorOf } from "../visitors/visitor-of.ts"
import { invitationCodeOf } from "./invitation-code.ts"
import type { InvitationStore } from "./invitation-store.ts"

const MAX_BYTES = 1024

export interface InvitationsRouteOptions {
  readonly invitations: InvitationStore
  readonly readFigures: () => Promise<InvitationFiguresReply>
  /** The day that it is now in the showroom's time zone. */
  readonly today: () => string
  readonly limit: LimitAddress
  /** One opening of one invitation from one address in a while. */
  readonly limitOpening: LimitAddress
  /** Whoever sent the request, for the limits: an IP address. */
  readonly addressOf: (c: Context) => string
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
}

/** Resolves to whether there was any left of a share. */
async function isWithin(limit: LimitAddress, key: string): Promise<boolean> {
  try {
    await limit(key)
    return true
  } catch (error) {
    if (error instanceof HttpError && error.status === 429) return false
    throw error
  }
}

/** `/api/invitations`: word of mouth, counted from sharing to what those who came by it did. */
export function invitationsRoute(options: InvitationsRouteOptions): Hono<HttpEnv> {
  const { invitations, readFigures, today, limit, limitOpening, addressOf, guard } = options
  const body = (c: Context) => readJson(c, { maxBytes: MAX_BYTES })
  return new Hono<HttpEnv>()
    .post("/api/invitations", async (c) => {
      await limit(addressOf(c))
      const sharer = visitorIn(c)
      const { secret, shared } = parseBody(invitationRequest, await body(c))
      const code = invitationCodeOf(secret)
      await invitations.keep(code, { sharer, shared })
      return c.json({ code } satisfies InvitationReply, 201)
    })
    .post("/api/invitations/opened", async (c) => {
      const address = addressOf(c)
      await limit(address)
      const { code } = parseBody(invitedRequest, await body(c))
      const counted =
        (await invitations.isKnown(code)) && (await isWithin(limitOpening, `${code} ${address}`))
      if (counted) await invitations.countOpening(today())
      return c.json({ counted } satisfies InvitedReply)
    })
    .put("/api/me/invitation", async (c) => {
      await limit(addressOf(c))
      const visitor = visitorOf(c)
      const { code } = parseBody(invitedRequest, await body(c))
      return c.json({ counted: await invitations.noteVisitor(code, visitor) } satisfies InvitedReply)
    })
    .get("/api/invitations/figures", guard, async (c) => c.json(await readFigures()))
}
