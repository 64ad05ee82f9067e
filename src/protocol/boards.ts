import type { EntryPlace, EntryState, Outcome, SourceRef } from "../domain/board.ts"
import type { Language, Localized } from "../domain/language.ts"
import type { PromptMetric } from "../domain/prompt.ts"
import type { Labelled } from "./cases.ts"

/** As many of the newest as a board tells. */
export const BOARD_ENTRIES = 24
/** Days before a deed, and as many from it on, that are compared. */
export const COMPARED_DAYS = 28

/** What changed for those who answered in so many days before the deed and from it on: only what can be told apart. */
export interface EntryChange {
  readonly metric: PromptMetric
  readonly days: number
  readonly before: { readonly value: number; readonly n: number }
  readonly after: { readonly value: number; readonly n: number }
  readonly delta: number
  /** Ends of the interval of the difference. */
  readonly low: number
  readonly high: number
}

/** What everybody may read of an entry. */
export interface BoardEntry {
  readonly id: string
  readonly said: Localized
  readonly did: Localized
  readonly outcome: Outcome
  /** Since when, as `2026-11-21`. */
  readonly on: string
  readonly place: {
    readonly kind: NonNullable<EntryPlace>["kind"]
    readonly id: string
    readonly label: Localized
  } | null
  /** How many people said it, 0 when nothing is linked; `null`: fewer than five. */
  readonly people: number | null
  readonly change: EntryChange | null
}

/** `GET /api/boards`: what was published, newest first. */
export interface BoardsReply {
  readonly entries: readonly BoardEntry[]
}

/** Before and after, as marketers see it, and why nothing is told where nothing is. */
export type EntryFigure =
  | { readonly kind: "none" }
  /** The days after the deed aren't over before this day. */
  | { readonly kind: "not-over"; readonly until: string }
  | { readonly kind: "too-few"; readonly before: number; readonly after: number }
  | { readonly kind: "same"; readonly change: EntryChange }
  | { readonly kind: "told"; readonly change: EntryChange }

/** A line of `GET /api/boards/entries?lang`. Times are ISO 8601. */
export interface EntryLine {
  readonly id: string
  readonly state: EntryState
  /** Grows with each change: who saves says which one they have seen. */
  readonly version: number
  readonly said: Localized
  readonly did: Localized
  readonly outcome: Outcome
  readonly on: string | null
  readonly place: (NonNullable<EntryPlace> & { readonly label: string }) | null
  readonly metric: PromptMetric | null
  /** How many people said it, and in how many cases and comments. */
  readonly people: number
  readonly sources: number
  readonly changedAt: string
  readonly publishedAt: string | null
}
export interface EntriesReply {
  readonly entries: readonly EntryLine[]
  /** Zones and touchpoints that an entry can belong to. */
  readonly places: readonly (NonNullable<EntryPlace> & { readonly label: string })[]
}

/** Something that a visitor said, as it is chosen for an entry. */
export interface SourceLine extends SourceRef {
  readonly at: string
  readonly words: string | null
  readonly language: string
  readonly touchpoint: Labelled | null
  readonly zone: Labelled | null
  readonly product: Labelled | null
  /** What of a case; `null` for a comment. */
  readonly state: "open" | "closed" | null
}

/** `GET /api/boards/sources?q&zone&touchpoint&product&lang`: newest first, of cases and comments. */
export interface SourcesReply {
  readonly sources: readonly SourceLine[]
}

export interface EntryHistoryLine {
  readonly n: number
  readonly at: string
  readonly kind: string
  readonly by: string
  readonly detail: {
    readonly changed?: readonly string[]
    readonly linked?: number
    readonly unlinked?: number
    /** The words before. */
    readonly was?: { readonly said: Localized; readonly did: Localized }
  }
}

/** `GET /api/boards/entries/:id`, and the answer to whatever is done with it. */
export interface EntryReply extends EntryLine {
  readonly links: readonly SourceLine[]
  readonly history: readonly EntryHistoryLine[]
  readonly figure: EntryFigure
}

/** `PUT /api/boards/entries/:id`: the id is made by the page; `version` 0 makes it. */
export interface SaveEntry {
  readonly version: number
  readonly said: Localized
  readonly did: Localized
  readonly outcome: Outcome
  readonly on: string | null
  readonly place: EntryPlace
  readonly metric: PromptMetric | null
  readonly links: readonly SourceRef[]
}

/** What an entry lacks to be published. */
export type EntryGap = `${"said" | "did"}.${Language}` | "on" | "on.future"

/** What was done about what a visitor said: in `GET /api/me/cases`. */
export interface VisitorDeed {
  /** Of the entry. */
  readonly id: string
  readonly said: Localized
  readonly did: Localized
  readonly outcome: Outcome
  readonly on: string
  /** What they had written; `null`: only a score. */
  readonly comment: string | null
  readonly readAt: string | null
  /** Where they had said it. */
  readonly place: {
    readonly zone: string | null
    readonly touchpointId: string | null
    readonly productId: string | null
  }
}
