import { Hono } from "hono"
import { pino } from "pino"
import type { EventsReply } from "../../../src/protocol/events.ts"
import { createIngest, type Ingest, type IngestOptions } from "../../../src/server/events/ingest.ts"
import { createLiveHub, type LiveHub } from "../../../src/server/events/live-hub.ts"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import { createEventsLimits, type LimitEvents } from "../../../src/server/http/events-limits.ts"
import { eventsRoute } from "../../../src/server/http/events-route.ts"
import type { HttpEnv } from "../../../src/server/http/http-env.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { NOON } from "./make-events.ts"
import { findAmong, GUIDES, PRODUCTS, registry } from "./test-registry.ts"

const log = pino({ level: "silent" })

export interface EventsApp {
  readonly app: Hono<HttpEnv>
  readonly ingest: Ingest
  readonly live: LiveHub
  /** Our clock; starts an hour after the events that `makeEvent` makes. */
  readonly clock: { now: number }
  /** Sends events and expects 200. */
  send(events: readonly unknown[], sentAt?: string): Promise<EventsReply>
  /** Takes events in as what the server saw itself. */
  see(events: readonly unknown[]): Promise<EventsReply>
}

export interface EventsAppOptions {
  readonly pool: Storage["pool"]
  readonly limit?: LimitEvents
  readonly ingest?: Partial<IngestOptions>
}

export function post(app: Hono<HttpEnv>, body: BodyInit | null, headers: Record<string, string> = {}) {
  return app.request("/api/events", { method: "POST", body, headers })
}

export function createEventsApp({ pool, limit, ingest: more }: EventsAppOptions): EventsApp {
  const clock = { now: NOON + 3_600_000 }
  const live = createLiveHub()
  const ingest = createIngest({
    pool,
    registry,
    live,
    log,
    findProducts: findAmong(PRODUCTS),
    findGuides: findAmong(GUIDES),
    ...more,
  })
  const route = eventsRoute({
    ingest,
    limit: limit ?? createEventsLimits(),
    now: () => clock.now,
    addressOf: () => "127.0.0.1",
    log,
  })
  const app = new Hono<HttpEnv>()
  app.onError((error, c) => errorResponse(error, c, log))
  app.route("/", route)
  return {
    app,
    ingest,
    live,
    clock,
    send: async (events, sentAt) => {
      const response = await post(app, JSON.stringify({ events, ...(sentAt ? { sentAt } : {}) }))
      if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
      return response.json()
    },
    see: (events) => ingest.accept({ events, sentAt: null, receivedAt: clock.now, seen: true }),
  }
}

/** Empties what events write. */
export async function forgetEvents(pool: Storage["pool"]): Promise<void> {
  await pool.query(
    // Emptying a table that is hardly used costs less by rows.
    `truncate events, impressions, rollups, rollup_cube, counted_days;
     delete from suppressions; delete from forgotten; delete from daily_totals;
     delete from visit_signals; delete from signal_rollups; delete from visitor_days;
     delete from plan_rollups;
     delete from visit_journeys; delete from journey_rollups; delete from leaver_rollups`,
  )
}
