import * as v from "valibot"
import type { PromptMetric } from "../domain/prompt.ts"
import type { Scale } from "../metrics/index.ts"

/** How requests about oneself say who one is: `Authorization: Visitor <visitorId>`. */
export const VISITOR_SCHEME = "Visitor"

/** An answer in force, as its author sees it. */
export interface MyAnswerReply {
  readonly impressionId: string
  readonly promptId: string
  readonly promptVersion: number
  readonly metric: PromptMetric
  readonly scale: Scale
  readonly score: number
  readonly comment: string | null
  /** What was chosen in the question that followed, by id. */
  readonly choice: string | null
  readonly productId: string | null
  readonly touchpointId: string
  /** `null` when it isn't known where it was. */
  readonly zone: string | null
  /** When it was given or last changed, ISO 8601. */
  readonly at: string
}

/** `GET /api/me/answers?cursor&limit`: newest first, `limit` at most 200. */
export interface MyAnswersReply {
  readonly answers: readonly MyAnswerReply[]
  readonly next: string | null
}

/** Something that was said or done about what a visitor answered. */
export interface MyReplyReply {
  readonly id: string
  /** The answer that it is about; `null`: about what several have said. */
  readonly impressionId: string | null
  /** What the visitor, or several, had said. */
  readonly said: string | null
  /** What was answered or done. */
  readonly text: string
  /** The entry of the boards that says it, where it hangs for everybody to read. */
  readonly entry?: string
  /** ISO 8601. */
  readonly at: string
}

/** `GET /api/me/replies?lang`: newest first. */
export interface MyRepliesReply {
  readonly replies: readonly MyReplyReply[]
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100))

/**
 * `POST /api/me/deletion`: deletes everything about the visitor of the `Authorization`, and the answers that are named.
 * Those belong to nobody in particular: who knows both ids of one has given it.
 */
export const deletionRequest = v.object({
  answers: v.optional(v.pipe(v.array(v.object({ impressionId: id, visitId: id })), v.maxLength(500)), []),
  /** Of reviews and the like that were written without being remembered: each has a secret of its own. */
  secrets: v.optional(v.pipe(v.array(v.pipe(v.string(), v.uuid(), v.toLowerCase())), v.maxLength(500)), []),
})
export type DeletionRequest = v.InferInput<typeof deletionRequest>

/** What was deleted. */
export interface DeletionReply {
  readonly deleted: {
    readonly answers: number
    /** Everything that was written down of visits, the answers included. */
    readonly events: number
    readonly visits: number
    readonly helpRequests: number
  }
}
