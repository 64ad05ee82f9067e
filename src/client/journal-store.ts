import { createStore, type StoreApi } from "zustand/vanilla"
import { emptyJournal, type Journal } from "../domain/journal.ts"
import type { Recall } from "./recall.ts"
import type { SafeStorage } from "./safe-storage.ts"

export type { Asking, Ending, GuidedReference, Journal, Occasion, Waiting } from "../domain/journal.ts"

export type JournalStore = StoreApi<Journal>

export const JOURNAL_KEY = "vetrina.journal"

export interface JournalOptions {
  visitId: string
  /** Milliseconds since the epoch. */
  now: () => number
  /** The tab's own. */
  storage: SafeStorage
  /** Without, what is kept is as nothing. */
  recall: Recall | null
}

/**
 * The journal of a visit, remembered by the tab, so that the scene, the list and a reloaded page share it. What another visit
 * or a stranger left there is dropped.
 */
export function createJournalStore({ visitId, now, storage, recall }: JournalOptions): JournalStore {
  const recalled = recall && storage.read(JOURNAL_KEY, recall.journal)
  const initial = recalled?.visitId === visitId ? recalled : emptyJournal(visitId, now())
  const store = createStore<Journal>()(() => initial)
  storage.write(JOURNAL_KEY, initial)
  store.subscribe((journal) => storage.write(JOURNAL_KEY, journal))
  return store
}
