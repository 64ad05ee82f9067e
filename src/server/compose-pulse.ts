import type { Hono } from "hono"
import type pg from "pg"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { pulseRoute } from "./pulse/pulse-route.ts"
import { createPulseStore } from "./pulse/pulse-store.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"

export interface PulseOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly staffOf: StaffOf
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** From 0 to 1, 1 excluded. */
  readonly random: () => number
}

export interface Pulse {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly kept: KeptAboutVisitors
}

/** What staff are asked about working here. */
export function composePulse({ pool, showroom, staffOf, now, random }: PulseOptions): Pulse {
  const registry = createRegistry(showroom)
  const { showroomId, timezone } = registry
  const dayOf = createShowroomDay(timezone)
  const store = createPulseStore({ pool, showroomId, random })
  return {
    routes: [pulseRoute({ pool, registry, store, staffOf, random, today: () => dayOf(now()) })],
    kept: {
      retention: [
        {
          what: "words of the staff's pulse",
          period: "comments",
          text: `delete from pulse_words where ctid = any(array(
            select ctid from pulse_words where week < $1::date limit $2))`,
        },
      ],
    },
  }
}
