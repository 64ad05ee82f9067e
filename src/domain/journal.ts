import type { OccasionKind, OccasionProperties } from "./occasion.ts"

/** Names a guided visit, or the guide who helped, as events do. */
export interface GuidedReference {
  readonly guidedVisitId?: string
  readonly guideId: string
}

/** Why a prompt became due, and what about. Times are milliseconds since the epoch. */
export interface Occasion {
  readonly on: OccasionKind
  readonly at: number
  readonly productId: string | null
  /** Where the product stands; `null` when it is in no slot that we know. */
  readonly slotId: string | null
  /** Touchpoints it may belong to, the nearest first. */
  readonly touchpoints: readonly string[]
  /** How long the product was looked at, or the visit has lasted; 0 where it doesn't matter. */
  readonly seconds: number
  /** What else is known of it. */
  readonly properties?: OccasionProperties
  /** The guided visit that it is about. */
  readonly guided?: GuidedReference
}

/** How a question ended. */
export type Ending =
  | { readonly kind: "answered"; readonly at: number; readonly score: number }
  | { readonly kind: "dismissed"; readonly at: number }
  /** Neither: it was left alone for long, or went with its moment. */
  | { readonly kind: "ignored"; readonly at: number }

/** A question that was put. Not yet an impression: that needs `shownAt`. */
export interface Asking {
  readonly impressionId: string
  readonly promptId: string
  readonly touchpointId: string
  readonly productId: string | null
  readonly slotId: string | null
  readonly at: number
  /** When it had been really seen; `null` before that. */
  readonly shownAt: number | null
  readonly ending: Ending | null
  /** Seconds that it has cost so far. */
  readonly costSeconds?: number
  /** The guided visit that it is about. */
  readonly guided?: GuidedReference
}

/** A prompt that is due and can't be asked yet. */
export interface Waiting {
  readonly promptId: string
  readonly occasion: Occasion
}

/** What was asked in this visit: the memory of the rules. At most one asking, the last, has no ending. */
export interface Journal {
  readonly visitId: string
  readonly startedAt: number
  readonly asked: readonly Asking[]
  /** At most one a prompt: its latest occasion. */
  readonly waiting: readonly Waiting[]
  /** Ids of prompts that were held back for good at the visit's end or on return: that moment comes once. */
  readonly closed: readonly string[]
  /** Whether the visitor wants no more questions in this visit. */
  readonly quiet: boolean
}

export function emptyJournal(visitId: string, startedAt: number): Journal {
  return { visitId, startedAt, asked: [], waiting: [], closed: [], quiet: false }
}
