import type { Hono } from "hono"
import type pg from "pg"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import type { FindKnown } from "./events/known-names.ts"
import { uuidsOnly } from "./events/known-products.ts"
import { type LiveHub, REVIEWS } from "./events/live-hub.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import { createAddressLimit } from "./http/address-limit.ts"
import { clientAddress } from "./http/client-address.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import type { NewLimiter } from "./limiter.ts"
import { forgetReviews } from "./reviews/forget-reviews.ts"
import { myReviewsRoute } from "./reviews/my-reviews-route.ts"
import { publicReviewsRoute } from "./reviews/public-reviews-route.ts"
import { repliesToReviews } from "./reviews/replies-to-reviews.ts"
import { staffReviewsRoute } from "./reviews/staff-reviews-route.ts"

export interface ReviewsOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Which of these ids are or were products here. */
  readonly findProducts: FindKnown
  readonly staffOf: StaffOf
  readonly newLimiter: NewLimiter
  readonly live: Pick<LiveHub, "publish">
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export interface Reviews {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly kept: KeptAboutVisitors
}

const HOUR = 3600

/** What visitors say about products in public, and the brand's answers. A shop floor shares one address: the limits are wide. */
export function composeReviews(options: ReviewsOptions): Reviews {
  const { pool, showroomId, findProducts, staffOf, newLimiter, live, now } = options
  const tell = () => live.publish([REVIEWS])
  const limitReading = createAddressLimit({
    what: "requests for reviews",
    points: 3000,
    seconds: 300,
    newLimiter,
  })
  const routes = [
    publicReviewsRoute({ pool, showroomId, limitReading, addressOf: clientAddress }),
    myReviewsRoute({
      ...{ pool, showroomId, now, tell, limitReading },
      findProducts: uuidsOnly(findProducts),
      limitWriting: createAddressLimit({ what: "reviews", points: 300, seconds: HOUR, newLimiter }),
      limitVoting: createAddressLimit({ what: "marks of use", points: 600, seconds: HOUR, newLimiter }),
      limitAuthor: createAddressLimit({
        ...{ what: "reviews", whom: "this visitor", points: 30, seconds: HOUR, newLimiter },
      }),
      addressOf: clientAddress,
    }),
    staffReviewsRoute({
      ...{ pool, showroomId, now, tell },
      findTitles: createFindTitles(pool, showroomId),
      guard: requireRole(staffOf, "marketer"),
    }),
  ]
  const kept: KeptAboutVisitors = {
    forget: forgetReviews,
    repliesTo: (visitor) => repliesToReviews(pool, showroomId, visitor),
    retention: [
      {
        what: "reviews that nobody reads",
        period: "comments",
        text: `delete from reviews where ctid = any(array(
          select ctid from reviews where changed_at < $1 and not exists (
            select 1 from review_versions where review_id = reviews.id and state in ('waiting', 'published')
          ) limit $2))`,
      },
    ],
  }
  return { routes, kept }
}
