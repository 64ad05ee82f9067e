import type { Hono } from "hono"
import type pg from "pg"
import type { BoardEntry } from "../protocol/boards.ts"
import { BOARD_RETENTION } from "./boards/board-retention.ts"
import { createRemembered } from "./boards/remember.ts"
import { tellEverybody } from "./boards/tell-entries.ts"
import { createVisitorDeeds, type VisitorDeeds } from "./boards/visitor-deeds.ts"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import type { FindKnown } from "./events/known-names.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import { boardsRoute } from "./http/boards/boards-route.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createBoardStore } from "./storage/board-store.ts"
import { forgetVoicesOf } from "./storage/boards/find-deeds.ts"

export interface BoardsOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  /** Which of these ids are or were products here. */
  readonly findProducts: FindKnown
  readonly staffOf: StaffOf
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export interface Boards {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly kept: KeptAboutVisitors
  readonly deeds: VisitorDeeds
}

/** How long other processes may still tell what this one has changed, milliseconds. */
const TOLD_FOR = 30_000

/** "You said, we did": what hangs in the store, who writes it, and whom it concerns. */
export function composeBoards({ pool, showroom, findProducts, staffOf, now }: BoardsOptions): Boards {
  const registry = createRegistry(showroom)
  const { showroomId } = registry
  const dayOf = createShowroomDay(registry.timezone)
  const deeds = createVisitorDeeds({ pool, showroomId, now })
  const store = createBoardStore({ pool, showroomId, now })
  const telling = {
    ...{ store, registry, pool },
    findTitles: createFindTitles(pool, showroomId),
    today: () => dayOf(now()),
  }
  const everybody = createRemembered<readonly BoardEntry[]>({
    read: () => tellEverybody(telling),
    now,
    forMs: TOLD_FOR,
  })
  return {
    routes: [
      boardsRoute({ ...telling, everybody, findProducts, now, guard: requireRole(staffOf, "marketer") }),
    ],
    kept: {
      retention: BOARD_RETENTION,
      forget: async (client, who) => {
        await forgetVoicesOf(client, who)
        everybody.forget()
      },
      repliesTo: deeds.replies,
    },
    deeds,
  }
}
