import { Hono } from "hono"
import type { HttpEnv } from "../http/http-env.ts"
import { languageOf, type MetricsRouteOptions } from "../http/metrics-route.ts"
import { answerPlan } from "./answer-plan.ts"
import { readPlanQuery } from "./plan-query.ts"

/** `GET /api/plan`, for marketers: satisfaction, effort and dwell over the floor of a scene. */
export function planRoute({
  guard,
  today,
  pool,
  registry,
}: Omit<MetricsRouteOptions, "findTitles">): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get("/api/plan", guard, async (c) => {
    const day = today()
    const query = readPlanQuery(c.req.queries(), day, registry)
    const language = languageOf(c.req.query("lang"), c.req.header("accept-language"))
    c.header("Cache-Control", "no-store")
    return c.json(await answerPlan(query, { pool, registry, language, today: day }))
  })
}
