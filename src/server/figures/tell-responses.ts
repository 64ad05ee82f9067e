import { PROMPT_METRICS, type PromptMetric } from "../../domain/prompt.ts"
import { METRIC_FILTERS } from "../../protocol/metrics.ts"
import type { ResponseReply } from "../../protocol/responses.ts"
import type { AnswerMetricsOptions } from "./answer-metrics.ts"
import { type DivideOptions, divide } from "./divide.ts"
import type { FoundResponse } from "./find-responses.ts"
import { readLabels } from "./labels.ts"
import type { ResponsesQuery } from "./responses-query.ts"

/** The figures that an answer is part of: asked for by any of these filters, the list would tell that it is. */
const PART_OF = [...METRIC_FILTERS, "day"] as const

export type IsHidden = (response: FoundResponse) => boolean
type Asked = Pick<ResponsesQuery, "from" | "to" | "filters">

async function hiddenOf(metric: PromptMetric, asked: Asked, options: DivideOptions): Promise<IsHidden> {
  const told: {
    readonly by: (typeof PART_OF)[number]
    readonly days: ReadonlyMap<string, ReadonlySet<string>>
  }[] = []
  for (const by of PART_OF) {
    const { groups, isHidden } = await divide({ ...asked, metric, by }, options)
    const shown = groups.filter((group) => !isHidden(group))
    told.push({ by, days: new Map(shown.map(({ key, days }) => [key, days])) })
  }
  return (response) => !told.every(({ by, days }) => days.get(response[by])?.has(response.day))
}

/** Which answers of these metrics `GET /api/metrics` would hide along what is told of each. */
export async function findHidden(
  metrics: readonly PromptMetric[],
  asked: Asked,
  options: DivideOptions,
): Promise<IsHidden> {
  const hidden = new Map<PromptMetric, IsHidden>()
  for (const metric of PROMPT_METRICS)
    if (metrics.includes(metric)) hidden.set(metric, await hiddenOf(metric, asked, options))
  return (response) => hidden.get(response.metric)?.(response) ?? true
}

/** Answers as they are told: each with its score only where the figures it is part of are shown. */
export async function tellResponses(
  found: readonly FoundResponse[],
  isHidden: IsHidden,
  { registry, language, findTitles }: Pick<AnswerMetricsOptions, "registry" | "language" | "findTitles">,
): Promise<readonly ResponseReply[]> {
  const labels = (by: "touchpoint" | "product") =>
    readLabels({ by, keys: [...new Set(found.map((each) => each[by]))], language, registry, findTitles })
  const touchpointLabel = await labels("touchpoint")
  const productLabel = await labels("product")
  return found.map((response) => {
    const { id, day, metric, scale, comment, prompt, promptVersion, touchpoint, product } = response
    const hidden = isHidden(response)
    return {
      ...{ id, day, metric, scale, comment, prompt, promptVersion, touchpoint, product },
      at: new Date(response.answeredAt).toISOString(),
      score: hidden ? null : response.score,
      hidden: hidden ? "too-few" : false,
      touchpointLabel: touchpointLabel(response.touchpoint),
      productLabel: productLabel(response.product),
    }
  })
}
