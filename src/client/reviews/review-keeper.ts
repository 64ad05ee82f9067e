import { createStore, type StoreApi } from "zustand/vanilla"
import type { StorageEvents } from "../persist-cart.ts"
import type { SafeStorage } from "../safe-storage.ts"
import { parseReviews, type ReviewMemory } from "./own-review.ts"
import { REVIEWS_KEY } from "./reviews-kept.ts"

/** What this browser knows of what its visitor said about products; alike in all tabs. */
export interface ReviewsState extends ReviewMemory {
  /** Whether what waits couldn't be sent. */
  readonly offline: boolean
}
export type ReviewsStore = StoreApi<ReviewsState>

export interface ReviewKeeper {
  readonly store: ReviewsStore
  /** Changes what is kept, on top of what other tabs have made of it. */
  change(work: (memory: ReviewMemory) => ReviewMemory): void
}

export interface ReviewKeeperOptions {
  readonly local: SafeStorage
  readonly events: StorageEvents
}

/** Kept in the browser; where that keeps nothing for us, in the page. */
export function createReviewKeeper({ local, events }: ReviewKeeperOptions): ReviewKeeper {
  const recall = () => local.read(REVIEWS_KEY, parseReviews)
  const store = createStore<ReviewsState>()(() => ({ ...recall(), offline: false }))
  let isKept = true
  events.addEventListener("storage", ({ key }) => {
    if (key === REVIEWS_KEY || key === null) store.setState(recall())
  })
  return {
    store,
    change: (work) => {
      const { own, votes } = store.getState()
      const memory = work(isKept ? recall() : { own, votes })
      if (memory.own.length + memory.votes.length === 0) local.remove(REVIEWS_KEY)
      else {
        local.write(REVIEWS_KEY, memory)
        isKept = recall().own.length === memory.own.length
      }
      store.setState({ own: memory.own, votes: memory.votes })
    },
  }
}
