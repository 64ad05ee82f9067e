import type { EntryState, SourceRef } from "../../domain/board.ts"
import type { Entry, EntryDraft, EntryNote } from "./entry.ts"
import { keyOf } from "./entry.ts"

/** An entry and what it comes from, after somebody wrote or moved it; `note` `null`: nothing changed. */
export interface Written {
  readonly entry: Entry
  readonly links: readonly SourceRef[]
  readonly note: EntryNote | null
}

const FIELDS = ["said", "did", "outcome", "on", "place", "metric"] as const

/** Key by key, in whichever order a document came back. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return one.size === other.size && [...one].every(([key, value]) => isSame(value, other.get(key)))
}

/** A new entry: a draft until it is published. */
export function makeEntry(id: string, draft: EntryDraft, links: readonly SourceRef[], now: number): Written {
  return {
    entry: { ...draft, id, state: "draft", version: 1, changedAt: now, publishedAt: null },
    links,
    note: { kind: "made", detail: links.length > 0 ? { linked: links.length } : {} },
  }
}

/** Writes an entry anew. */
export function rewriteEntry(
  before: Entry,
  was: readonly SourceRef[],
  draft: EntryDraft,
  links: readonly SourceRef[],
  now: number,
): Written {
  const changed = FIELDS.filter((field) => !isSame(before[field], draft[field]))
  const [known, wanted] = [new Set(was.map(keyOf)), new Set(links.map(keyOf))]
  const linked = links.filter((link) => !known.has(keyOf(link))).length
  const unlinked = was.filter((link) => !wanted.has(keyOf(link))).length
  if (changed.length === 0 && linked === 0 && unlinked === 0) return { entry: before, links: was, note: null }
  const { said, did } = before
  const hadWords = changed.includes("said") || changed.includes("did")
  return {
    entry: { ...before, ...draft, version: before.version + 1, changedAt: now },
    links,
    note: {
      kind: "changed",
      detail: {
        ...(changed.length > 0 ? { changed } : {}),
        ...(linked > 0 ? { linked } : {}),
        ...(unlinked > 0 ? { unlinked } : {}),
        ...(hadWords ? { was: { said, did } } : {}),
      },
    },
  }
}

const DEEDS = { draft: "drafted", published: "published", retired: "retired" } as const

/** Publishes an entry, retires it, or takes it back to be a draft. */
export function moveEntry(
  before: Entry,
  links: readonly SourceRef[],
  state: EntryState,
  now: number,
): Written {
  if (before.state === state) return { entry: before, links, note: null }
  const publishedAt = before.publishedAt ?? (state === "published" ? now : null)
  return {
    entry: { ...before, state, version: before.version + 1, changedAt: now, publishedAt },
    links,
    note: { kind: DEEDS[state], detail: {} },
  }
}
