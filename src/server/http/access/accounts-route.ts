import { type Context, Hono, type MiddlewareHandler } from "hono"
import * as v from "valibot"
import { ROLES } from "../../../domain/role.ts"
import type { AccessReply } from "../../../protocol/access.ts"
import type { AccountOutcome, AccountRefusal, AccountStore } from "../../access/account-store.ts"
import type { StaffInvitations } from "../../access/staff-invitations.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { parseBody, readJson } from "../read-json.ts"

export interface AccountsRouteOptions {
  readonly accounts: AccountStore
  readonly invitations: Pick<StaffInvitations, "list">
  readonly required: () => Promise<AccessReply["secondFactorFor"]>
  readonly mail: boolean
  /** Lets the owner through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  /** What somebody may do has changed. */
  readonly tell: (staffId: string) => void
}

const Nothing = v.strictObject({})
const RoleBody = v.strictObject({ from: v.picklist(ROLES), to: v.picklist(ROLES) })
const RequiredBody = v.strictObject({ roles: v.pipe(v.array(v.picklist(ROLES)), v.maxLength(ROLES.length)) })

const REFUSED: Readonly<Record<AccountRefusal, readonly [403 | 404 | 409, string]>> = {
  unknown: [404, "nobody here has that account any more"],
  "not-owner": [403, "you are no owner any more"],
  "last-owner": [409, "this is the only owner: make somebody else an owner first"],
  changed: [409, "the role was changed since you read it"],
  "own-factor-first": [409, "set up your own second factor first"],
  oneself: [409, "switch your own second factor off in your account"],
}

function orRefuse(outcome: AccountOutcome): void {
  if (outcome === "done") return
  const [status, words] = REFUSED[outcome]
  throw new HttpError(status, outcome, words)
}

/** `/api/access`: who works here and what they may do, for the owner. Every answer is the list as it is then. */
export function accountsRoute(options: AccountsRouteOptions): Hono<HttpEnv> {
  const { accounts, invitations, required, mail, guard, tell } = options

  async function reply(c: Context<HttpEnv>) {
    return c.json({
      you: c.get("staff").id,
      accounts: await accounts.list(),
      invitations: await invitations.list(),
      secondFactorFor: await required(),
      mail,
    } satisfies AccessReply)
  }
  const idOf = (c: Context) => (c.req.param("id") ?? "").slice(0, 100)
  type Deed = (by: string, id: string) => Promise<AccountOutcome>
  const deed = (act: Deed) => async (c: Context<HttpEnv>) => {
    parseBody(Nothing, await readJson(c, { maxBytes: 1024 }))
    const id = idOf(c)
    orRefuse(await act(c.get("staff").id, id))
    tell(id)
    return reply(c)
  }

  return new Hono<HttpEnv>()
    .get("/api/access", guard, reply)
    .post("/api/access/accounts/:id/role", guard, async (c) => {
      const change = parseBody(RoleBody, await readJson(c, { maxBytes: 1024 }))
      const id = idOf(c)
      orRefuse(await accounts.changeRole(c.get("staff").id, id, change))
      tell(id)
      return reply(c)
    })
    .post("/api/access/accounts/:id/deactivate", guard, deed(accounts.deactivate))
    .post("/api/access/accounts/:id/reactivate", guard, deed(accounts.reactivate))
    .post("/api/access/accounts/:id/remove", guard, deed(accounts.remove))
    .post("/api/access/accounts/:id/end-sessions", guard, deed(accounts.endSessions))
    .post("/api/access/accounts/:id/reset-second-factor", guard, deed(accounts.resetSecondFactor))
    .post("/api/access/second-factor", guard, async (c) => {
      const { roles } = parseBody(RequiredBody, await readJson(c, { maxBytes: 1024 }))
      orRefuse(await accounts.requireSecondFactor(c.get("staff").id, roles))
      for (const account of await accounts.list()) tell(account.id)
      return reply(c)
    })
}
