import type { PromptMetric } from "../../../domain/prompt.ts"
import {
  type Figure,
  figureOf,
  HIDDEN_UNDER,
  responseRate,
  type ScoreCounts,
} from "../../../metrics/index.ts"

/** Answers to expect of so many impressions, with the interval of the rate that was observed. */
export interface ExpectedAnswers {
  readonly n: number
  readonly low: number
  readonly high: number
}

/** `null` where nothing was observed. */
export function expectAnswers(
  impressions: number,
  observed: { readonly responses: number; readonly impressions: number },
): { readonly rate: Figure; readonly answers: ExpectedAnswers | null } {
  const rate = responseRate(observed.responses, observed.impressions)
  const { value, low, high } = rate
  if (value === null || low === null || high === null) return { rate, answers: null }
  const of = (percent: number) => (impressions * percent) / 100
  return { rate, answers: { n: of(value), low: of(low), high: of(high) } }
}

/** `n` answers that are divided as these are: whole ones, those with the largest remainders rounded up. */
function scaled({ scale, counts }: ScoreCounts, n: number): ScoreCounts {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const exact = counts.map((count) => (count * n) / total)
  const whole = exact.map(Math.floor)
  const missing = n - whole.reduce((sum, count) => sum + count, 0)
  const up = new Set(
    exact
      .map((value, at) => ({ at, rest: value - Math.floor(value) }))
      .sort((a, b) => b.rest - a.rest || a.at - b.at)
      .slice(0, missing)
      .map(({ at }) => at),
  )
  return { scale, counts: whole.map((count, at) => count + (up.has(at) ? 1 : 0)) }
}

/** Half of a figure's interval; `null` where it has none. */
function halfWidth({ low, high }: Figure): number | null {
  return low === null || high === null ? null : (high - low) / 2
}

/**
 * How wide the metric's interval would be, each way, with `n` answers that are divided as those observed. `null` where so few
 * were observed that they may not be told.
 */
export function expectHalfWidth(metric: PromptMetric, observed: ScoreCounts, n: number): number | null {
  const total = observed.counts.reduce((sum, count) => sum + count, 0)
  const answers = Math.round(n)
  if (total < HIDDEN_UNDER || answers < 1) return null
  return halfWidth(figureOf(metric, scaled(observed, answers)))
}
