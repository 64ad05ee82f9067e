import type { PromptMetric } from "../domain/prompt.ts"
import type { Scale } from "../metrics/index.ts"
import type { FigureReply } from "./metrics.ts"

/** What the stops of a journey are. */
export const JOURNEY_NODES = ["zone", "stage"] as const
export type JourneyNodes = (typeof JOURNEY_NODES)[number]

/** How many stops are told one after the other; the last stop of a longer journey is told as the sixth. */
export const JOURNEY_STEPS = 6

/** The key of the stops of a step that too few visits came to, together. */
export const KEY_OTHER = "(other)"

/** What visits that went no further said last: each kind of question for itself. */
export const LEAVER_METRICS = ["csat", "easy-share", "nps"] as const
export type LeaverMetric = (typeof LEAVER_METRICS)[number]

/** A place or stage that visits came to as their `step`-th new one. */
export interface JourneyStop {
  /** From 1. */
  readonly step: number
  readonly key: string
  readonly label: string
  /** Visits that came to it at this step: five or more. */
  readonly visits: number
  /** Of these, those that came to no new one afterwards; `null`: fewer than five, or kept back with such. */
  readonly left: number | null
}

/** Visits that went from a stop to the next one. */
export interface JourneyLink {
  /** Of the stop that it leads to. */
  readonly step: number
  readonly from: string
  readonly to: string
  /** `null`: fewer than five, or kept back with such. */
  readonly visits: number | null
}

/** What visits that went no further from here, at whichever step, said last. */
export interface LeaverGroup {
  readonly key: string
  readonly label: string
  readonly figure: FigureReply
}

export interface LeaverFigures {
  readonly metric: LeaverMetric
  /** Of all visits. */
  readonly total: FigureReply
  readonly groups: readonly LeaverGroup[]
}

/**
 * `GET /api/journeys?by=zone|stage&from&to` and `product`, `language`, `device`, for marketers: visits of those who agreed to
 * be remembered, by the places or stages that they came to, each where it came first.
 */
export interface JourneysReply {
  readonly by: JourneyNodes
  readonly from: string
  readonly to: string
  readonly timezone: string
  /** Visits with a way; `null`: fewer than five, and nothing is told. */
  readonly visits: number | null
  /** Visits of the period that wait to be told with others of the days around it; missing when there are none. */
  readonly waiting?: number
  /** Visits of people who aren't remembered, of whom no way is known; `null` where something is filtered by. */
  readonly unknown: number | null
  /** By step, the largest first. What comes in is what goes on and what goes no further. */
  readonly stops: readonly JourneyStop[]
  readonly links: readonly JourneyLink[]
  /** Steps of whose stops nothing is told of where visits went next. */
  readonly untold: readonly number[]
  readonly leavers: readonly LeaverFigures[]
}

/** What somebody wrote in a visit that went no further from somewhere. */
export interface LeaverWords {
  /** Of the impression. */
  readonly id: string
  readonly at: string
  readonly visit: string
  readonly metric: PromptMetric
  readonly scale: Scale
  readonly score: number
  readonly comment: string
  readonly touchpointLabel: string
}

/** `GET /api/journeys/words?by&key&from&to`, for marketers: the newest first. */
export interface LeaverWordsReply {
  readonly words: readonly LeaverWords[]
}
