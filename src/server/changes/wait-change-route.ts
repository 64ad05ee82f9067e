import { Hono } from "hono"
import type { HttpEnv } from "../http/http-env.ts"
import type { MetricsRouteOptions } from "../http/metrics-route.ts"
import { answerWaitChange } from "./answer-wait-change.ts"
import { readWaitChangeQuery } from "./wait-change-query.ts"

/** `GET /api/metrics/change`, for marketers. */
export function waitChangeRoute({ guard, today, pool, registry }: MetricsRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get("/api/metrics/change", guard, async (c) => {
    const query = readWaitChangeQuery(c.req.queries(), today())
    c.header("Cache-Control", "no-store")
    return c.json(await answerWaitChange(query, { pool, registry }))
  })
}
