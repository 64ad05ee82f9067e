import type { CaseCause, CaseEnding } from "../../domain/case.ts"
import type { Device, EventPlace } from "../../domain/event.ts"
import type { Language } from "../../domain/language.ts"
import type { PromptMetric } from "../../domain/prompt.ts"
import type { Scale } from "../../metrics/index.ts"

/** Somebody of the staff, as a case names them. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** What the visitor said, as far as a case is about it. */
export interface CaseSubject {
  readonly visitId: string
  /** SHA-256 of the visitor's secret; `null` without consent: then the case stands alone. */
  readonly visitor: string | null
  readonly cause: CaseCause
  readonly metric: PromptMetric | null
  readonly scale: Scale | null
  /** The score in force; `null` for a message, or when it was withdrawn. */
  readonly score: number | null
  /** `null` for a message: its words are beside the requests for help. */
  readonly comment: string | null
  /** What was chosen in the question that followed, by id. */
  readonly choice: string | null
  readonly wantsReply: boolean
  readonly promptId: string | null
  readonly promptVersion: number | null
  readonly wording: string | null
  readonly touchpointId: string | null
  readonly zone: string | null
  readonly sceneId: string | null
  readonly place: EventPlace | null
  readonly productId: string | null
  readonly language: Language
  readonly device: Device | null
  /** Times are milliseconds since the epoch, by our clock. */
  readonly openedAt: number
}

/** Asking again whether it helped. */
export interface Again {
  readonly after: number
  /** The answer that came; `null` as long as there is none. */
  readonly answer: {
    readonly impressionId: string
    readonly score: number | null
    readonly at: number
  } | null
}

/** What waits for the answer of a person. */
export interface Case extends CaseSubject {
  readonly id: string
  readonly impressionId: string | null
  readonly helpId: string | null
  readonly state: "open" | "closed"
  readonly ending: CaseEnding | null
  readonly dueAt: number
  readonly closedAt: number | null
  readonly assignee: Person | null
  /** When a person first answered what the visitor said last; `null`: nobody has yet. */
  readonly repliedAt: number | null
  readonly again: Again | null
}

/** What is noted in a case's history, with who did it; `by` `null`: the visitor, or time itself. */
export interface HistoryEntry {
  readonly id: string
  readonly at: number
  readonly kind: HistoryKind
  readonly by: Person | null
  readonly detail: HistoryDetail
}

export const HISTORY_KINDS = [
  "answered",
  "amended",
  "withdrawn",
  "message",
  "opened",
  "taken",
  "assigned",
  "released",
  "noted",
  "replied",
  "mailed",
  "mail-failed",
  "read",
  "thanked",
  "visitor-replied",
  "asked-again",
  "judged",
  "closed",
  "reopened",
  "contact-erased",
] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]

/** Particulars of an entry: each kind has those that it needs. */
export interface HistoryDetail {
  readonly score?: number
  readonly text?: string
  readonly to?: string
  readonly from?: string
  readonly ending?: CaseEnding
  readonly cause?: CaseCause
  readonly limit?: number
  readonly promise?: string
  readonly fit?: string
}
