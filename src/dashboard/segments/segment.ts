import type { JourneyStage } from "../../domain/journey-stage.ts"
import type { PromptMetric } from "../../domain/prompt.ts"
import type { Measured } from "../reading/measured.ts"
import type { RowMetric } from "../state/view-state.ts"
import type { Beside } from "./ask-rows.ts"

/** A touchpoint or a product, in one metric. */
export interface Segment {
  readonly key: string
  readonly label: string
  readonly metric: RowMetric
  /** `null` for products. */
  readonly stage: JourneyStage | null
  readonly now: Measured
  readonly before: Measured
  /** Of the prompts of this metric that were seen there; `null` when none was. */
  readonly rate: Measured | null
  /** `null` until it is there. */
  readonly beside: Beside | null
}

export interface SegmentTable {
  readonly metric: RowMetric
  readonly total: Measured
  readonly segments: readonly Segment[]
}

/** The answers that a row's metric is about. */
export const PROMPT_OF: Readonly<Record<RowMetric, PromptMetric>> = {
  csat: "csat",
  "easy-share": "ces",
  nps: "nps",
}
