import type { Api } from "../../../src/client/api.ts"
import { createReviews } from "../../../src/client/reviews/reviews.ts"
import { createSafeStorage } from "../../../src/client/safe-storage.ts"
import type { VisitorStore } from "../../../src/client/visitor/visitor-store.ts"
import { createFakeStorage, forbidden } from "../fake-storage.ts"

export interface FakeReviewsOptions {
  /** What the browser keeps; forbidden when `null`. */
  readonly local?: ReturnType<typeof createFakeStorage> | null
  /** What waits for time to pass. */
  readonly due?: Set<() => void>
}

const uuid = (kind: string, n: number) => `01939c5e-${kind}-7000-8000-${n.toString(16).padStart(12, "0")}`

/** What one says about products, in a browser in memory; `due` holds what is tried again. */
export function createFakeReviews(
  api: Api,
  visitor: VisitorStore,
  now: () => number,
  { local = createFakeStorage(), due = new Set() }: FakeReviewsOptions = {},
) {
  let ids = 0
  let secrets = 0
  return createReviews({
    ...{ api, visitor, now },
    local: createSafeStorage(local === null ? forbidden : () => local),
    // The browser's own events of storage have a key; an EventTarget's typings can't say so.
    events: new EventTarget() as unknown as Pick<Window, "addEventListener" | "removeEventListener">,
    timers: {
      set: (callback) => {
        due.add(callback)
        return () => due.delete(callback)
      },
    },
    random: () => 0,
    newId: () => uuid("00d0", ++ids),
    newSecret: () => uuid("5ec0", ++secrets).replace("-7000-", "-4000-"),
  })
}
