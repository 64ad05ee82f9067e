import type { Asker, CaseCause, CaseEnding, CloseReason } from "../domain/case.ts"
import type { Device, EventPlace } from "../domain/event.ts"
import type { Language } from "../domain/language.ts"
import type { Fit } from "../domain/promise.ts"
import type { PromptMetric } from "../domain/prompt.ts"
import type { Scale } from "../metrics/index.ts"
import type { VisitorDeed } from "./boards.ts"
import type { Contact } from "./help.ts"

/** Code points that are kept of an answer to a visitor, of what they answer back, and of a note. */
export const MAX_REPLY = 2000
export const MAX_BACK = 280
export const MAX_CASE_NOTE = 1000
/** Days after the end of a case in which the visitor's address is erased. */
export const ERASE_CASE_CONTACT_DAYS = 30

/** A name in the reader's language beside the id it is known by; `label` is the id where nothing has a name. */
export interface Labelled {
  readonly id: string
  readonly label: string
}

/** A line of `GET /api/cases?list=open|mine|closed&order=oldest|newest&cursor&limit&lang`. Times are ISO 8601. */
export interface CaseLine {
  readonly id: string
  readonly cause: CaseCause
  readonly state: "open" | "closed"
  readonly ending: CaseEnding | null
  readonly metric: PromptMetric | null
  readonly scale: Scale | null
  readonly score: number | null
  readonly words: string | null
  readonly wantsReply: boolean
  readonly touchpoint: Labelled | null
  readonly zone: Labelled | null
  readonly product: Labelled | null
  readonly language: Language
  readonly openedAt: string
  readonly dueAt: string
  readonly closedAt: string | null
  readonly assignee: { readonly id: string; readonly name: string } | null
  readonly repliedAt: string | null
}

export interface CasesReply {
  readonly now: string
  /** Of those that are open. */
  readonly counts: {
    readonly open: number
    readonly mine: number
    readonly overdue: number
  }
  readonly cases: readonly CaseLine[]
  readonly next: string | null
}

/** Something that the visitor did before, in the same visit. */
export interface VisitStep {
  readonly at: string
  readonly type: string
  readonly zone: Labelled | null
  readonly product: Labelled | null
  readonly place: EventPlace | null
  readonly seconds: number | null
}

export interface HistoryLine {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly by: string | null
  readonly detail: Readonly<Record<string, string | number>>
}

export interface ReplyLine {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly language: string
  readonly text: string
  readonly readAt: string | null
  readonly thankedAt: string | null
  readonly answer: string | null
}

/** How an answer can reach the visitor. `in-store`: it waits for them there. */
export interface Reach {
  readonly inStore: boolean
  /** Whether an address was left, which only who has the case is shown. */
  readonly hasContact: boolean
  readonly contact: Contact | null
  /** Whether the showroom can send mail. */
  readonly mail: boolean
}

/** `GET /api/cases/:id`, and the answer to whatever is done with it. */
export interface CaseReply extends CaseLine {
  readonly now: string
  readonly question: string | null
  readonly promptVersion: number | null
  readonly choice: string | null
  readonly device: Device | null
  readonly sceneId: string | null
  readonly place: EventPlace | null
  readonly name: string | null
  /** `null`: the visitor didn't agree to be remembered, so nothing is known of the visit. */
  readonly visit: readonly VisitStep[] | null
  /** The visit, where it can be seen again by whoever asks. */
  readonly replay: string | null
  readonly history: readonly HistoryLine[]
  readonly replies: readonly ReplyLine[]
  readonly reach: Reach
  readonly promises: readonly {
    readonly id: string
    readonly name: string
    readonly about: string
    readonly fit: Fit | null
  }[]
  readonly asker: Asker
  readonly again: {
    readonly after: string
    readonly score: number | null
    readonly at: string | null
  } | null
  /** Days before the same question is put again, when that is wanted. */
  readonly askAgainAfterDays: number
  /** Who can be given it. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  readonly mayAssign: boolean
  /** Whether whoever asks has it. */
  readonly mine: boolean
}

export interface SendReply {
  /** UUID, made by the page: sent twice it is there once. */
  readonly id: string
  readonly text: string
  readonly language: Language
  readonly askAgain: boolean
}

export interface CloseCase {
  readonly reason: CloseReason
}

/** A difference between what the same visitors answered before and after. Hidden: under five. */
export interface HelpedFigure {
  readonly metric: PromptMetric
  readonly n: number
  readonly delta: number | null
  readonly low: number | null
  readonly high: number | null
  readonly hidden: boolean
}

/** `null`: hidden, because there are under five, or because it would give away one that is. */
export interface FitCell {
  readonly fit: Fit
  readonly asker: Asker
  readonly n: number | null
}

/** `GET /api/cases/figures?lang`: what answering does, and who asks for what. */
export interface CaseFiguresReply {
  readonly definition: { readonly id: string; readonly version: number; readonly formula: string }
  readonly helped: readonly HelpedFigure[]
  readonly requests: readonly {
    readonly promise: Labelled
    readonly n: number
    readonly cells: readonly FitCell[]
  }[]
}

/** What waits for a visitor: `GET /api/me/cases`, with `Authorization: Visitor …`. */
export interface VisitorReply {
  readonly id: string
  readonly impressionId: string
  readonly at: string
  /** The first name of whoever answers. */
  readonly by: string
  readonly language: string
  readonly text: string
  readonly readAt: string | null
  readonly thankedAt: string | null
  readonly answer: string | null
  /** What it answers. */
  readonly about: {
    readonly question: string | null
    readonly score: number | null
    readonly scale: Scale | null
    readonly comment: string | null
  }
  readonly place: {
    readonly sceneId: string | null
    readonly zone: string | null
    readonly touchpointId: string | null
    readonly productId: string | null
  }
}

/** A question that is to be put again, when its moment comes. */
export interface AskAgain {
  readonly promptId: string
  readonly touchpointId: string
  readonly productId: string | null
  readonly after: string
}

export interface RepliesReply {
  readonly replies: readonly VisitorReply[]
  readonly again: readonly AskAgain[]
  /** What was done about what they said, as the boards tell it. */
  readonly deeds: readonly VisitorDeed[]
}

/** `PUT /api/me/contact`: where to answer what was said with this impression. */
export interface LeaveContact {
  readonly impressionId: string
  readonly email: string
  readonly consent: true
}
