import * as v from "valibot"
import { createStore, type StoreApi } from "zustand/vanilla"
import { OCCASION_KINDS, type OccasionKind, type OccasionProperties } from "../domain/occasion.ts"
import type { SafeStorage } from "./safe-storage.ts"

/** Names a guided visit, as events do. */
export interface GuidedReference {
  readonly guidedVisitId: string
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
  /** Ids of the guided visits whose end has been an occasion: it is one once. */
  readonly guidedVisits: readonly string[]
}

export type JournalStore = StoreApi<Journal>

export function emptyJournal(visitId: string, startedAt: number): Journal {
  return { visitId, startedAt, asked: [], waiting: [], guidedVisits: [] }
}

const nullable = v.nullable(v.string())
const guided = v.exactOptional(v.object({ guidedVisitId: v.string(), guideId: v.string() }))
const journalShape = v.object({
  visitId: v.string(),
  startedAt: v.number(),
  asked: v.array(
    v.object({
      impressionId: v.string(),
      promptId: v.string(),
      touchpointId: v.string(),
      productId: nullable,
      slotId: nullable,
      at: v.number(),
      shownAt: v.nullable(v.number()),
      ending: v.nullable(
        v.variant("kind", [
          v.object({ kind: v.literal("answered"), at: v.number(), score: v.number() }),
          v.object({ kind: v.literal("dismissed"), at: v.number() }),
        ]),
      ),
      guided,
    }),
  ),
  waiting: v.array(
    v.object({
      promptId: v.string(),
      occasion: v.object({
        on: v.picklist(OCCASION_KINDS),
        at: v.number(),
        productId: nullable,
        slotId: nullable,
        touchpoints: v.array(v.string()),
        seconds: v.number(),
        properties: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
        guided,
      }),
    }),
  ),
  guidedVisits: v.optional(v.array(v.string()), []),
})

const KEY = "vetrina.journal"

export interface JournalOptions {
  visitId: string
  /** Milliseconds since the epoch. */
  now: () => number
  /** The tab's own. */
  storage: SafeStorage
}

function parseJournal(stored: unknown): Journal | null {
  const result = v.safeParse(journalShape, stored)
  return result.success ? result.output : null
}

/**
 * The journal of a visit, remembered by the tab, so that the scene, the list and a reloaded page share it. What another visit
 * or a stranger left there is dropped.
 */
export function createJournalStore({ visitId, now, storage }: JournalOptions): JournalStore {
  const recalled = storage.read(KEY, parseJournal)
  const initial = recalled?.visitId === visitId ? recalled : emptyJournal(visitId, now())
  const store = createStore<Journal>()(() => initial)
  storage.write(KEY, initial)
  store.subscribe((journal) => storage.write(KEY, journal))
  return store
}
