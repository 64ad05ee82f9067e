import { beforeEach, describe, expect, test } from "vitest"
import { createApi } from "../../../src/client/api.ts"
import { ownSecrets } from "../../../src/client/reviews/own-secrets.ts"
import { isWaiting, REVIEWS_KEY } from "../../../src/client/reviews/reviews-kept.ts"
import type { Consent } from "../../../src/client/visitor/consent.ts"
import type { MyReview } from "../../../src/protocol/reviews.ts"
import { json } from "../../helpers/fake-server.ts"
import { createFakeStorage } from "../../helpers/fake-storage.ts"
import { createFakeReviews } from "../../helpers/reviews/fake-reviews.ts"
import { createFakeVisitor } from "../../helpers/visitor/fake-visitor.ts"

const LAMP = "01939c5e-0000-7000-8000-0000000000aa"
const CHAIR = "01939c5e-0000-7000-8000-0000000000bb"
const WORDS = { stars: 2, title: null, text: "Fa poca luce.", name: null, language: "it" } as const

/** A server that keeps one review for each secret and product, and can be down. */
function createReviewsDouble() {
  const kept = new Map<string, MyReview>()
  const asked: {
    readonly method: string
    readonly path: string
    readonly secret: string
    readonly body: unknown
  }[] = []
  let trouble: number | "unreachable" | null = null
  const mine = (secret: string) =>
    [...kept].filter(([key]) => key.startsWith(secret)).map(([, review]) => review)
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(String(input), "http://shop.test")
    const secret = new Headers(init.headers).get("authorization")?.slice("Visitor ".length) ?? ""
    const body = init.body === undefined ? null : JSON.parse(String(init.body))
    asked.push({ method: init.method ?? "GET", path: pathname, secret, body })
    if (trouble === "unreachable") throw new TypeError("Failed to fetch")
    if (trouble !== null) return json({ error: { code: "trouble", message: "no" } }, trouble)
    const [, productId = "", what] = /\/api\/me\/reviews\/([^/]+)(\/withdrawal)?$/.exec(pathname) ?? []
    if (pathname.startsWith("/api/me/useful/")) return json({ useful: body.useful ? 7 : 6 })
    if (what) kept.delete(`${secret} ${productId}`)
    else if (productId !== "")
      kept.set(`${secret} ${productId}`, {
        ...{ ...body, productId, at: "2026-11-21T10:00:00.000Z", state: "waiting", reason: null },
        ...{ isPublic: false, knows: null, useful: 0, reply: null },
      })
    return json({ reviews: mine(secret) })
  }
  return {
    fetch,
    asked,
    kept,
    fail: (how: typeof trouble) => {
      trouble = how
    },
    /** What was sent to change something. */
    sent: () => asked.filter(({ method }) => method !== "GET"),
  }
}

describe("what one says about products", () => {
  let server: ReturnType<typeof createReviewsDouble>
  let local: ReturnType<typeof createFakeStorage>
  let due: Set<() => void>
  beforeEach(() => {
    server = createReviewsDouble()
    local = createFakeStorage()
    due = new Set()
  })
  function openPage({
    consent = "unasked",
    disk = local,
  }: {
    consent?: Consent
    disk?: typeof local | null
  } = {}) {
    const { visitor } = createFakeVisitor({ consent, local })
    const reviews = createFakeReviews(createApi({ fetch: server.fetch }), visitor.store, () => 0, {
      local: disk,
      due,
    })
    return { reviews, visitor }
  }
  const retry = async (reviews: ReturnType<typeof openPage>["reviews"]) => {
    const waiting = [...due]
    due.clear()
    for (const run of waiting) run()
    await reviews.flush()
  }

  test("[REV-12] what is written without a connection is kept, said to wait, and sent once there is one", async () => {
    server.fail("unreachable")
    const { reviews } = openPage()
    reviews.write(LAMP, WORDS)
    await reviews.flush()
    expect(reviews.store.getState()).toMatchObject({
      offline: true,
      own: [{ productId: LAMP, waits: "write" }],
    })
    expect(due.size).toBe(1)
    server.fail(503)
    await retry(reviews)
    expect(reviews.store.getState().offline).toBe(true)
    server.fail(null)
    await retry(reviews)
    expect(reviews.store.getState()).toMatchObject({
      offline: false,
      own: [{ waits: null, told: { state: "waiting" } }],
    })
    const ids = new Set(server.sent().map(({ body }) => (body as { id: string }).id))
    expect(server.sent()).toHaveLength(3)
    expect(ids.size).toBe(1)
  })

  test("[REV-12] another page sends what waits, and a page knows that something does without fetching anything", async () => {
    server.fail("unreachable")
    const { reviews: before } = openPage()
    before.write(LAMP, WORDS)
    await before.flush()
    expect(isWaiting(JSON.parse(local.getItem(REVIEWS_KEY) ?? "null"))).toBe(true)
    server.fail(null)
    const { reviews } = openPage()
    await reviews.flush()
    expect(server.kept.size).toBe(1)
    expect(isWaiting(JSON.parse(local.getItem(REVIEWS_KEY) ?? "null"))).toBe(false)
    expect(isWaiting(undefined)).toBe(false)
  })

  test("[REV-12] what was changed and withdrawn meanwhile is sent as it is now, not as it was", async () => {
    server.fail("unreachable")
    const { reviews } = openPage()
    reviews.write(LAMP, WORDS)
    reviews.write(LAMP, { ...WORDS, stars: 5 })
    reviews.write(CHAIR, WORDS)
    reviews.withdraw(CHAIR)
    await reviews.flush()
    server.fail(null)
    await retry(reviews)
    expect([...server.kept.values()]).toMatchObject([{ productId: LAMP, stars: 5 }])
    expect(reviews.store.getState().own).toMatchObject([{ productId: LAMP, waits: null }])
  })

  test("[REV-12] a browser that keeps nothing for us sends it as long as the page is there", async () => {
    server.fail("unreachable")
    const { reviews } = openPage({ disk: null })
    reviews.write(LAMP, WORDS)
    reviews.write(CHAIR, WORDS)
    await reviews.flush()
    expect(reviews.store.getState().own).toHaveLength(2)
    server.fail(null)
    await retry(reviews)
    expect(server.kept.size).toBe(2)
  })

  test("[REV-12] what the server can't take is said, and isn't sent again and again", async () => {
    server.fail(400)
    const { reviews } = openPage()
    reviews.write(LAMP, WORDS)
    await reviews.flush()
    expect(reviews.store.getState().own).toMatchObject([{ isRefused: true, waits: null, text: WORDS.text }])
    expect(due.size).toBe(0)
    server.fail(null)
    reviews.write(LAMP, { ...WORDS, text: "Meglio." })
    await reviews.flush()
    expect(reviews.store.getState().own).toMatchObject([{ isRefused: false, told: { state: "waiting" } }])
  })

  test("[REV-11] what the server has forgotten is forgotten here too", async () => {
    server.fail(410)
    const { reviews } = openPage()
    reviews.write(LAMP, WORDS)
    await reviews.flush()
    expect(reviews.store.getState().own).toEqual([])
  })

  test("[REV-1] who isn't remembered has another secret for each thing, which they keep; who is has their own", async () => {
    const { reviews } = openPage()
    reviews.write(LAMP, WORDS)
    reviews.write(CHAIR, WORDS)
    await reviews.vote("a-review", true)
    await reviews.flush()
    reviews.write(LAMP, { ...WORDS, stars: 3 })
    await reviews.flush()
    const secretOf = (productId: string) =>
      new Set(
        server
          .sent()
          .filter(({ path }) => path.includes(productId))
          .map(({ secret }) => secret),
      )
    expect(secretOf(LAMP).size).toBe(1)
    expect(new Set([...secretOf(LAMP), ...secretOf(CHAIR), ...secretOf("a-review")]).size).toBe(3)
    expect(ownSecrets(reviews)).toHaveLength(3)

    local.kept.clear()
    const { reviews: hers, visitor } = openPage({ consent: "given" })
    hers.write(LAMP, WORDS)
    await hers.flush()
    expect(server.sent().at(-1)?.secret).toBe(visitor.store.getState().visitorId)
    expect(ownSecrets(hers)).toEqual([])
  })

  test("[REV-13] what became of it is asked for: what was withdrawn elsewhere is gone, what is new is there", async () => {
    const { reviews } = openPage({ consent: "given" })
    reviews.write(LAMP, WORDS)
    await reviews.flush()
    const [[key, review] = []] = [...server.kept]
    if (!key || !review) throw new Error("nothing was kept")
    server.kept.set(key, { ...review, state: "refused", reason: "spam" })
    await reviews.refresh()
    expect(reviews.store.getState().own).toMatchObject([{ told: { state: "refused", reason: "spam" } }])
    server.kept.clear()
    server.kept.set(key.replace(LAMP, CHAIR), { ...review, productId: CHAIR })
    await reviews.refresh()
    expect(reviews.store.getState().own).toMatchObject([{ productId: CHAIR, secret: null }])
  })

  test("[REV-12] what was kept and is damaged costs only itself", () => {
    const good = {
      ...{
        ...WORDS,
        id: "01939c5e-00d0-7000-8000-000000000001",
        productId: LAMP,
        at: "2026-11-21T10:00:00.000Z",
      },
      ...{ secret: null, waits: null, told: null, isRefused: false },
    }
    local.setItem(REVIEWS_KEY, JSON.stringify({ own: [{ ...good, stars: 9 }, good, 7], votes: [null] }))
    expect(openPage().reviews.store.getState()).toMatchObject({ own: [{ productId: LAMP }], votes: [] })
    local.setItem(REVIEWS_KEY, '"nothing"')
    expect(openPage().reviews.store.getState().own).toEqual([])
  })
})
