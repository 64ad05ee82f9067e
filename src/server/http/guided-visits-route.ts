import { Hono } from "hono"
import type { GuidedVisitReply } from "../../protocol/guided-visits.ts"
import type { RoomCodes } from "../realtime/identity/room-codes.ts"
import type { HttpEnv, StaffOf } from "./http-env.ts"
import { requireRole } from "./require-role.ts"

export interface GuidedVisitsRouteOptions {
  readonly codes: RoomCodes
  readonly staffOf: StaffOf
}

/** `POST /api/guided-visits`: a new visit, whose link can be sent around before its guide walks in; for guides. */
export function guidedVisitsRoute({ codes, staffOf }: GuidedVisitsRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().post("/api/guided-visits", requireRole(staffOf, "guide"), (c) => {
    c.header("Cache-Control", "no-store")
    return c.json({ code: codes.make("guided") } satisfies GuidedVisitReply, 201)
  })
}
