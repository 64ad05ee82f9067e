import type { Hono } from "hono"
import type pg from "pg"
import type { Logger } from "pino"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import type { FindKnown } from "./events/known-names.ts"
import { uuidsOnly } from "./events/known-products.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import type { NoteExport } from "./exports/note-export.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import { fillOnce } from "./journeys/fill-once.ts"
import { createForgetJourneys } from "./journeys/forget-journeys.ts"
import { JOURNEY_RETENTION } from "./journeys/journey-retention.ts"
import { journeysRoute } from "./journeys/journeys-route.ts"
import { schedule } from "./process/schedule.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createTotalsStore } from "./visitors/totals-store.ts"

export interface JourneysOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly findProducts: FindKnown
  readonly staffOf: StaffOf
  /** Keeps who took the flow as a file. */
  readonly noteExport: NoteExport
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
}

export interface Journeys {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly kept: KeptAboutVisitors
}

/** After the first pages are served. */
const FILL_AFTER = 30_000

/** The ways of visits: what reads them, how they are deleted, and the counting of those from before they were counted. */
export function composeJourneys(options: JourneysOptions): Journeys {
  const { pool, showroom, findProducts, staffOf, noteExport, log, now, stopping } = options
  const registry = createRegistry(showroom)
  const { showroomId } = registry
  const dayOf = createShowroomDay(registry.timezone)
  const trace = { registry, dayOf, findProducts: uuidsOnly(findProducts) }
  schedule(() => fillOnce({ pool, stopping, log, now, ...trace }), FILL_AFTER)
  return {
    kept: { forget: createForgetJourneys(trace), retention: JOURNEY_RETENTION },
    routes: [
      journeysRoute({
        ...{ pool, registry },
        findTitles: createFindTitles(pool, showroomId),
        totals: createTotalsStore({ pool, showroomId }),
        today: () => dayOf(now()),
        guard: requireRole(staffOf, "marketer"),
        note: noteExport,
      }),
    ],
  }
}
