import type { FollowUp, Prompt, PromptMetric } from "../domain/prompt.ts"
import type { Scale } from "../metrics/index.ts"

/** Every text of a prompt: what makes one version another. */
export type Wording = Pick<Prompt, "question" | "teaser" | "lowLabel" | "highLabel" | "commentLabel"> & {
  readonly followUps: readonly FollowUp[]
}

/** `GET /api/prompts/:id/versions`, for marketers: what each version asked, the newest first. */
export interface PromptVersionsReply {
  readonly prompt: string
  readonly versions: readonly {
    readonly version: number
    readonly metric: PromptMetric
    readonly scale: Scale
    /** ISO 8601: when a server first asked with it. */
    readonly since: string
    readonly wording: Wording
  }[]
}

/** `GET /api/prompts/:id/versions/:version`, for everybody: how that version put its question. */
export interface PromptWordingReply {
  readonly prompt: string
  readonly version: number
  readonly metric: PromptMetric
  readonly scale: Scale
  readonly wording: Wording
}
