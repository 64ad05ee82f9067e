import type { EntryPlace, EntryState, EntryWords, Outcome, SourceRef } from "../../domain/board.ts"
import type { PromptMetric } from "../../domain/prompt.ts"

/** What a marketer writes of an entry. */
export interface EntryDraft extends EntryWords {
  readonly outcome: Outcome
  /** The day of the deed; `null` as long as it isn't said. */
  readonly on: string | null
  readonly place: EntryPlace
  readonly metric: PromptMetric | null
}

/** An entry of the boards, as it is kept. Times are milliseconds since the epoch. */
export interface Entry extends EntryDraft {
  readonly id: string
  readonly state: EntryState
  readonly version: number
  readonly changedAt: number
  /** When it was first published. */
  readonly publishedAt: number | null
}

export const ENTRY_DEEDS = ["made", "changed", "published", "drafted", "retired"] as const
export type EntryDeed = (typeof ENTRY_DEEDS)[number]

export interface EntryHistoryDetail {
  readonly changed?: readonly string[]
  readonly linked?: number
  readonly unlinked?: number
  readonly was?: EntryWords
}

export interface EntryNote {
  readonly kind: EntryDeed
  readonly detail: EntryHistoryDetail
}

export const keyOf = ({ kind, id }: SourceRef) => `${kind} ${id}`
