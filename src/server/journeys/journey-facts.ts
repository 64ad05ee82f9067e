import type { PromptMetric } from "../../domain/prompt.ts"
import type { Scale } from "../../metrics/index.ts"

/** An answer in force. */
export interface LastAnswer {
  readonly scale: Scale
  readonly score: number
}

/** When a visit first came to each place or stage: its order among the events of the visit. */
export type Arrivals = Readonly<Record<string, string>>

/** What is kept of one visit to know its way, whichever of its events have come, in whatever order. */
export interface JourneyFacts {
  readonly visitId: string
  readonly showroomId: string
  /** Where the visit is counted: its first event says so. */
  readonly home: {
    readonly order: string
    readonly day: string
    readonly language: string
    readonly device: string
  }
  readonly zones: Arrivals
  readonly stages: Arrivals
  /** Products that were taken in hand, tried, compared, made to measure or put in the cart; in the order of their names. */
  readonly products: readonly string[]
  /** The last answer to each kind of question. */
  readonly answers: Readonly<Partial<Record<PromptMetric, LastAnswer>>>
}
