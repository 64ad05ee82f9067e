import { Hono } from "hono"
import { SUPPRESSION_BREAKDOWNS, type SuppressionsReply } from "../../protocol/suppressions.ts"
import { SUPPRESSION_COUNTS } from "../events/counted-days.ts"
import type { DivideOptions } from "../figures/divide.ts"
import { readLabels } from "../figures/labels.ts"
import { remembering } from "../figures/memory/remembering.ts"
import { choice, type Parameters, readFilters, readRange, single } from "../figures/metrics-query.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { languageOf, type MetricsRouteOptions } from "../http/metrics-route.ts"
import { readSuppressions, type SuppressionsQuery } from "./suppressions-table.ts"

const PARAMETERS = ["by", "from", "to", "lang", "rule", "prompt", "touchpoint"]

/** @throws HttpError 400 that names the parameter, its value and what was expected. */
function readQuery(parameters: Parameters, today: string): SuppressionsQuery {
  for (const name of Object.keys(parameters)) {
    if (!PARAMETERS.includes(name))
      throw new HttpError(400, "invalid-parameter", `unknown parameter ${JSON.stringify(name.slice(0, 60))}`)
  }
  const { prompt: prompts = [], touchpoint: touchpoints = [] } = readFilters(parameters)
  return {
    by: choice("by", single(parameters, "by") ?? "rule", SUPPRESSION_BREAKDOWNS),
    ...readRange(parameters, today),
    rules: (parameters.rule ?? []).map((rule) => rule.slice(0, 100)),
    prompts,
    touchpoints,
  }
}

const countsOf = remembering(
  (query: SuppressionsQuery, { pool, registry }: DivideOptions) =>
    readSuppressions(pool, registry.showroomId, query),
  { whatsOf: () => [SUPPRESSION_COUNTS] },
)

/** `GET /api/suppressions`, for marketers: what was due and not asked, and the rule that held it back. */
export function suppressionsRoute(options: MetricsRouteOptions): Hono<HttpEnv> {
  const { guard, today, pool, registry, findTitles } = options
  return new Hono<HttpEnv>().get("/api/suppressions", guard, async (c) => {
    const query = readQuery(c.req.queries(), today())
    const { by, from, to } = query
    const language = languageOf(c.req.query("lang"), c.req.header("accept-language"))
    const counts = await countsOf(query, { pool, registry })
    const keys = counts.map(({ key }) => key)
    const labelOf =
      by === "rule" ? (key: string) => key : await readLabels({ by, keys, language, registry, findTitles })
    c.header("Cache-Control", "no-store")
    return c.json({
      by,
      from,
      to,
      timezone: registry.timezone,
      total: counts.reduce((sum, { count }) => sum + count, 0),
      groups: counts.map(({ key, count }) => ({ key, label: labelOf(key), count })),
    } satisfies SuppressionsReply)
  })
}
