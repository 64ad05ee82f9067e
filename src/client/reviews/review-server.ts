import * as v from "valibot"
import type { ReviewOrder } from "../../domain/review.ts"
import type { MyReview, ReviewRequest, ReviewsReply } from "../../protocol/reviews.ts"
import { type Api, ApiError } from "../api.ts"
import { myReviewShape, publicReviewShape } from "./own-review.ts"

const number = v.number()
const Page = v.object({
  figure: v.object({
    n: number,
    mean: v.nullable(number),
    counts: v.nullable(v.pipe(v.array(number), v.length(5))),
  }),
  reviews: v.array(publicReviewShape),
  next: v.nullable(v.string()),
}) satisfies v.GenericSchema<unknown, ReviewsReply>
const Mine = v.object({ reviews: v.array(myReviewShape) })
const Useful = v.object({ useful: number })

/** `no`: it can't be taken as it is. */
export type Heard =
  | { readonly kind: "done"; readonly reviews: readonly MyReview[] }
  | { readonly kind: "no" | "forgotten" }
/** `later`: it has to be sent again. */
export type Sent = Heard | { readonly kind: "later" }

const headers = (secret: string) => ({ authorization: `Visitor ${secret}` })
const isPassing = (status: number) => status === 408 || status === 429 || status >= 500

/** What is said about products, as the server knows it. */
export function createReviewServer(api: Api) {
  async function send(ask: () => Promise<unknown>): Promise<Sent> {
    try {
      return { kind: "done", reviews: v.parse(Mine, await ask()).reviews }
    } catch (error) {
      if (!(error instanceof ApiError) || isPassing(error.status)) return { kind: "later" }
      return { kind: error.status === 410 ? "forgotten" : "no" }
    }
  }
  return {
    /** Rejects when it can't be had. */
    async page(productId: string, order: ReviewOrder, cursor: string | null): Promise<ReviewsReply> {
      const query = new URLSearchParams({ order, ...(cursor === null ? {} : { cursor }) })
      return v.parse(
        Page,
        await api.get<unknown>(`/api/products/${encodeURIComponent(productId)}/reviews?${query}`),
      )
    },
    /** Rejects when it can't be had. */
    async mine(secret: string): Promise<readonly MyReview[]> {
      return v.parse(Mine, await api.send<unknown>("GET", "/api/me/reviews", { headers: headers(secret) }))
        .reviews
    },
    write: (secret: string, productId: string, body: ReviewRequest) =>
      send(() =>
        api.send("PUT", `/api/me/reviews/${encodeURIComponent(productId)}`, {
          headers: headers(secret),
          body,
        }),
      ),
    withdraw: (secret: string, productId: string) =>
      send(() =>
        api.send("POST", `/api/me/reviews/${encodeURIComponent(productId)}/withdrawal`, {
          headers: headers(secret),
          body: {},
        }),
      ),
    /** How many find it useful now. Rejects when it can't be told, or isn't one's to say. */
    async vote(secret: string, reviewId: string, useful: boolean): Promise<number> {
      const message = { headers: headers(secret), body: { useful } }
      return v.parse(
        Useful,
        await api.send<unknown>("PUT", `/api/me/useful/${encodeURIComponent(reviewId)}`, message),
      ).useful
    },
  }
}
export type ReviewServer = ReturnType<typeof createReviewServer>
