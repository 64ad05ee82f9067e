import { type Context, Hono, type MiddlewareHandler } from "hono"
import { SEPARATORS } from "../../domain/csv.ts"
import { isLanguage, type Language, pickLanguage } from "../../domain/language.ts"
import { SEVERAL_METRICS, type SeveralMetricsReply } from "../../protocol/several-metrics.ts"
import { answerWaitChange } from "../changes/answer-wait-change.ts"
import { readWaitChangeQuery } from "../changes/wait-change-query.ts"
import { figuresNote, type NoteExport } from "../exports/note-export.ts"
import { writeFigures, writeFiguresParquet } from "../exports/write-figures.ts"
import { type AnswerMetricsOptions, answerMetrics } from "../figures/answer-metrics.ts"
import { isSignalMetric } from "../figures/counted-metric.ts"
import { answerMembers, isMemberMetric, readMemberQuery } from "../figures/members/answer-members.ts"
import { choice, type Parameters, readMetricsQuery } from "../figures/metrics-query.ts"
import { answerPulse } from "../figures/pulse/answer-pulse.ts"
import { isPulseMetric, readPulseQuery } from "../figures/pulse/pulse-query.ts"
import { answerService } from "../figures/service/answer-service.ts"
import { isServiceMetric, readServiceQuery } from "../figures/service/service-query.ts"
import { answerSignals } from "../figures/signals/answer-signals.ts"
import { readSignalQuery } from "../figures/signals/signal-query.ts"
import { withGuideNames } from "./guide-names.ts"
import type { HttpEnv } from "./http-env.ts"
import { readSeveral } from "./read-several.ts"

export interface MetricsFilesOptions extends MetricsRouteOptions {
  /** Keeps who took figures as a file; ones that can't be noted aren't given. */
  readonly note: NoteExport
}

export interface MetricsRouteOptions extends Omit<AnswerMetricsOptions, "language"> {
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  /** The day that it is now in the showroom's time zone. */
  readonly today: () => string
}

/** The language asked for by `lang`, else by the browser. */
export function languageOf(lang: string | undefined, acceptLanguage: string | undefined): Language {
  if (isLanguage(lang)) return lang
  return pickLanguage((acceptLanguage ?? "").split(",").map((tag) => (tag.split(";")[0] ?? "").trim()))
}

/**
 * `GET /api/metrics`, and the same as a table at `GET /api/metrics.csv` and `.parquet`; several questions at once at
 * `GET /api/metrics/several`; for marketers.
 */
export function metricsRoute({ guard, today, note, ...options }: MetricsFilesOptions): Hono<HttpEnv> {
  async function answer(c: Context<HttpEnv>, parameters: Parameters) {
    const language = languageOf(parameters.lang?.[0], c.req.header("accept-language"))
    c.header("Cache-Control", "no-store")
    const metric = parameters.metric?.[0]
    const all = { ...options, today, language }
    if (isServiceMetric(metric)) return answerService(readServiceQuery(parameters, today()), all)
    if (isSignalMetric(metric)) return answerSignals(readSignalQuery(parameters, today()), all)
    if (isMemberMetric(metric)) return answerMembers(readMemberQuery(parameters, today()), all)
    if (isPulseMetric(metric)) return answerPulse(readPulseQuery(parameters, today()), all)
    const query = readMetricsQuery(parameters, today())
    const reply = await answerMetrics(query, all)
    return query.by === "guide" ? withGuideNames(reply, options.pool) : reply
  }
  return new Hono<HttpEnv>()
    .get("/api/metrics", guard, async (c) => c.json(await answer(c, c.req.queries())))
    .get(SEVERAL_METRICS, guard, async (c) => {
      const replies = await Promise.all(
        readSeveral(c.req.queries()).map((parameters) =>
          "against" in parameters
            ? answerWaitChange(readWaitChangeQuery(parameters, today()), options)
            : answer(c, parameters),
        ),
      )
      return c.json({ replies } satisfies SeveralMetricsReply)
    })
    .get("/api/metrics.csv", guard, async (c) => {
      const { separator: _, ...parameters } = c.req.queries()
      const separator = choice("separator", c.req.query("separator") ?? "comma", SEPARATORS)
      const reply = await answer(c, parameters)
      await note(figuresNote(c.get("staff").id, "csv", { ...parameters, from: [reply.from], to: [reply.to] }))
      c.header("Content-Type", "text/csv; charset=utf-8; header=present")
      c.header("Content-Disposition", `attachment; filename="${reply.metric}-${reply.from}_${reply.to}.csv"`)
      return c.body(writeFigures(reply, separator))
    })
    .get("/api/metrics.parquet", guard, async (c) => {
      const parameters = c.req.queries()
      const reply = await answer(c, parameters)
      const bytes = await writeFiguresParquet(reply)
      await note(
        figuresNote(c.get("staff").id, "parquet", { ...parameters, from: [reply.from], to: [reply.to] }),
      )
      c.header("Content-Type", "application/vnd.apache.parquet")
      c.header(
        "Content-Disposition",
        `attachment; filename="${reply.metric}-${reply.from}_${reply.to}.parquet"`,
      )
      return c.body(bytes)
    })
}
