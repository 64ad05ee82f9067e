import type { Hono } from "hono"
import type pg from "pg"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import { createAddressLimit } from "./http/address-limit.ts"
import { clientAddress } from "./http/client-address.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import { forgetInvitations } from "./invitations/forget-invitations.ts"
import { createInvitationStore } from "./invitations/invitation-store.ts"
import { invitationsRoute } from "./invitations/invitations-route.ts"
import { readInvitationFigures } from "./invitations/read-invitation-figures.ts"
import type { NewLimiter } from "./limiter.ts"

export interface InvitationsOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** IANA name. */
  readonly timezone: string
  readonly staffOf: StaffOf
  readonly newLimiter: NewLimiter
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const HOUR = 3600
const oldest = (table: string, at: string) =>
  `delete from ${table} where ctid = any(array(select ctid from ${table} where ${at} < $1 limit $2))`

/** Invitations that visitors pass on. */
export function composeInvitations(options: InvitationsOptions): {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly kept: KeptAboutVisitors
} {
  const { pool, showroomId, timezone, staffOf, newLimiter, now } = options
  const dayOf = createShowroomDay(timezone)
  const routes = [
    invitationsRoute({
      invitations: createInvitationStore({ pool, showroomId, now }),
      readFigures: () => readInvitationFigures(pool, showroomId),
      today: () => dayOf(now()),
      limit: createAddressLimit({ what: "invitations", points: 600, seconds: HOUR, newLimiter }),
      limitOpening: createAddressLimit({
        ...{ what: "openings", whom: "this invitation and address", points: 1, seconds: HOUR, newLimiter },
      }),
      addressOf: clientAddress,
      guard: requireRole(staffOf, "marketer"),
    }),
  ]
  const kept: KeptAboutVisitors = {
    forget: forgetInvitations,
    retention: [
      { what: "invitations", period: "visitors", text: oldest("invitations", "made_at") },
      { what: "invited visitors", period: "visitors", text: oldest("invited_visitors", "came_at") },
    ],
  }
  return { routes, kept }
}
