import { Hono } from "hono"
import { pino } from "pino"
import type { DeletionReply, MyAnswersReply } from "../../../src/protocol/me.ts"
import { createShowroomDay } from "../../../src/server/events/showroom-day.ts"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import type { HttpEnv } from "../../../src/server/http/http-env.ts"
import { createForgetJourneys } from "../../../src/server/journeys/forget-journeys.ts"
import { createForgetSignals } from "../../../src/server/signals/forget-signals.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createForgetVisitor, type ForgetAlso } from "../../../src/server/visitors/forget-visitor.ts"
import { meRoute } from "../../../src/server/visitors/me-route.ts"
import type { EventsApp } from "./events-app.ts"
import { findAmong, PRODUCTS, registry } from "./test-registry.ts"

export interface MeApp {
  request(path: string, init?: RequestInit): Promise<Response>
  /** As the visitor with this secret; expects 200. */
  answers(visitorId: string, query?: string): Promise<MyAnswersReply>
  deletion(
    visitorId: string | null,
    answers?: readonly { readonly impressionId: string; readonly visitId: string }[],
  ): Promise<DeletionReply["deleted"]>
}

const counted = {
  registry,
  dayOf: createShowroomDay(registry.timezone),
  findProducts: findAmong(PRODUCTS),
}
const forgetCounts = [createForgetSignals(counted), createForgetJourneys(counted)]

export const asVisitor = (visitorId: string) => ({ authorization: `Visitor ${visitorId}` })

/** What visitors ask about themselves, on the storage and the clock of an app that takes events. */
export function createMeApp(
  pool: Storage["pool"],
  { clock, live }: Pick<EventsApp, "clock" | "live">,
  also: readonly ForgetAlso[] = [],
): MeApp {
  const now = () => clock.now
  const unlimited = async () => undefined
  const app = new Hono<HttpEnv>()
  app.onError((error, c) => errorResponse(error, c, pino({ level: "silent" })))
  app.route(
    "/",
    meRoute({
      pool,
      showroomId: "casa",
      forget: createForgetVisitor({ pool, now, days: 400, also: [...forgetCounts, ...also] }),
      live,
      repliesTo: async () => [],
      limitReading: unlimited,
      limitDeleting: unlimited,
      addressOf: () => "127.0.0.1",
      now,
    }),
  )
  async function ok(path: string, init: RequestInit) {
    const response = await app.request(path, init)
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
    return response.json()
  }
  return {
    request: async (path, init) => app.request(path, init),
    answers: (visitorId, query = "") => ok(`/api/me/answers${query}`, { headers: asVisitor(visitorId) }),
    deletion: async (visitorId, answers = []) => {
      const headers = { "content-type": "application/json", ...(visitorId ? asVisitor(visitorId) : {}) }
      const body = JSON.stringify({ answers })
      return (await ok("/api/me/deletion", { method: "POST", headers, body })).deleted
    },
  }
}
