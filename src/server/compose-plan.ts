import type { Hono } from "hono"
import type pg from "pg"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import { planRoute } from "./plan/plan-route.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"

export interface PlanOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly staffOf: StaffOf
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** The numbers over the floor plan. */
export function composePlan({ pool, showroom, staffOf, now }: PlanOptions): readonly Hono<HttpEnv>[] {
  const registry = createRegistry(showroom)
  const dayOf = createShowroomDay(registry.timezone)
  const guard = requireRole(staffOf, "marketer")
  return [planRoute({ pool, registry, guard, today: () => dayOf(now()) })]
}
