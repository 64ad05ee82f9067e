import type { Scale } from "../metrics/index.ts"
import type { Localized } from "./language.ts"
import type { OccasionKind, PropertyTest } from "./occasion.ts"

/** The metrics that a prompt can ask for. */
export const PROMPT_METRICS = ["csat", "ces", "nps"] as const
export type PromptMetric = (typeof PROMPT_METRICS)[number]

/** The one scale of each metric. */
export const SCALE_OF_METRIC: Readonly<Record<PromptMetric, Scale>> = { csat: "1-5", ces: "1-7", nps: "0-10" }

/** What makes a prompt due. */
export interface PromptTrigger {
  readonly on: OccasionKind
  /** How long what happened lasted, at least; for `visit.ending`, the visit. None: 0. */
  readonly minSeconds?: number
  /** What its properties must be, all of them. */
  readonly where?: Readonly<Record<string, PropertyTest>>
  /** It is due only this long after, and everything is checked again then. None: 0. */
  readonly delaySeconds?: number
  /** What cancels it when it happens meanwhile. */
  readonly unless?: readonly OccasionKind[]
}

/** What is asked after an answer: at most one, by its score. */
export interface FollowUp {
  /** Scores that it is for, both included. */
  readonly from: number
  readonly to: number
  readonly question: Localized
  /** What can be chosen, by id; none: a line of free text. */
  readonly choices?: readonly { readonly id: string; readonly label: Localized }[]
}

/** A question with its metric, scale, wording, trigger and limits. Data in `scenes/prompts.json`. */
export interface Prompt {
  readonly id: string
  /** Grows with every change of wording or scale; an answer always knows the version it answered. */
  readonly version: number
  readonly metric: PromptMetric
  readonly scale: Scale
  /** Ids of the touchpoints it may be asked at. */
  readonly touchpoints: readonly string[]
  /** `{product}` stands for the product's title. */
  readonly question: Localized
  /** A few words for the collapsed form: `Com'è la {product}?` */
  readonly teaser: Localized
  readonly lowLabel: Localized
  readonly highLabel: Localized
  /** The optional one-line comment that follows the answer. */
  readonly commentLabel: Localized
  /** By score; where none fits, `commentLabel` asks for a line after a low one. */
  readonly followUps?: readonly FollowUp[]
  readonly trigger: PromptTrigger
  /** Higher is asked first when two are due. */
  readonly priority: number
  readonly limits: {
    /** How often in one visit, at most. */
    readonly perVisit: number
    /** Seconds since any prompt was last shown. */
    readonly coolDownSeconds: number
    /** How often in ninety days, at most. None: no limit of its own. */
    readonly perQuarter?: number
  }
  /** Seconds that it costs whoever answers it, at least 1. None: what its metric costs by the policy. */
  readonly burdenSeconds?: number
  /** The share of visitors who may be asked, above 0 and up to 1; the same ones each time. None: all. */
  readonly sample?: number
}
