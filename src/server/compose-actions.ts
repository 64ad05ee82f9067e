import type { Hono } from "hono"
import type pg from "pg"
import type { Logger } from "pino"
import { createProductTitles } from "./actions/product-titles.ts"
import { tellStandings } from "./actions/tell-standings.ts"
import type { FindKnown } from "./events/known-names.ts"
import type { Schedule } from "./events/live-feed.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import { actionsRoute } from "./http/actions/actions-route.ts"
import { targetsRoute } from "./http/actions/targets-route.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import { createOnceADay } from "./process/once-a-day.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createActionStore } from "./storage/action-store.ts"
import { createTargetStore } from "./storage/target-store.ts"

export interface ActionsOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  /** Which of these ids are or were products here. */
  readonly findProducts: FindKnown
  readonly staffOf: StaffOf
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly schedule: Schedule
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
}

const STANDINGS_LOCK = 0x7674726e_74617267n
const MINUTE = 60_000
/** How often a process asks whether others were told today. */
const LOOK_EVERY = 30 * MINUTE

/** Goals for numbers, and what was done for them. */
export function composeActions(options: ActionsOptions): readonly Hono<HttpEnv>[] {
  const { pool, showroom, findProducts, staffOf, log, now, schedule, stopping } = options
  const registry = createRegistry(showroom)
  const { showroomId } = registry
  const dayOf = createShowroomDay(registry.timezone)
  const shared = {
    ...{ pool, registry, findProducts, now },
    findTitles: createFindTitles(pool, showroomId),
    today: () => dayOf(now()),
    productTitles: createProductTitles(pool, showroomId),
    targets: createTargetStore({ pool, showroomId, now }),
    actions: createActionStore({ pool, showroomId, now }),
    guard: requireRole(staffOf, "marketer"),
  }
  const tell = createOnceADay({
    ...{ pool, now, dayOf, log },
    name: "standings",
    lock: STANDINGS_LOCK,
    work: () => tellStandings({ ...shared, language: showroom.showroom.languages[0] ?? "it" }),
  })
  async function look(): Promise<void> {
    await tell().catch((error: unknown) => log.warn({ err: error }, "how goals stand is told later"))
    if (!stopping.aborted) schedule(look, LOOK_EVERY)
  }
  schedule(look, MINUTE)
  return [targetsRoute(shared), actionsRoute(shared)]
}
