import { Hono } from "hono"
import { pino } from "pino"
import type { Role } from "../../../src/domain/role.ts"
import type { AuditNote } from "../../../src/server/audit/audit-log.ts"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import type { HttpEnv } from "../../../src/server/http/http-env.ts"
import { requireRole } from "../../../src/server/http/require-role.ts"
import { journeysRoute } from "../../../src/server/journeys/journeys-route.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createTotalsStore } from "../../../src/server/visitors/totals-store.ts"
import { registry } from "./test-registry.ts"

/** What tells journeys, as somebody of this role asks it. */
export function createJourneysApp(
  pool: Storage["pool"],
  role: Role = "marketer",
  note: (entry: AuditNote) => Promise<void> = async () => undefined,
): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()
  app.onError((error, c) => errorResponse(error, c, pino({ level: "silent" })))
  const staff = { id: "giulia", name: "Giulia", email: "giulia@example.com", role }
  return app.route(
    "/",
    journeysRoute({
      pool,
      registry,
      guard: requireRole(async () => staff, "marketer"),
      findTitles: async () => new Map(),
      totals: createTotalsStore({ pool, showroomId: registry.showroomId }),
      today: () => "2026-11-21",
      note,
    }),
  )
}
