import type { WishLists } from "./wish-lists.ts"
import { createWishStore, type WishStore } from "./wish-store.ts"

/** What one would like, alone or among friends. Nothing is read or fetched before `wake`. */
export interface Wishes {
  readonly store: WishStore
  /** What can be done with the lists; loaded when it is first asked for. Rejects when that fails; asking again tries again. */
  wake(): Promise<WishLists>
}

export function createWishes(load: (store: WishStore) => Promise<WishLists>): Wishes {
  const store = createWishStore()
  let waking: Promise<WishLists> | null = null
  return {
    store,
    wake: () => {
      waking ??= load(store).catch((error: unknown) => {
        waking = null
        throw error
      })
      return waking
    },
  }
}
