import { type Context, Hono } from "hono"
import type pg from "pg"
import { validate as isUuid } from "uuid"
import type { ReviewOrder } from "../../domain/review.ts"
import { type PublicReview, type ReviewsReply, reviewsQuery } from "../../protocol/reviews.ts"
import type { LimitAddress } from "../http/address-limit.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { parseBody } from "../http/read-json.ts"
import { listPublished, type PublishedCursor } from "./list-published.ts"
import { countStars, ratingOf } from "./read-rating.ts"

const PAGE = 10
const LARGEST_PAGE = 50
const CURSOR = /^(\d{1,9})~(\d{1,15})~([0-9a-f-]{36})$/

export interface PublicReviewsRouteOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly limitReading: LimitAddress
  /** Whoever sent the request, for the limits: an IP address. */
  readonly addressOf: (c: Context) => string
}

/** The product in an address. @throws HttpError 404 when it can't be one. */
export function productIn(c: Context): string {
  const id = (c.req.param("id") ?? "").toLowerCase()
  if (!isUuid(id)) throw new HttpError(404, "product-unknown", "there is no such product")
  return id
}

/** How many to a page. @throws HttpError 400. */
export function limitOf(asked: string | undefined, most = LARGEST_PAGE, usual = PAGE): number {
  const limit = asked === undefined ? usual : Number(asked)
  if (!Number.isInteger(limit) || limit < 1 || limit > most)
    throw new HttpError(400, "invalid-query", `limit: expected a whole number from 1 to ${most}`)
  return limit
}

function cursorOf(asked: string | undefined): PublishedCursor | null {
  if (asked === undefined) return null
  const [, useful, at, id] = CURSOR.exec(asked) ?? []
  if (id === undefined || !isUuid(id))
    throw new HttpError(400, "invalid-query", "cursor: expected the `next` of the page before")
  return { useful: Number(useful), at: Number(at), id }
}

const nextOf = ({ useful, at, id }: PublicReview) => `${useful}~${Date.parse(at)}~${id}`

/** `GET /api/products/:id/reviews`: what visitors say about a product, for everybody. */
export function publicReviewsRoute(options: PublicReviewsRouteOptions): Hono<HttpEnv> {
  const { pool, showroomId, limitReading, addressOf } = options
  async function page(productId: string, order: ReviewOrder, cursor: PublishedCursor | null, limit: number) {
    const found = await listPublished(pool, { showroomId, productId, order, cursor, limit })
    const reviews = found.slice(0, limit)
    const last = reviews.at(-1)
    return { reviews, next: found.length > limit && last ? nextOf(last) : null }
  }
  return new Hono<HttpEnv>().get("/api/products/:id/reviews", async (c) => {
    await limitReading(addressOf(c))
    const productId = productIn(c)
    const { order, cursor, limit } = parseBody(reviewsQuery, c.req.query())
    const [stars, found] = await Promise.all([
      countStars(pool, showroomId, productId),
      page(productId, order, cursorOf(cursor), limitOf(limit)),
    ])
    return c.json({ figure: ratingOf(stars), ...found } satisfies ReviewsReply)
  })
}
