import { type Context, Hono } from "hono"
import type pg from "pg"
import { validate as isUuid } from "uuid"
import { type MyReviewsReply, reviewRequest, usefulRequest } from "../../protocol/reviews.ts"
import type { FindKnown } from "../events/known-names.ts"
import type { LimitAddress } from "../http/address-limit.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { parseBody, readJson } from "../http/read-json.ts"
import { visitorOf } from "../visitors/visitor-of.ts"
import { cleanWords } from "./clean-words.ts"
import { listMine } from "./list-mine.ts"
import { productIn } from "./public-reviews-route.ts"
import { vote } from "./vote.ts"
import { withdrawReview } from "./withdraw-review.ts"
import { writeReview } from "./write-review.ts"

const MAX_BYTES = 96 * 1024

export interface MyReviewsRouteOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Which of these ids are or were products here. */
  readonly findProducts: FindKnown
  readonly limitReading: LimitAddress
  readonly limitWriting: LimitAddress
  readonly limitVoting: LimitAddress
  /** The same for one author, whatever their address; by the hash of their secret. */
  readonly limitAuthor: LimitAddress
  /** Whoever sent the request, for the limits: an IP address. */
  readonly addressOf: (c: Context) => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Says that reviews have changed. */
  readonly tell: () => void
}

const gone = () => new HttpError(410, "forgotten", "everything about this visitor was deleted")

/** `/api/me/reviews` and `/api/me/useful`: what somebody says about products, by a secret that their browser has. */
export function myReviewsRoute(options: MyReviewsRouteOptions): Hono<HttpEnv> {
  const {
    pool,
    showroomId,
    findProducts,
    limitReading,
    limitWriting,
    limitVoting,
    limitAuthor,
    addressOf,
    now,
    tell,
  } = options
  const body = (c: Context) => readJson(c, { maxBytes: MAX_BYTES })
  async function all(c: Context, author: string): Promise<Response> {
    return c.json({ reviews: await listMine(pool, showroomId, author) } satisfies MyReviewsReply)
  }
  return new Hono<HttpEnv>()
    .get("/api/me/reviews", async (c) => {
      const author = visitorOf(c)
      await limitReading(addressOf(c))
      return all(c, author)
    })
    .put("/api/me/reviews/:id", async (c) => {
      const author = visitorOf(c)
      await limitWriting(addressOf(c))
      await limitAuthor(author)
      const productId = productIn(c)
      const request = parseBody(reviewRequest, await body(c))
      const words = cleanWords(request)
      if (!(await findProducts([productId])).has(productId))
        throw new HttpError(404, "product-unknown", "there is no such product")
      const at = new Date(now())
      const written = await writeReview(pool, {
        ...{ showroomId, productId, author, words, at },
        version: request.id,
      })
      if (written === "forgotten") throw gone()
      if (written === "id-used") throw new HttpError(409, "id-used", "id: used by another review")
      tell()
      return all(c, author)
    })
    .post("/api/me/reviews/:id/withdrawal", async (c) => {
      const author = visitorOf(c)
      await limitWriting(addressOf(c))
      await withdrawReview(pool, { showroomId, productId: productIn(c), author, at: new Date(now()) })
      tell()
      return all(c, author)
    })
    .put("/api/me/useful/:review", async (c) => {
      const voter = visitorOf(c)
      await limitVoting(addressOf(c))
      const reviewId = c.req.param("review").toLowerCase()
      const { useful } = parseBody(usefulRequest, await body(c))
      const voted = isUuid(reviewId)
        ? await vote(pool, { showroomId, reviewId, voter, useful })
        : { kind: "unknown" as const }
      switch (voted.kind) {
        case "voted":
          return c.json({ useful: voted.useful })
        case "own":
          throw new HttpError(409, "own-review", "one's own review can't be found useful")
        case "unknown":
          throw new HttpError(404, "review-unknown", "there is no such review")
      }
    })
}
