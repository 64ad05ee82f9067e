import { type PromptMetric, SCALE_OF_METRIC } from "./prompt.ts"

/** Why a metric can't take a score, or `null` when it can: "invalid score 6: csat takes 1 to 5". */
export function refuseScore(metric: PromptMetric, score: number): string | null {
  const [low = 0, high = 0] = SCALE_OF_METRIC[metric].split("-").map(Number)
  if (Number.isInteger(score) && score >= low && score <= high) return null
  return `invalid score ${score}: ${metric} takes ${low} to ${high}`
}

/** Why a scale isn't the metric's, or `null` when it is. */
export function refuseScale(metric: PromptMetric, scale: string): string | null {
  if (SCALE_OF_METRIC[metric] === scale) return null
  return `invalid scale "${scale}": ${metric} is asked on ${SCALE_OF_METRIC[metric]}`
}
