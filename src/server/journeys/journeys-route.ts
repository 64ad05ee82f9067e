import { Hono } from "hono"
import type pg from "pg"
import { PROMPT_METRICS } from "../../domain/prompt.ts"
import {
  JOURNEY_NODES,
  type JourneysReply,
  LEAVER_METRICS,
  type LeaverFigures,
  type LeaverWordsReply,
} from "../../protocol/journeys.ts"
import { readLabels } from "../figures/labels.ts"
import { readMoment } from "../figures/memory/read-moment.ts"
import { badParameter, single } from "../figures/metrics-query.ts"
import { wireFigure } from "../figures/wire-figure.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { languageOf, type MetricsRouteOptions } from "../http/metrics-route.ts"
import type { TotalsStore } from "../visitors/totals-store.ts"
import { findWords } from "./find-words.ts"
import { type JourneysQuery, readJourneysQuery } from "./journeys-query.ts"
import { LEAVER_COUNTS } from "./leavers-source.ts"
import { isFiltered, readFlow } from "./read-flow.ts"
import { tellFlow } from "./tell-flow.ts"
import { tellLeavers } from "./tell-leavers.ts"
import { toldVisits } from "./told-visits.ts"

export interface JourneysRouteOptions extends MetricsRouteOptions {
  readonly pool: pg.Pool
  readonly totals: Pick<TotalsStore, "between">
}

/** `GET /api/journeys` and `GET /api/journeys/words`, for marketers: the ways of visits of those who agreed to be remembered. */
export function journeysRoute(options: JourneysRouteOptions): Hono<HttpEnv> {
  const { guard, today, pool, registry, findTitles, totals } = options
  const { showroomId, timezone } = registry

  async function unknownOf(query: JourneysQuery): Promise<number | null> {
    if (isFiltered(query)) return null
    const days = await totals.between(query.from, query.to)
    return days.reduce((sum, { visits }) => sum + visits, 0)
  }

  return new Hono<HttpEnv>()
    .get("/api/journeys", guard, async (c) => {
      const query = readJourneysQuery(c.req.queries(), today())
      const { by, from, to } = query
      const language = languageOf(c.req.query("lang"), c.req.header("accept-language"))
      const moment = await readMoment({
        pool,
        showroomId,
        whats: [LEAVER_COUNTS, ...PROMPT_METRICS],
        from,
        to,
      })
      const days = await toldVisits(pool, showroomId, query)
      const [rows, unknown, ...told] = await Promise.all([
        readFlow(pool, showroomId, query, days),
        unknownOf(query),
        ...LEAVER_METRICS.map((metric) => tellLeavers(metric, query, { moment, showroomId })),
      ])
      const { visits, stops, links, untold } = tellFlow(rows)
      const keys = [...stops, ...told.flatMap(({ groups }) => groups)].map(({ key }) => key)
      const labelOf = await readLabels({ by, keys, language, registry, findTitles })
      const leavers = LEAVER_METRICS.flatMap((metric, index): readonly LeaverFigures[] => {
        const of = told[index]
        if (!of) return []
        const figureOf = (part: typeof of.total) => wireFigure(metric, part, of.isHidden(part))
        return [
          {
            metric,
            total: figureOf(of.total),
            groups: of.groups.map((group) => ({
              key: group.key,
              label: labelOf(group.key),
              figure: figureOf(group),
            })),
          },
        ]
      })
      c.header("Cache-Control", "no-store")
      return c.json({
        ...{ by, from, to, timezone, visits, unknown, links, untold, leavers },
        ...(days.waiting > 0 ? { waiting: days.waiting } : {}),
        stops: stops.map((stop) => ({ ...stop, label: labelOf(stop.key) })),
      } satisfies JourneysReply)
    })
    .get("/api/journeys/words", guard, async (c) => {
      const parameters = c.req.queries()
      const query = readJourneysQuery(parameters, today(), ["key"])
      const key = single(parameters, "key")
      if (!key || key.includes("\u0000"))
        throw badParameter("key", key ?? "", `a ${JOURNEY_NODES.join(" or a ")}`)
      const language = languageOf(c.req.query("lang"), c.req.header("accept-language"))
      const words = await findWords(pool, showroomId, { ...query, key })
      c.header("Cache-Control", "no-store")
      return c.json({
        words: words.map(({ answeredAt, touchpoint, ...rest }) => ({
          ...rest,
          at: new Date(answeredAt).toISOString(),
          touchpointLabel: registry.touchpoints.get(touchpoint)?.name[language] ?? touchpoint,
        })),
      } satisfies LeaverWordsReply)
    })
}
