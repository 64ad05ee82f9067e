import type { PromptMetric } from "./prompt.ts"

/** How much a showroom may ask of one visitor, over all its prompts. Data beside them, in `scenes/prompts.json`. */
export interface AskingPolicy {
  /** Seconds of asking that one visitor may be put through, in a visit and in any ninety days. */
  readonly budget: { readonly visitSeconds: number; readonly quarterSeconds: number }
  readonly cost: {
    /** Seconds that a question of each metric costs, where its prompt doesn't tell. */
    readonly csat: number
    readonly ces: number
    readonly nps: number
    /** What dismissing a question costs, as a multiple of answering it; 1 or more. */
    readonly dismissed: number
    /** What leaving it alone costs, as a share of answering it; 0 to 1. */
    readonly ignored: number
  }
  /** Days after an NPS in which there is no other. */
  readonly npsCoolDownDays: number
  /** How long a question may come after its moment, in seconds: one that had to wait longer isn't asked. */
  readonly waitAtMostSeconds: number
  /** Seconds after which a question that was left alone makes way. */
  readonly ignoredAfterSeconds: number
  /** Quiet hours of the mind: whoever does `acts` things within `withinSeconds` is absorbed, and asked at most `atMostSeconds` later. */
  readonly quiet: {
    readonly acts: number
    readonly withinSeconds: number
    readonly atMostSeconds: number
  }
  /** The highest score of each metric that makes a case. */
  readonly caseAt: Readonly<Record<PromptMetric, number>>
}

export const DEFAULT_POLICY: AskingPolicy = {
  budget: { visitSeconds: 60, quarterSeconds: 180 },
  cost: { csat: 5, ces: 6, nps: 8, dismissed: 2, ignored: 0.5 },
  npsCoolDownDays: 90,
  waitAtMostSeconds: 180,
  ignoredAfterSeconds: 180,
  quiet: { acts: 6, withinSeconds: 10, atMostSeconds: 45 },
  caseAt: { csat: 2, ces: 3, nps: 6 },
}

/** Days that make a quarter: a rolling one, for every limit by quarter. */
export const QUARTER_DAYS = 90

/** Seconds that answering `prompt` costs. */
export function costOf(
  { metric, burdenSeconds }: { readonly metric: PromptMetric; readonly burdenSeconds?: number },
  { cost }: AskingPolicy,
): number {
  return burdenSeconds ?? cost[metric]
}

/** Seconds that asking `prompt` costs at most: when it is dismissed. */
export function worstCostOf(prompt: Parameters<typeof costOf>[0], policy: AskingPolicy): number {
  return costOf(prompt, policy) * policy.cost.dismissed
}

/** Seconds of each budget that no other metric may spend, so that an NPS that is due can always be asked. */
export function npsReserveOf(prompts: readonly Parameters<typeof costOf>[0][], policy: AskingPolicy): number {
  return prompts.reduce(
    (most, prompt) => (prompt.metric === "nps" ? Math.max(most, worstCostOf(prompt, policy)) : most),
    0,
  )
}
