import type { Scale } from "../metrics/index.ts"
import type { Localized } from "./language.ts"

/** The metrics that a prompt can ask for. */
export const PROMPT_METRICS = ["csat", "ces", "nps"] as const
export type PromptMetric = (typeof PROMPT_METRICS)[number]

/** The one scale of each metric. */
export const SCALE_OF_METRIC: Readonly<Record<PromptMetric, Scale>> = { csat: "1-5", ces: "1-7", nps: "0-10" }

/** What makes a prompt due. */
export type PromptTrigger =
  /** A product was put back after it was looked at for at least `minSeconds`. */
  | { readonly on: "product.inspected"; readonly minSeconds: number }
  /** Something was put in the cart. */
  | { readonly on: "cart.added" }
  /** A guided visit that lasted `minSeconds` is over, or the guest has left it. */
  | { readonly on: "guided.ended"; readonly minSeconds: number }
  /** The visit has lasted `minSeconds` and something was inspected. */
  | { readonly on: "visit.ending"; readonly minSeconds: number }

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
  readonly trigger: PromptTrigger
  /** Higher is asked first when two are due. */
  readonly priority: number
  readonly limits: {
    /** How often in one visit, at most. */
    readonly perVisit: number
    /** Seconds since any prompt was last shown. */
    readonly coolDownSeconds: number
  }
}
