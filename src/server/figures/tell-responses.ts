import { PROMPT_METRICS, type PromptMetric } from "../../domain/prompt.ts"
import type { ResponseReply } from "../../protocol/responses.ts"
import { type AnswerMetricsOptions, readGroups } from "./answer-metrics.ts"
import { coarser } from "./breakdown.ts"
import type { FoundResponse } from "./find-responses.ts"
import { readLabels } from "./labels.ts"
import { groupsToHide } from "./protect-groups.ts"
import type { ResponsesQuery } from "./responses-query.ts"
import { addCounts, sizeOf } from "./wire-figure.ts"

const LISTED_BY = ["touchpoint", "product", "day"] as const

export type IsHidden = (response: FoundResponse) => boolean
type Asked = Pick<ResponsesQuery, "from" | "to" | "filters">

async function hiddenOf(metric: PromptMetric, asked: Asked, options: AnswerMetricsOptions) {
  const { registry } = options
  const hiddenBy: { readonly by: (typeof LISTED_BY)[number]; readonly keys: ReadonlySet<string> }[] = []
  for (const by of LISTED_BY) {
    const groups = await readGroups({ ...asked, metric, by }, options)
    const total = addCounts("", groups)
    const size = (group: typeof total) => sizeOf(metric, group)
    if (groupsToHide({ groups: [total], sizeOf: size }).has(total)) return () => true
    const hidden = groupsToHide({ groups, sizeOf: size, within: coarser(by, registry) })
    hiddenBy.push({ by, keys: new Set([...hidden].map(({ key }) => key)) })
  }
  return (response: FoundResponse) => hiddenBy.some(({ by, keys }) => keys.has(response[by]))
}

/** Which answers of these metrics `GET /api/metrics` would hide along what is told of each. */
export async function findHidden(
  metrics: readonly PromptMetric[],
  asked: Asked,
  options: AnswerMetricsOptions,
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
    const { answeredAt, ...told } = response
    const hidden = isHidden(response)
    return {
      ...told,
      at: new Date(answeredAt).toISOString(),
      score: hidden ? null : response.score,
      hidden: hidden ? "too-few" : false,
      touchpointLabel: touchpointLabel(response.touchpoint),
      productLabel: productLabel(response.product),
    }
  })
}
