import { randomUUID } from "node:crypto"
import type {
  MyReview,
  PublicReview,
  ReviewsReply,
  StaffReviewsReply,
} from "../../../src/protocol/reviews.ts"
import { createCatalogueStore } from "../../../src/server/storage/catalogue-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { aProduct } from "../a-product.ts"
import { type CasesApp, type Colleague, createCasesApp, type Guest } from "../cases/cases-app.ts"
import { ORIGIN } from "../server/api-app.ts"

export interface Author {
  readonly secret: string
  /** Sends one; `id` is new unless it is said. */
  write(words?: Record<string, unknown>, productId?: string): Promise<Response>
  withdraw(productId?: string): Promise<Response>
  mine(): Promise<readonly MyReview[]>
  vote(reviewId: string, useful?: boolean): Promise<Response>
}

export interface ReviewsApp {
  readonly vetrina: CasesApp
  readonly marta: Colleague
  readonly productId: string
  readonly otherId: string
  /** Somebody who writes; a guest whose visits are remembered has the same secret. */
  author(guest?: Guest): Author
  /** What everybody reads. */
  read(query?: string, productId?: string): Promise<ReviewsReply>
  queue(list?: string): Promise<StaffReviewsReply>
  decide(
    review: { readonly id: string; readonly version: string },
    what: string,
    body?: object,
  ): Promise<Response>
  answer(review: Pick<PublicReview, "id">, body: object, who?: Colleague): Promise<Response>
  /** Somebody new writes this, and it is published. */
  published(words?: Record<string, unknown>): Promise<{ readonly author: Author; readonly id: string }>
  forget(): Promise<void>
}

export const WORDS = { stars: 4, title: "Bella", text: "Luce calda.", name: "Anna", language: "it" }

/** The whole API with two products, a marketer, and whoever writes. */
export async function createReviewsApp(storage: Storage): Promise<ReviewsApp> {
  let last = 0
  // No two things happen at the same time, however fast the machine is.
  const now = () => {
    last = Math.max(last + 1, Date.now())
    return last
  }
  const vetrina = await createCasesApp(storage, { now })
  const marta = await vetrina.colleague("Marta Rinaldi", "marketer")
  const catalogue = createCatalogueStore({ pool: storage.pool, showroomId: "casa-ambrogia", now })
  await catalogue.import({ products: [aProduct("Lampada Cupola"), aProduct("Sedia Onda")], withdraw: [] })
  const { products } = await catalogue.list({ limit: 10 })
  const idOf = (title: string) => products.find((each) => each.title === title)?.id ?? ""
  const [productId, otherId] = [idOf("Lampada Cupola"), idOf("Sedia Onda")]

  function author(guest?: Guest): Author {
    const secret = guest?.visitorId ?? randomUUID()
    const send = async (method: string, path: string, body?: unknown): Promise<Response> =>
      vetrina.app.request(`${ORIGIN}/api/me/${path}`, {
        method,
        headers: { authorization: `Visitor ${secret}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    return {
      secret,
      write: (words = {}, product = productId) =>
        send("PUT", `reviews/${product}`, { id: randomUUID(), ...WORDS, ...words }),
      withdraw: (product = productId) => send("POST", `reviews/${product}/withdrawal`, {}),
      mine: async () => (await (await send("GET", "reviews")).json()).reviews,
      vote: (reviewId, useful = true) => send("PUT", `useful/${reviewId}`, { useful }),
    }
  }
  const queue = async (list = "waiting"): Promise<StaffReviewsReply> =>
    (await marta.get(`/api/reviews?list=${list}&lang=it`)).json()
  const decide: ReviewsApp["decide"] = ({ id, version }, what, body = {}) =>
    marta.post(`/api/reviews/${id}/${what}`, { version, ...body })

  return {
    ...{ vetrina, marta, productId, otherId, author, queue, decide },
    read: async (query = "", product = productId) =>
      (await vetrina.get(`/api/products/${product}/reviews${query}`)).json(),
    answer: async ({ id }, body, who = marta) =>
      vetrina.app.request(`${ORIGIN}/api/reviews/${id}/reply`, {
        method: "PUT",
        headers: { ...who.cookie, "content-type": "application/json" },
        body: JSON.stringify({ language: "it", was: null, id: randomUUID(), ...body }),
      }),
    published: async (words = {}) => {
      const somebody = author()
      await somebody.write(words)
      const [review] = (await queue()).reviews.slice(-1)
      if (!review) throw new Error("nothing waits")
      await decide(review, "publish")
      return { author: somebody, id: review.id }
    },
    forget: async () => {
      await storage.pool.query("delete from reviews")
      await storage.pool.query("delete from forgotten")
    },
  }
}
