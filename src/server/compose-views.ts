import type { Hono } from "hono"
import type pg from "pg"
import type { Logger } from "pino"
import type { Schedule } from "./events/live-feed.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createKeepFresh } from "./views/keep-fresh.ts"
import { createRefreshViews } from "./views/refresh-views.ts"
import { viewsRoute } from "./views/views-route.ts"

export interface ViewsOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly staffOf: StaffOf
  /** Whether the database is one of the company's own, which tools can reach. */
  readonly reachable: boolean
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly schedule: Schedule
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
}

const MINUTE = 60_000
const EVERY_MINUTES = 15
const DAY = 86_400_000

/** What tools of others read with SQL. */
export function composeViews(options: ViewsOptions): readonly Hono<HttpEnv>[] {
  const { pool, showroom, staffOf, reachable, log, now, schedule, stopping } = options
  const registry = createRegistry(showroom)
  const { showroomId, timezone } = registry
  const dayOf = createShowroomDay(timezone)
  const keepFresh = createKeepFresh({
    ...{ pool, showroomId, now },
    recentEvery: EVERY_MINUTES * MINUTE,
    wholeEvery: DAY,
    refresh: createRefreshViews({
      ...{ pool, registry, now, stopping },
      findTitles: createFindTitles(pool, showroomId),
      today: () => dayOf(now()),
    }),
  })

  async function look(): Promise<void> {
    if (stopping.aborted) return
    await keepFresh().catch((error: unknown) => {
      if (!stopping.aborted) log.warn({ err: error }, "the views are worked out later")
    })
    schedule(look, MINUTE)
  }
  schedule(look, MINUTE)

  const guard = requireRole(staffOf, "marketer")
  return [viewsRoute({ pool, showroomId, everyMinutes: EVERY_MINUTES, reachable, guard })]
}
