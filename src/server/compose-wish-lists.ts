import type { Hono } from "hono"
import type pg from "pg"
import { createAddressLimit } from "./http/address-limit.ts"
import { clientAddress } from "./http/client-address.ts"
import type { HttpEnv } from "./http/http-env.ts"
import { type NewLimiter, ownLimiter } from "./limiter.ts"
import { schedule } from "./process/schedule.ts"
import type { PubSub } from "./pub-sub/pub-sub.ts"
import type { CatalogueStore } from "./storage/catalogue-store.ts"
import { createReportStore } from "./storage/report-store.ts"
import { createWishListStore } from "./storage/wish-list-store.ts"
import { createStreamPlaces } from "./wish-list/stream-places.ts"
import { wishListsRoute } from "./wish-list/wish-lists-route.ts"
import { wishLiveRoute } from "./wish-list/wish-live-route.ts"
import { wishReportsRoute } from "./wish-list/wish-reports-route.ts"
import { createWishSignal } from "./wish-list/wish-signal.ts"

export interface WishListsOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly catalogue: CatalogueStore
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
  /** Carries "a list has changed" to the other processes; there are none when it is left out. */
  readonly pubSub?: PubSub
  readonly newLimiter?: NewLimiter
}

/** Lists that are looked at from one address at a time: a shop floor shares one. */
const MOST_STREAMS = 300

/** The wish lists that visitors share. A shop floor shares one address, so the limits are wide; codes can't be guessed. */
export function composeWishLists(options: WishListsOptions): readonly Hono<HttpEnv>[] {
  const { pool, showroomId, catalogue, newLimiter = ownLimiter, now, stopping } = options
  const signal = createWishSignal(options.pubSub)
  const lists = createWishListStore({ pool, showroomId, now })
  const limitReading = createAddressLimit({
    what: "requests for wish lists",
    points: 600,
    seconds: 300,
    newLimiter,
  })
  const limitChanging = createAddressLimit({
    what: "changes of wish lists",
    points: 900,
    seconds: 300,
    newLimiter,
  })
  const addressOf = clientAddress
  return [
    wishListsRoute({
      lists,
      catalogue,
      now,
      signal,
      limitMaking: createAddressLimit({ what: "wish lists", points: 240, seconds: 3600, newLimiter }),
      limitReading,
      limitChanging,
      addressOf,
    }),
    wishLiveRoute({
      lists,
      signal,
      schedule,
      limitReading,
      takePlace: createStreamPlaces(MOST_STREAMS),
      addressOf,
      stopping,
    }),
    wishReportsRoute({
      lists,
      reports: createReportStore({ pool, showroomId, now }),
      now,
      limit: createAddressLimit({ what: "reports", points: 20, seconds: 600, newLimiter }),
      addressOf,
    }),
  ]
}
