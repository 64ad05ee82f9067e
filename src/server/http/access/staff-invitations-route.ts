import { type Context, Hono, type MiddlewareHandler } from "hono"
import { validate as isUuid } from "uuid"
import * as v from "valibot"
import { LANGUAGES } from "../../../domain/language.ts"
import { ROLES } from "../../../domain/role.ts"
import type { InvitedReply, OpenInvitationReply } from "../../../protocol/access.ts"
import type { InvitationLetter } from "../../access/invitation-letter.ts"
import type { Issued, StaffInvitations } from "../../access/staff-invitations.ts"
import type { SignInLimits } from "../../auth/sign-in-limits.ts"
import { clientAddress } from "../client-address.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { parseBody, readJson } from "../read-json.ts"
import { staffFields } from "../staff-body.ts"

export interface StaffInvitationsRouteOptions {
  readonly invitations: StaffInvitations
  readonly limits: SignInLimits
  readonly letter: InvitationLetter
  readonly showroomName: string
  readonly mail: boolean
  /** Lets the owner through. */
  readonly guard: MiddlewareHandler<HttpEnv>
}

const MAX_BYTES = 4096
const token = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
const Nothing = v.strictObject({})
const NewBody = v.strictObject({
  email: staffFields.email,
  role: v.picklist(ROLES),
  language: v.picklist(LANGUAGES),
})
const LookBody = v.strictObject({ token })
const AcceptBody = v.strictObject({
  token,
  name: staffFields.name,
  password: v.nullable(staffFields.password),
})

const unknown = () => new HttpError(404, "unknown", "this invitation was taken up or taken back")
const invalid = () =>
  new HttpError(410, "invitation-invalid", "this invitation was used, taken back, or is too old")
const taken = () => new HttpError(409, "email-taken", "there is an account with this address already")

/** Inviting colleagues, for the owner; and taking an invitation up, for whoever has its link. */
export function staffInvitationsRoute(options: StaffInvitationsRouteOptions): Hono<HttpEnv> {
  const { invitations, limits, letter, showroomName, mail, guard } = options

  async function send({ invitation, token }: Issued): Promise<InvitedReply> {
    return { invitation, ...(await letter(invitation, token)) }
  }
  function idOf(c: Context): string {
    const id = (c.req.param("id") ?? "").toLowerCase()
    if (!isUuid(id)) throw unknown()
    return id
  }

  return new Hono<HttpEnv>()
    .post("/api/access/invitations", guard, async (c) => {
      const wanted = parseBody(NewBody, await readJson(c, { maxBytes: MAX_BYTES }))
      const issued = await invitations.issue(c.get("staff"), wanted)
      if (issued === "email-taken") throw taken()
      if (issued === "invited-already")
        throw new HttpError(409, "invited-already", "there is an invitation for this address already")
      return c.json((await send(issued)) satisfies InvitedReply, 201)
    })
    .post("/api/access/invitations/:id/renew", guard, async (c) => {
      parseBody(Nothing, await readJson(c, { maxBytes: MAX_BYTES }))
      const issued = await invitations.renew(c.get("staff"), idOf(c))
      if (issued === null) throw unknown()
      return c.json((await send(issued)) satisfies InvitedReply)
    })
    .post("/api/access/invitations/:id/revoke", guard, async (c) => {
      parseBody(Nothing, await readJson(c, { maxBytes: MAX_BYTES }))
      if (!(await invitations.revoke(c.get("staff"), idOf(c)))) throw unknown()
      return c.json({})
    })
    .post("/api/join/look", async (c) => {
      const body = parseBody(LookBody, await readJson(c, { maxBytes: MAX_BYTES }))
      await limits.opening(clientAddress(c))
      const found = await invitations.find(body.token)
      if (found === null) throw invalid()
      const { email, role, by, expiresAt } = found
      const reply = { email, role, by, expiresAt, showroom: showroomName, byLink: mail }
      return c.json(reply satisfies OpenInvitationReply)
    })
    .post("/api/join", async (c) => {
      const { token, name, password } = parseBody(AcceptBody, await readJson(c, { maxBytes: MAX_BYTES }))
      await limits.opening(clientAddress(c))
      if (password === null && !mail)
        throw new HttpError(409, "no-mail", "there is no mail server: choose a password")
      const made = await invitations.accept(token, { name, password })
      if (made === "invalid") throw invalid()
      if (made === "email-taken") throw taken()
      return c.json({ staff: made }, 201)
    })
}
