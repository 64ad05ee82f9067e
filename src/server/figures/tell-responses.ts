import type { ResponseReply } from "../../protocol/responses.ts"
import type { AnswerMetricsOptions } from "./answer-metrics.ts"
import type { FoundResponse } from "./find-responses.ts"
import { readLabels } from "./labels.ts"
import type { IsHidden } from "./scores/hidden-scores.ts"

/** Answers as they are told: each with its score only where no figure less the scores that are told gives fewer than five. */
export async function tellResponses(
  found: readonly FoundResponse[],
  isHidden: IsHidden,
  { registry, language, findTitles }: Pick<AnswerMetricsOptions, "registry" | "language" | "findTitles">,
): Promise<readonly ResponseReply[]> {
  const labels = (by: "touchpoint" | "product" | "persona") =>
    readLabels({ by, keys: [...new Set(found.map((each) => each[by]))], language, registry, findTitles })
  const touchpointLabel = await labels("touchpoint")
  const productLabel = await labels("product")
  const personaLabel = await labels("persona")
  return found.map((response) => {
    const { id, day, metric, scale, comment, prompt, promptVersion, touchpoint, product, persona } = response
    const hidden = isHidden(response)
    return {
      ...{ id, day, metric, scale, comment, prompt, promptVersion, touchpoint, product, persona },
      at: new Date(response.answeredAt).toISOString(),
      score: hidden ? null : response.score,
      hidden: hidden ? "too-few" : false,
      touchpointLabel: touchpointLabel(response.touchpoint),
      productLabel: productLabel(response.product),
      personaLabel: personaLabel(persona),
    }
  })
}
