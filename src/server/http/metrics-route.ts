import { Hono, type MiddlewareHandler } from "hono"
import { isLanguage, type Language, pickLanguage } from "../../domain/language.ts"
import { type AnswerMetricsOptions, answerMetrics } from "../figures/answer-metrics.ts"
import { isSignalMetric } from "../figures/counted-metric.ts"
import { answerMembers, isMemberMetric, readMemberQuery } from "../figures/members/answer-members.ts"
import { readMetricsQuery } from "../figures/metrics-query.ts"
import { answerPulse } from "../figures/pulse/answer-pulse.ts"
import { isPulseMetric, readPulseQuery } from "../figures/pulse/pulse-query.ts"
import { answerService } from "../figures/service/answer-service.ts"
import { isServiceMetric, readServiceQuery } from "../figures/service/service-query.ts"
import { answerSignals } from "../figures/signals/answer-signals.ts"
import { readSignalQuery } from "../figures/signals/signal-query.ts"
import type { HttpEnv } from "./http-env.ts"

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

/** `GET /api/metrics`, for marketers. */
export function metricsRoute({ guard, today, ...options }: MetricsRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get("/api/metrics", guard, async (c) => {
    const parameters = c.req.queries()
    const language = languageOf(c.req.query("lang"), c.req.header("accept-language"))
    c.header("Cache-Control", "no-store")
    const metric = c.req.query("metric")
    const all = { ...options, today, language }
    if (isServiceMetric(metric))
      return c.json(await answerService(readServiceQuery(parameters, today()), all))
    if (isSignalMetric(metric)) return c.json(await answerSignals(readSignalQuery(parameters, today()), all))
    if (isMemberMetric(metric)) return c.json(await answerMembers(readMemberQuery(parameters, today()), all))
    if (isPulseMetric(metric)) return c.json(await answerPulse(readPulseQuery(parameters, today()), all))
    return c.json(await answerMetrics(readMetricsQuery(parameters, today()), all))
  })
}
