import type { EntryPlace, Outcome } from "../../domain/board.ts"
import type { Language, Localized } from "../../domain/language.ts"
import type { PromptMetric } from "../../domain/prompt.ts"
import type { EntryGap, EntryReply, SaveEntry, SourceLine } from "../../protocol/boards.ts"
import type { CaseReply } from "../../protocol/cases.ts"

/** An entry as it is being written. */
export interface Draft {
  readonly said: Localized
  readonly did: Localized
  readonly outcome: Outcome
  readonly on: string | null
  readonly place: EntryPlace
  readonly metric: PromptMetric | null
  readonly links: readonly SourceLine[]
}

const NO_WORDS: Localized = { it: "", en: "" }

export const EMPTY_DRAFT: Draft = {
  said: NO_WORDS,
  did: NO_WORDS,
  outcome: "done",
  on: null,
  place: null,
  metric: null,
  links: [],
}

export function draftOf({ said, did, outcome, on, place, metric, links }: EntryReply): Draft {
  return { said, did, outcome, on, place: place && { kind: place.kind, id: place.id }, metric, links }
}

/** A new entry about what a case is about. */
export function draftFrom(kase: CaseReply): Draft {
  const { id, openedAt, words, language, touchpoint, zone, product, state } = kase
  const place: EntryPlace = product
    ? { kind: "product", id: product.id }
    : touchpoint
      ? { kind: "touchpoint", id: touchpoint.id }
      : zone && { kind: "zone", id: zone.id }
  const link: SourceLine = {
    kind: "case",
    id,
    at: openedAt,
    words,
    language,
    touchpoint,
    zone,
    product,
    state,
  }
  return { ...EMPTY_DRAFT, place, links: [link] }
}

export function saveOf({ links, ...draft }: Draft, version: number): SaveEntry {
  return { ...draft, version, links: links.map(({ kind, id }) => ({ kind, id })) }
}

export function isSameDraft(a: Draft, b: Draft): boolean {
  return JSON.stringify(saveOf(a, 0)) === JSON.stringify(saveOf(b, 0))
}

/** What it lacks to be published; the server says the same. */
export function gapsOf({ said, did, on }: Draft, today: string): readonly EntryGap[] {
  const languages: readonly Language[] = ["it", "en"]
  const words = languages.flatMap((language): EntryGap[] => [
    ...(said[language].trim() === "" ? ([`said.${language}`] as const) : []),
    ...(did[language].trim() === "" ? ([`did.${language}`] as const) : []),
  ])
  if (on === null) return [...words, "on"]
  return on > today ? [...words, "on.future"] : words
}

export const keyOf = ({ kind, id }: Pick<SourceLine, "kind" | "id">) => `${kind} ${id}`
