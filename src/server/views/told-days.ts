import { PROMPT_METRICS, type PromptMetric } from "../../domain/prompt.ts"
import { METRIC_FILTERS } from "../../protocol/metrics.ts"
import { type DivideOptions, divide } from "../figures/divide.ts"
import type { Range } from "../figures/metrics-query.ts"

/** That the scores of a day under a key may be told. */
export interface ToldDay {
  readonly metric: PromptMetric
  readonly dimension: string
  readonly key: string
  readonly day: string
}

/** The days of a range under each key whose scores may be told: by the same rule as in an export of that range. */
export async function readToldDays(range: Range, options: DivideOptions): Promise<readonly ToldDay[]> {
  const told: ToldDay[] = []
  for (const metric of PROMPT_METRICS) {
    for (const by of [...METRIC_FILTERS, "day"] as const) {
      const { groups, isHidden } = await divide({ metric, by, filters: {}, ...range }, options)
      for (const group of groups)
        if (!isHidden(group))
          for (const day of group.days) told.push({ metric, dimension: by, key: group.key, day })
    }
  }
  return told
}
