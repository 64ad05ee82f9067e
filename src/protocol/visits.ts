import type { Avatar } from "../domain/avatar.ts"
import type { Device, EventPlace, EventType } from "../domain/event.ts"
import type { PromptMetric } from "../domain/prompt.ts"
import type { Scale } from "../metrics/index.ts"
import type { Labelled } from "./cases.ts"

/** An answer in force. `low`: at most what makes a case. */
export interface VisitAnswer {
  readonly metric: PromptMetric
  readonly scale: Scale
  readonly score: number
  readonly low: boolean
  /** When the score in force was given: ISO 8601, by the server's clock. */
  readonly at: string
}

/** A visit of somebody who agreed to be remembered. Times are ISO 8601, by the server's clock. */
export interface VisitLine {
  readonly id: string
  readonly startedAt: string
  /** When the last thing happened in it. */
  readonly endedAt: string
  readonly device: Device | null
  readonly language: string | null
  /** In the order in which they were first come into. */
  readonly zones: readonly Labelled[]
  readonly products: readonly Labelled[]
  readonly answers: readonly VisitAnswer[]
  /** Whether there is a way to walk again. */
  readonly recorded: boolean
}

/**
 * `GET /api/visits?from&to&low&recorded&zone&product&device&language&cursor&limit&lang`: the newest first. A page may hold fewer
 * than `limit` though there are more: `next` says so.
 */
export interface VisitsReply {
  readonly visits: readonly VisitLine[]
  readonly next: string | null
}

/** A question, as far as a moment tells of it. */
export interface MomentPrompt {
  readonly impressionId: string | null
  readonly id: string
  readonly version: number
  readonly metric: PromptMetric
  readonly scale: Scale
  /** As it was put, in the reader's language; `{product}` stands for the product. `null`: no longer known. */
  readonly question: string | null
  /** What was answered; `null` also when the answer was taken back. */
  readonly score: number | null
  readonly low: boolean
  readonly comment: string | null
  readonly choice: string | null
  /** What held it back. */
  readonly rule: string | null
}

/** Something that happened in a visit. */
export interface VisitMoment {
  readonly id: string
  readonly at: string
  readonly type: EventType
  readonly zone: Labelled | null
  readonly place: EventPlace | null
  readonly products: readonly Labelled[]
  readonly touchpoint: Labelled | null
  readonly seconds: number | null
  readonly quantity: number | null
  /** Which struggle. */
  readonly kind: string | null
  readonly times: number | null
  readonly prompt: MomentPrompt | null
}

/** A stretch of the recorded way. */
export interface RecordedPart {
  readonly id: string
  readonly sceneId: string
  readonly sceneVersion: string
  readonly startedAt: string
  /** Base64, as `src/domain/recording` reads it. */
  readonly track: string
}

/** `GET /api/visits/:id`. Opening one is written down: who, and when. */
export interface VisitReply {
  readonly visit: VisitLine
  /** Oldest first. */
  readonly moments: readonly VisitMoment[]
  /** Whether there were more moments than are told. */
  readonly cut: boolean
  /** `null`: the way wasn't recorded, or isn't kept any more. */
  readonly recording: {
    readonly parts: readonly RecordedPart[]
    readonly bytes: number
    readonly avatar: Avatar | null
  } | null
}
