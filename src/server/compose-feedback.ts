import type { Hono } from "hono"
import type pg from "pg"
import type { Logger } from "pino"
import { createFollowAnswers } from "./cases/follow-answers.ts"
import { waitChangeRoute } from "./changes/wait-change-route.ts"
import { createFindGuides } from "./events/find-guides.ts"
import { createIngest, type Ingest } from "./events/ingest.ts"
import { type FindKnown, rememberKnown } from "./events/known-names.ts"
import { uuidsOnly } from "./events/known-products.ts"
import { createLiveHub, type LiveHub } from "./events/live-hub.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import type { NoteExport } from "./exports/note-export.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import { clientAddress } from "./http/client-address.ts"
import { createEventsLimits } from "./http/events-limits.ts"
import { eventsRoute } from "./http/events-route.ts"
import { exportRoute } from "./http/export-route.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { liveRoute } from "./http/live-route.ts"
import { metricsRoute } from "./http/metrics-route.ts"
import { requireRole } from "./http/require-role.ts"
import { responsesRoute } from "./http/responses-route.ts"
import { rowsRoute } from "./http/rows-route.ts"
import type { NewLimiter } from "./limiter.ts"
import { personasRoute } from "./personas/personas-route.ts"
import { schedule } from "./process/schedule.ts"
import type { PubSub } from "./pub-sub/pub-sub.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { simulationsRoute } from "./simulations/simulations-route.ts"
import { createForgetSuppressions } from "./suppressions/forget-suppressions.ts"
import { suppressionsRoute } from "./suppressions/suppressions-route.ts"
import type { ForgetAlso } from "./visitors/forget-visitor.ts"
import { tellingAnswers } from "./webhooks/note-answers.ts"

export interface FeedbackOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  /** Which of these ids are or were products here. */
  readonly findProducts: FindKnown
  /** Ids of the products with these handles, by handle. */
  readonly productIds: (handles: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly staffOf: StaffOf
  readonly pubSub: PubSub
  readonly newLimiter: NewLimiter
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Keeps who took an export. */
  readonly noteExport: NoteExport
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
}

export interface Feedback {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly ingest: Ingest
  readonly live: LiveHub
  /** Takes what is deleted out of the counts of what wasn't asked. */
  readonly forget: ForgetAlso
}

/** What takes events in and what reads the numbers that they make. */
export function composeFeedback(options: FeedbackOptions): Feedback {
  const { pool, showroom, findProducts, productIds, staffOf, pubSub, newLimiter, log, now, stopping } =
    options
  const registry = createRegistry(showroom)
  const live = createLiveHub(pubSub)
  const dayOf = createShowroomDay(registry.timezone)
  const ingest = createIngest({
    pool,
    registry,
    live,
    log,
    findProducts: uuidsOnly(rememberKnown({ find: findProducts, now })),
    findGuides: rememberKnown({ find: createFindGuides(pool), now }),
    followAnswers: tellingAnswers(
      registry.showroomId,
      createFollowAnswers({
        registry,
        practice: showroom.showroom.cases,
        caseAt: () => showroom.policy.caseAt,
      }),
    ),
  })
  const guard = requireRole(staffOf, "marketer")
  const reading = {
    pool,
    registry,
    guard,
    findTitles: createFindTitles(pool, registry.showroomId),
    today: () => dayOf(now()),
  }
  const events = eventsRoute({
    ingest,
    limit: createEventsLimits({ newLimiter }),
    now,
    addressOf: clientAddress,
    log,
  })
  return {
    ingest,
    live,
    forget: createForgetSuppressions(dayOf),
    routes: [
      events,
      metricsRoute({ ...reading, note: options.noteExport }),
      rowsRoute(reading),
      waitChangeRoute(reading),
      responsesRoute(reading),
      exportRoute({ ...reading, stopping, schedule, note: options.noteExport }),
      suppressionsRoute(reading),
      personasRoute({ registry, guard }),
      simulationsRoute({ pool, showroom, dayOf, now, productIds, guard }),
      liveRoute({ hub: live, schedule, now, guard, stopping }),
    ],
  }
}
