import type { Figure } from "../metrics/index.ts"

/** As many visits as one simulation replays at most. */
export const MAX_SIMULATED_VISITS = 20_000

/** `POST /api/simulations`: what a draft of prompts and policy would have asked in visits that really were. */
export interface SimulationRequest {
  /** As in `scenes/prompts.json`. */
  readonly prompts: readonly unknown[]
  /** What it leaves out is as by default. */
  readonly policy?: unknown
  /** Days in the showroom's time zone, both included; the last 28 without them. */
  readonly from?: string
  readonly to?: string
  /** Visits at most, 1 to 20 000; 5000 without it. Of more, a fair part of the visitors is taken, always the same. */
  readonly visits?: number
}

/** A number of answers, and what it may as well be. */
export interface Expected {
  readonly n: number
  readonly low: number
  readonly high: number
}

export interface SimulatedPrompt {
  readonly prompt: string
  readonly asked: number
  /** Visits in which it was asked, and their share of all, in percent. */
  readonly visits: number
  readonly share: number
  /** How often it was really asked in these visits. */
  readonly before: number
  /** Of what was observed in these days: responses / impressions. */
  readonly responseRate: Figure
  /** Answers to expect, by that rate; `null` where nothing was observed. */
  readonly expected: Expected | null
  /** Half of the interval of its metric that so many answers would give, and that of those there are; `null`: too few to say. */
  readonly halfWidth: number | null
  readonly halfWidthBefore: number | null
}

export interface SimulationReply {
  readonly from: string
  readonly to: string
  readonly timezone: string
  readonly visits: {
    /** In these days, as far as they can be replayed. */
    readonly recorded: number
    readonly replayed: number
    /** In which anything was asked. */
    readonly asked: number
  }
  readonly prompts: readonly SimulatedPrompt[]
  readonly touchpoints: readonly { readonly touchpoint: string; readonly asked: number }[]
  /** What was due and not asked, the most frequent rule first; `before`: as it was recorded. */
  readonly suppressed: readonly { readonly rule: string; readonly count: number; readonly before: number }[]
  /** Seconds of asking of a visit in which anything was asked; `null` when there was none. */
  readonly burden: {
    readonly median: number | null
    readonly p90: number | null
    readonly budget: number
    readonly overBudget: number
  }
}
