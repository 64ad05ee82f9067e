import type { PromptMetric } from "../../domain/prompt.ts"
import { SCALE_OF_METRIC } from "../../domain/prompt.ts"
import { endsOf } from "../../metrics/index.ts"

/** The step, 1 (lowest) to 5, of the colours that a score is shown in. */
export function scoreStep(metric: PromptMetric, score: number): 1 | 2 | 3 | 4 | 5 {
  if (metric === "nps") return score >= 9 ? 5 : score >= 7 ? 3 : score >= 4 ? 2 : 1
  const { first, last } = endsOf(SCALE_OF_METRIC[metric])
  const share = (score - first) / (last - first)
  if (share < 0.2) return 1
  if (share < 0.45) return 2
  if (share < 0.55) return 3
  return share < 0.9 ? 4 : 5
}
