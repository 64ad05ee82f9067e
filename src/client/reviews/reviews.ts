import type { ReviewOrder } from "../../domain/review.ts"
import type { ReviewsReply, ReviewWords } from "../../protocol/reviews.ts"
import type { Api } from "../api.ts"
import type { Timers } from "../outbox/take-turn.ts"
import type { StorageEvents } from "../persist-cart.ts"
import type { SafeStorage } from "../safe-storage.ts"
import type { VisitorStore } from "../visitor/visitor-store.ts"
import { NO_REVIEWS, type OwnReview, withServer } from "./own-review.ts"
import { createReviewKeeper, type ReviewsStore } from "./review-keeper.ts"
import { createReviewServer } from "./review-server.ts"
import { createReviewSender } from "./send-reviews.ts"

export interface Reviews {
  readonly store: ReviewsStore
  /** What is written and not sent yet, by product: as long as the page is there. */
  readonly drafts: Map<string, Partial<ReviewWords>>
  /** A page of what is published about a product. Rejects when it can't be had. */
  page(productId: string, order: ReviewOrder, cursor: string | null): Promise<ReviewsReply>
  /** Says something about a product, or says it otherwise: kept at once, sent as soon as can be. */
  write(productId: string, words: ReviewWords): void
  withdraw(productId: string): void
  /** How many find it useful then. Rejects when it can't be told. */
  vote(reviewId: string, useful: boolean): Promise<number>
  /** Asks what became of what one said, about one product or about all. Rejects when it can't be had. */
  refresh(productId?: string): Promise<void>
  /** Sends what waits. */
  flush(): Promise<void>
  /** As if nothing had been said here. */
  forget(): void
}

export interface ReviewsOptions {
  readonly api: Api
  readonly local: SafeStorage
  readonly events: StorageEvents
  readonly visitor: VisitorStore
  readonly timers: Timers
  /** 0 (included) to 1 (excluded). */
  readonly random: () => number
  readonly locks?: Pick<LockManager, "request"> | undefined
  /** A new UUIDv7. */
  readonly newId: () => string
  /** A new random UUID, which tells nothing. */
  readonly newSecret: () => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** What visitors say about products, and what this one does. */
export function createReviews(options: ReviewsOptions): Reviews {
  const { api, local, events, visitor, timers, random, locks, newId, newSecret, now } = options
  const keeper = createReviewKeeper({ local, events })
  const server = createReviewServer(api)
  const visitorId = () => visitor.getState().visitorId
  const sender = createReviewSender({ keeper, server, visitorId, timers, random, locks })
  const ownOf = (productId: string) =>
    keeper.store.getState().own.find((each) => each.productId === productId)

  /** Under what something new is said: who isn't remembered has another secret for each thing, which links no two. */
  const secretFor = () => (visitor.getState().consent === "given" ? null : newSecret())

  function put(review: OwnReview): void {
    keeper.change((memory) => {
      const others = memory.own.filter(({ productId }) => productId !== review.productId)
      return { ...memory, own: [review, ...others] }
    })
    void sender.flush()
  }

  return {
    store: keeper.store,
    drafts: new Map(),
    page: (productId, order, cursor) => server.page(productId, order, cursor),
    write: (productId, words) => {
      const before = ownOf(productId)
      put({
        ...words,
        productId,
        id: newId(),
        at: new Date(now()).toISOString(),
        secret: before ? before.secret : secretFor(),
        waits: "write",
        told: before?.told ?? null,
        isRefused: false,
      })
    },
    withdraw: (productId) => {
      const before = ownOf(productId)
      if (before) put({ ...before, waits: "withdraw", isRefused: false })
    },
    vote: async (reviewId, useful) => {
      const before = keeper.store.getState().votes.find((each) => each.reviewId === reviewId)
      const secret = before ? before.secret : secretFor()
      const count = await server.vote(secret ?? visitorId() ?? newSecret(), reviewId, useful)
      keeper.change((memory) => {
        const others = memory.votes.filter((each) => each.reviewId !== reviewId)
        return { ...memory, votes: useful ? [{ reviewId, secret }, ...others] : others }
      })
      return count
    },
    refresh: async (productId) => {
      const { own } = keeper.store.getState()
      const asked = own.filter((each) => productId === undefined || each.productId === productId)
      const visitors = visitorId()
      const secrets = new Set([
        ...(visitors === null ? [] : [null]),
        ...asked.map(({ secret }) => secret).filter((secret) => secret !== null),
      ])
      await Promise.all(
        [...secrets].map(async (secret) => {
          const theirs = await server.mine(secret ?? visitors ?? "")
          keeper.change((memory) => ({ ...memory, own: withServer(memory.own, theirs, secret) }))
        }),
      )
    },
    flush: sender.flush,
    forget: () => keeper.change(() => NO_REVIEWS),
  }
}
