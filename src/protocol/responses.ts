import type { PromptMetric } from "../domain/prompt.ts"
import type { Scale } from "../metrics/index.ts"

/** One answer in force, as its author left it. */
export interface ResponseReply {
  /** Of the impression that it answers. */
  readonly id: string
  /** When it was given or last amended, ISO 8601, by the server's clock. */
  readonly at: string
  /** The day it is counted on: that on which the prompt was shown. */
  readonly day: string
  readonly metric: PromptMetric
  readonly scale: Scale
  /** `null` when hidden. */
  readonly score: number | null
  /**
   * A score is told only where `GET /api/metrics`, asked for the same range and filters, shows the figures of its
   * touchpoint, of its product and of its day, and where none of these less the told scores is about fewer than five.
   */
  readonly hidden: false | "too-few"
  /** What the author wrote to the shop; told also where the score isn't. */
  readonly comment: string | null
  readonly prompt: string
  readonly promptVersion: number
  readonly touchpoint: string
  readonly touchpointLabel: string
  /** `(none)` when it is about no product. */
  readonly product: string
  readonly productLabel: string
  /** The kind of visit that it was given in, when its prompt was shown; `(none)` when no rule fits. */
  readonly persona: string
  readonly personaLabel: string
  /** The visit that it was given in, where that can be seen again and the score is told. Only in lists. */
  readonly visit?: string
}

/** `GET /api/responses?metric&comment=true&from&to&cursor&limit&lang` and any filter; newest first, `limit` at most 200. */
export interface ResponsesReply {
  readonly responses: readonly ResponseReply[]
  /** To be given as `cursor`; `null` on the last page. */
  readonly next: string | null
}
