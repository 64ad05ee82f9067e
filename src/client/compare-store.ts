import { createStore, type StoreApi } from "zustand/vanilla"

/** More than three don't fit beside each other. */
export const MOST_COMPARED = 3

/** What the visitor puts beside each other: one choice for the scene and the list. */
export interface CompareState {
  /** Ids of products, each once, in the order they were chosen. */
  readonly ids: readonly string[]
  /** The sets that were looked at and written down in this visit, as `setKey` names them. */
  readonly recorded: readonly string[]
  /** One that is there already, or one too many, changes nothing. */
  add(productId: string): void
  remove(productId: string): void
  clear(): void
  markRecorded(key: string): void
}

export type CompareStore = StoreApi<CompareState>
export type CompareMemory = Pick<CompareState, "ids" | "recorded">

/** A set of products has one key, in whatever order they were chosen. */
export function setKey(ids: readonly string[]): string {
  return ids.toSorted().join(" ")
}

export function createCompareStore(remembered?: CompareMemory): CompareStore {
  return createStore<CompareState>()((set) => ({
    ids: remembered?.ids ?? [],
    recorded: remembered?.recorded ?? [],
    add: (productId) =>
      set(({ ids }) =>
        ids.includes(productId) || ids.length >= MOST_COMPARED ? {} : { ids: [...ids, productId] },
      ),
    remove: (productId) => set(({ ids }) => ({ ids: ids.filter((id) => id !== productId) })),
    clear: () => set({ ids: [] }),
    markRecorded: (key) =>
      set(({ recorded }) => (recorded.includes(key) ? {} : { recorded: [...recorded, key] })),
  }))
}
