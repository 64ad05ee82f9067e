import * as v from "valibot"
import { createStore, type StoreApi } from "zustand/vanilla"
import { emptyJournal, type Journal } from "../domain/journal.ts"
import { OCCASION_KINDS } from "../domain/occasion.ts"
import type { SafeStorage } from "./safe-storage.ts"

export type { Asking, Ending, GuidedReference, Journal, Occasion, Waiting } from "../domain/journal.ts"

export type JournalStore = StoreApi<Journal>

const nullable = v.nullable(v.string())
/** What a question, or its occasion, is about. */
const about = {
  at: v.number(),
  productId: nullable,
  slotId: nullable,
  guided: v.exactOptional(v.object({ guidedVisitId: v.exactOptional(v.string()), guideId: v.string() })),
}
const journalShape = v.object({
  visitId: v.string(),
  startedAt: v.number(),
  asked: v.array(
    v.object({
      ...about,
      impressionId: v.string(),
      promptId: v.string(),
      touchpointId: v.string(),
      shownAt: v.nullable(v.number()),
      ending: v.nullable(
        v.variant("kind", [
          v.object({ kind: v.literal("answered"), at: v.number(), score: v.number() }),
          v.object({ kind: v.picklist(["dismissed", "ignored"]), at: v.number() }),
        ]),
      ),
      costSeconds: v.exactOptional(v.number()),
    }),
  ),
  waiting: v.array(
    v.object({
      promptId: v.string(),
      occasion: v.object({
        ...about,
        on: v.picklist(OCCASION_KINDS),
        touchpoints: v.array(v.string()),
        seconds: v.number(),
        properties: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
      }),
    }),
  ),
  closed: v.array(v.string()),
  quiet: v.boolean(),
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
