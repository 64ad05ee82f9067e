import { type Context, Hono } from "hono"
import type pg from "pg"
import { SEPARATORS } from "../../domain/csv.ts"
import type { Language } from "../../domain/language.ts"
import { JOURNEY_NODES, type JourneysReply, type LeaverWordsReply } from "../../protocol/journeys.ts"
import { EXPORT_FORMATS, type ExportFormat } from "../exports/export-query.ts"
import type { NoteExport } from "../exports/note-export.ts"
import { readLabels } from "../figures/labels.ts"
import { badParameter, choice, single } from "../figures/metrics-query.ts"
import { EXPORT_TYPES } from "../http/export-route.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { languageOf, type MetricsRouteOptions } from "../http/metrics-route.ts"
import type { TotalsStore } from "../visitors/totals-store.ts"
import { findWords } from "./find-words.ts"
import { flowFile, flowName, flowNote } from "./flow-file.ts"
import { type JourneysQuery, readJourneysQuery } from "./journeys-query.ts"
import { isFiltered } from "./read-flow.ts"
import { readJourneys } from "./read-journeys.ts"

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
    const [{ stops, leavers, ...flow }, unknown] = await Promise.all([
      readJourneys(query, { pool, registry }),
      unknownOf(query),
    ])
    const keys = [...stops, ...leavers.flatMap(({ groups }) => groups)].map(({ key }) => key)
    const labelOf = await readLabels({ by, keys, language: lang, registry, findTitles })
    const labelled = <Keyed extends { readonly key: string }>(each: Keyed) => ({
      ...each,
      label: labelOf(each.key),
    })
    return {
      ...{ by, from, to, timezone, unknown, ...flow },
      leavers: leavers.map((each) => ({ ...each, groups: each.groups.map(labelled) })),
      stops: stops.map(labelled),
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
