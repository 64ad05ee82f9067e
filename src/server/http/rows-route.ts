import { Hono } from "hono"
import { answerRows } from "../figures/rows/answer-rows.ts"
import { readRowsQuery } from "../figures/rows/rows-query.ts"
import type { HttpEnv } from "./http-env.ts"
import type { MetricsRouteOptions } from "./metrics-route.ts"

/** `GET /api/metrics/rows`, for marketers. */
export function rowsRoute({ guard, today, pool, registry }: MetricsRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get("/api/metrics/rows", guard, async (c) => {
    const query = readRowsQuery(c.req.queries(), today())
    c.header("Cache-Control", "no-store")
    return c.json(await answerRows(query, { pool, registry }))
  })
}
