import { PROMPT_METRICS, type PromptMetric } from "../../domain/prompt.ts"
import type { ResponseReply, ResponsesReply } from "../../protocol/responses.ts"
import { type AnswerMetricsOptions, readGroups } from "./answer-metrics.ts"
import { coarser } from "./breakdown.ts"
import { type FoundResponse, findResponses } from "./find-responses.ts"
import { readLabels } from "./labels.ts"
import { groupsToHide } from "./protect-groups.ts"
import { type ResponsesQuery, writeCursor } from "./responses-query.ts"
import { addCounts, sizeOf } from "./wire-figure.ts"

const LISTED_BY = ["touchpoint", "product", "day"] as const

type IsHidden = (response: FoundResponse) => boolean

/** Which answers of a metric `GET /api/metrics` would hide along what the list tells of each. */
async function hiddenOf(
  metric: PromptMetric,
  query: ResponsesQuery,
  options: AnswerMetricsOptions,
): Promise<IsHidden> {
  const { registry } = options
  const hiddenKeys = await Promise.all(
    LISTED_BY.map(async (by) => {
      const groups = await readGroups({ ...query, metric, by }, options)
      const total = addCounts("", groups)
      const size = (group: typeof total) => sizeOf(metric, group)
      const hidden = groupsToHide({ groups, sizeOf: size, within: coarser(by, registry) })
      const all = groupsToHide({ groups: [total], sizeOf: size }).has(total)
      return { by, all, keys: new Set([...hidden].map(({ key }) => key)) }
    }),
  )
  return (response) => hiddenKeys.some(({ by, all, keys }) => all || keys.has(response[by]))
}

/** A page of answers, each with its score only where the figures it is part of are shown. */
export async function answerResponses(
  query: ResponsesQuery,
  options: AnswerMetricsOptions,
): Promise<ResponsesReply> {
  const { pool, registry, language, findTitles } = options
  const found = await findResponses(pool, registry.showroomId, query)
  const page = found.slice(0, query.limit)
  const metrics = PROMPT_METRICS.filter((metric) => page.some((response) => response.metric === metric))
  const hidden = new Map(
    await Promise.all(
      metrics.map(async (metric) => [metric, await hiddenOf(metric, query, options)] as const),
    ),
  )
  const labels = (by: "touchpoint" | "product") =>
    readLabels({ by, keys: [...new Set(page.map((each) => each[by]))], language, registry, findTitles })
  const [touchpointLabel, productLabel] = await Promise.all([labels("touchpoint"), labels("product")])
  const responses = page.map(({ answeredAt, ...response }): ResponseReply => {
    const isHidden = hidden.get(response.metric)?.({ answeredAt, ...response }) ?? true
    return {
      ...response,
      at: new Date(answeredAt).toISOString(),
      score: isHidden ? null : response.score,
      hidden: isHidden ? "too-few" : false,
      touchpointLabel: touchpointLabel(response.touchpoint),
      productLabel: productLabel(response.product),
    }
  })
  const last = page.at(-1)
  return { responses, next: last && found.length > page.length ? writeCursor(last) : null }
}
