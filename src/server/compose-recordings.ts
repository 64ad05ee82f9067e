import type { Hono } from "hono"
import type pg from "pg"
import { v7 as newId } from "uuid"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import { createAddressLimit } from "./http/address-limit.ts"
import { clientAddress } from "./http/client-address.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import type { NewLimiter } from "./limiter.ts"
import { forgetRecordings, RECORDINGS_RETENTION } from "./recordings/forget-recordings.ts"
import { createNoteAccess } from "./recordings/note-access.ts"
import { recordingsRoute } from "./recordings/recordings-route.ts"
import { visitsRoute } from "./recordings/visits-route.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"

export interface RecordingsOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly staffOf: StaffOf
  readonly newLimiter: NewLimiter
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export interface Recordings {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly kept: KeptAboutVisitors
}

/** The ways of visitors who agreed to be remembered, and what marketers see of their visits. */
export function composeRecordings({
  pool,
  showroom,
  staffOf,
  newLimiter,
  now,
}: RecordingsOptions): Recordings {
  const registry = createRegistry(showroom)
  const { showroomId, timezone } = registry
  const dayOf = createShowroomDay(timezone)
  return {
    kept: { forget: forgetRecordings, retention: RECORDINGS_RETENTION },
    routes: [
      recordingsRoute({
        ...{ pool, showroomId, now, scenes: showroom.scenes },
        limit: createAddressLimit({ what: "recordings", points: 6000, seconds: 60, newLimiter }),
        addressOf: clientAddress,
      }),
      visitsRoute({
        pool,
        registry,
        caseAt: () => showroom.policy.caseAt,
        findTitles: createFindTitles(pool, showroomId),
        noteAccess: createNoteAccess({ pool, showroomId, newId: () => newId(), now }),
        today: () => dayOf(now()),
        guard: requireRole(staffOf, "marketer"),
      }),
    ],
  }
}
