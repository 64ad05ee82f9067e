import type { Localized } from "./language.ts"

/** What has become of a board's entry: nobody but marketers sees a draft, or what was retired. */
export const ENTRY_STATES = ["draft", "published", "retired"] as const
export type EntryState = (typeof ENTRY_STATES)[number]

/** What came of what visitors said: it was done, or it won't be, and why. */
export const OUTCOMES = ["done", "declined"] as const
export type Outcome = (typeof OUTCOMES)[number]

export const ENTRY_PLACES = ["zone", "touchpoint", "product"] as const
/** Where an entry belongs; `null`: to the store as a whole. */
export type EntryPlace = { readonly kind: (typeof ENTRY_PLACES)[number]; readonly id: string } | null

/** What an entry comes from: a case, or the comment of an answer that made none, by the id of its impression. */
export const SOURCE_KINDS = ["case", "comment"] as const
export interface SourceRef {
  readonly kind: (typeof SOURCE_KINDS)[number]
  readonly id: string
}

/** "You said, we did", in the marketer's own words: nobody has agreed to be quoted. */
export interface EntryWords {
  readonly said: Localized
  readonly did: Localized
}

/** Code points that are kept of what was said and of what was done, and what an entry can come from at most. */
export const MAX_SAID = 140
export const MAX_DID = 280
export const MAX_SOURCES = 500
