import { type Context, Hono } from "hono"
import type pg from "pg"
import { SEPARATORS } from "../../domain/csv.ts"
import type { Language } from "../../domain/language.ts"
import { PROMPT_METRICS } from "../../domain/prompt.ts"
import {
  JOURNEY_NODES,
  type JourneysReply,
  LEAVER_METRICS,
  type LeaverFigures,
  type LeaverWordsReply,
} from "../../protocol/journeys.ts"
import { EXPORT_FORMATS, type ExportFormat } from "../exports/export-query.ts"
import type { NoteExport } from "../exports/note-export.ts"
import { readLabels } from "../figures/labels.ts"
import { readMoment } from "../figures/memory/read-moment.ts"
import { badParameter, choice, single } from "../figures/metrics-query.ts"
import { wireFigure } from "../figures/wire-figure.ts"
import { EXPORT_TYPES } from "../http/export-route.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { languageOf, type MetricsRouteOptions } from "../http/metrics-route.ts"
import type { TotalsStore } from "../visitors/totals-store.ts"
import { findWords } from "./find-words.ts"
import { flowFile, flowName, flowNote } from "./flow-file.ts"
import { type JourneysQuery, readJourneysQuery } from "./journeys-query.ts"
import { LEAVER_COUNTS } from "./leavers-source.ts"
import { isFiltered, readFlow } from "./read-flow.ts"
import { tellFlow } from "./tell-flow.ts"
import { tellLeavers } from "./tell-leavers.ts"
import { toldVisits } from "./told-visits.ts"

export interface JourneysRouteOptions extends MetricsRouteOptions {
  readonly pool: pg.Pool
  readonly totals: Pick<TotalsStore, "between">
  /** Keeps who took the flow as a file; one that can't be noted isn't given. */
  readonly note: NoteExport
}

/**
 * `GET /api/journeys`, the same as a file, and `GET /api/journeys/words`, for marketers: the ways of visits of those who agreed
 * to be remembered.
 */
export function journeysRoute(options: JourneysRouteOptions): Hono<HttpEnv> {
  const { guard, today, pool, registry, findTitles, totals, note } = options
  const { showroomId, timezone } = registry

  async function unknownOf(query: JourneysQuery): Promise<number | null> {
    if (isFiltered(query)) return null
    const days = await totals.between(query.from, query.to)
    return days.reduce((sum, { visits }) => sum + visits, 0)
  }

  const language = (c: Context) => languageOf(c.req.query("lang"), c.req.header("accept-language"))

  async function flowOf(query: JourneysQuery, lang: Language): Promise<JourneysReply> {
    const { by, from, to } = query
    const moment = await readMoment({ pool, showroomId, whats: [LEAVER_COUNTS, ...PROMPT_METRICS], from, to })
    const days = await toldVisits(pool, showroomId, query)
    const [rows, unknown, ...told] = await Promise.all([
      readFlow(pool, showroomId, query, days),
      unknownOf(query),
      ...LEAVER_METRICS.map((metric) => tellLeavers(metric, query, { moment, showroomId })),
    ])
    const { visits, stops, links, untold } = tellFlow(rows)
    const keys = [...stops, ...told.flatMap(({ groups }) => groups)].map(({ key }) => key)
    const labelOf = await readLabels({ by, keys, language: lang, registry, findTitles })
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
    return {
      ...{ by, from, to, timezone, visits, unknown, links, untold, leavers },
      ...(days.waiting > 0 ? { waiting: days.waiting } : {}),
      stops: stops.map((stop) => ({ ...stop, label: labelOf(stop.key) })),
    }
  }

  async function file(c: Context<HttpEnv>, format: ExportFormat): Promise<Response> {
    const parameters = c.req.queries()
    const { separator: _, ...rest } = parameters
    const query = readJourneysQuery(format === "csv" ? rest : parameters, today())
    const separator = choice("separator", c.req.query("separator") ?? "comma", SEPARATORS)
    const reply = await flowOf(query, language(c))
    const bytes = await flowFile(reply, format, { separator, showroomId })
    await note(flowNote(c.get("staff").id, format, query))
    c.header("Content-Type", EXPORT_TYPES[format])
    c.header("Cache-Control", "no-store")
    c.header("Content-Disposition", `attachment; filename="${flowName(showroomId, reply, format)}"`)
    return c.body(bytes)
  }

  const routes = new Hono<HttpEnv>()
  for (const format of EXPORT_FORMATS) routes.get(`/api/journeys.${format}`, guard, (c) => file(c, format))
  return routes
    .get("/api/journeys", guard, async (c) => {
      const query = readJourneysQuery(c.req.queries(), today())
      c.header("Cache-Control", "no-store")
      return c.json(await flowOf(query, language(c)))
    })
    .get("/api/journeys/words", guard, async (c) => {
      const parameters = c.req.queries()
      const query = readJourneysQuery(parameters, today(), ["key"])
      const key = single(parameters, "key")
      if (!key || key.includes("\u0000"))
        throw badParameter("key", key ?? "", `a ${JOURNEY_NODES.join(" or a ")}`)
      const lang = language(c)
      const words = await findWords(pool, showroomId, { ...query, key })
      c.header("Cache-Control", "no-store")
      return c.json({
        words: words.map(({ answeredAt, touchpoint, ...rest }) => ({
          ...rest,
          at: new Date(answeredAt).toISOString(),
          touchpointLabel: registry.touchpoints.get(touchpoint)?.name[lang] ?? touchpoint,
        })),
      } satisfies LeaverWordsReply)
    })
}
