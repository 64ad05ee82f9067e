import type { Hono } from "hono"
import type pg from "pg"
import { createProductTitles } from "./actions/product-titles.ts"
import type { FindKnown } from "./events/known-names.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import { actionsRoute } from "./http/actions/actions-route.ts"
import { targetsRoute } from "./http/actions/targets-route.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createActionStore } from "./storage/action-store.ts"
import { createTargetStore } from "./storage/target-store.ts"

export interface ActionsOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  /** Which of these ids are or were products here. */
  readonly findProducts: FindKnown
  readonly staffOf: StaffOf
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Goals for numbers, and what was done for them. */
export function composeActions(options: ActionsOptions): readonly Hono<HttpEnv>[] {
  const { pool, showroom, findProducts, staffOf, now } = options
  const registry = createRegistry(showroom)
  const { showroomId } = registry
  const dayOf = createShowroomDay(registry.timezone)
  const shared = {
    ...{ pool, registry, findProducts, now },
    findTitles: createFindTitles(pool, showroomId),
    today: () => dayOf(now()),
    targets: createTargetStore({ pool, showroomId, now }),
    guard: requireRole(staffOf, "marketer"),
  }
  return [
    targetsRoute({ ...shared, productTitles: createProductTitles(pool, showroomId) }),
    actionsRoute({ ...shared, actions: createActionStore({ pool, showroomId, now }) }),
  ]
}
