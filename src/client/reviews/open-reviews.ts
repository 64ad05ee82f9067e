import { v7 as newId, v4 as newSecret } from "uuid"
import type { Api } from "../api.ts"
import type { Timers } from "../outbox/take-turn.ts"
import { createSafeStorage } from "../safe-storage.ts"
import type { VisitorStore } from "../visitor/visitor-store.ts"
import { createReviews, type Reviews } from "./reviews.ts"

export interface OpenReviewsOptions {
  readonly api: Api
  readonly visitor: VisitorStore
  readonly window: Window & typeof globalThis
}

/** What is said about products, on a real page: with the browser's storage, network and other tabs. */
export function openReviews({ api, visitor, window }: OpenReviewsOptions): Reviews {
  const timers: Timers = {
    set(callback, ms) {
      const timer = window.setTimeout(callback, ms)
      return () => window.clearTimeout(timer)
    },
  }
  const reviews = createReviews({
    ...{ api, visitor, timers, events: window },
    local: createSafeStorage(() => window.localStorage),
    random: Math.random,
    locks: window.navigator.locks,
    newId: () => newId(),
    newSecret: () => newSecret(),
    now: () => Date.now(),
  })
  window.addEventListener("online", () => void reviews.flush())
  void reviews.flush()
  return reviews
}
