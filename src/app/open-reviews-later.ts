import type { Api } from "../client/api.ts"
import type { Reviews } from "../client/reviews/reviews.ts"
import { isWaiting, REVIEWS_KEY } from "../client/reviews/reviews-kept.ts"
import type { SafeStorage } from "../client/safe-storage.ts"
import type { Shop } from "../client/shop-context.ts"
import type { VisitorStore } from "../client/visitor/visitor-store.ts"

export interface OpenReviewsLaterOptions {
  readonly window: Window & typeof globalThis
  readonly api: Api
  readonly visitor: VisitorStore
  readonly local: SafeStorage
}

/** What is said about products, fetched when it is first wanted, or when something of it is still to be sent. */
export function openReviewsLater(options: OpenReviewsLaterOptions): Shop["reviews"] {
  let opened: Promise<Reviews> | null = null
  const open = () => {
    opened ??= import("../client/reviews/open-reviews.ts")
      .then(({ openReviews }) => openReviews(options))
      .catch((error: unknown) => {
        opened = null
        throw error
      })
    return opened
  }
  // What can't be fetched now is sent with another page.
  if (options.local.read(REVIEWS_KEY, isWaiting)) void open().catch(() => {})
  return open
}
