import { Hono } from "hono"
import { answerResponses } from "../figures/answer-responses.ts"
import { readResponsesQuery } from "../figures/responses-query.ts"
import type { HttpEnv } from "./http-env.ts"
import { languageOf, type MetricsRouteOptions } from "./metrics-route.ts"

/** `GET /api/responses`, for marketers. */
export function responsesRoute({ guard, today, ...options }: MetricsRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get("/api/responses", guard, async (c) => {
    const query = readResponsesQuery(c.req.queries(), today())
    const language = languageOf(c.req.query("lang"), c.req.header("accept-language"))
    c.header("Cache-Control", "no-store")
    return c.json(await answerResponses(query, { ...options, language }))
  })
}
