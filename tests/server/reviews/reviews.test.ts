import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { ReviewFiguresReply, StaffReview } from "../../../src/protocol/reviews.ts"
import { createRatingOf } from "../../../src/server/reviews/read-rating.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { hashSecret } from "../../../src/server/visitors/hash-secret.ts"
import { createReviewsApp, type ReviewsApp } from "../../helpers/reviews/reviews-app.ts"
import { findAnywhere } from "../../helpers/storage/find-anywhere.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const codeOf = async (response: Response) =>
  `${response.status} ${response.ok ? "ok" : (await response.json()).error.code}`

describe("reviews", () => {
  let storage: Storage
  let shop: ReviewsApp

  beforeAll(async () => {
    storage = await openTestStorage("embedded")
    shop = await createReviewsApp(storage)
  })
  afterAll(() => storage.close())
  beforeEach(() => shop.forget())

  const first = async (list = "waiting"): Promise<StaffReview> => {
    const [review] = (await shop.queue(list)).reviews
    if (!review) throw new Error(`nothing is ${list}`)
    return review
  }

  test("[REV-1] somebody unhappy writes as anybody does, is read first, and then by everybody", async () => {
    const anna = shop.author()
    expect(await codeOf(await anna.write({ stars: 1, text: "Si è rotta." }))).toBe("200 ok")
    expect((await shop.read()).reviews).toEqual([])
    expect(await anna.mine()).toMatchObject([{ state: "waiting", stars: 1, isPublic: false, reason: null }])
    const waiting = await first()
    expect(waiting).toMatchObject({ stars: 1, text: "Si è rotta.", product: { label: "Lampada Cupola" } })
    expect(await codeOf(await shop.decide(waiting, "publish"))).toBe("200 ok")
    expect(await codeOf(await shop.decide(waiting, "publish"))).toBe("200 ok")
    expect(await shop.read()).toMatchObject({
      figure: { n: 1, mean: null, counts: null },
      reviews: [
        {
          stars: 1,
          title: "Bella",
          text: "Si è rotta.",
          name: "Anna",
          language: "it",
          knows: null,
          useful: 0,
        },
      ],
      next: null,
    })
    expect((await shop.read("", shop.otherId)).reviews).toEqual([])
    expect(await anna.mine()).toMatchObject([{ state: "published", isPublic: true }])
  })

  test("[REV-1] one for each author and product: what is written again takes the place of what waited", async () => {
    const anna = shop.author()
    await anna.write({ stars: 2 })
    await anna.write({ stars: 3 })
    await anna.write({ stars: 5 }, shop.otherId)
    const { counts, reviews } = await shop.queue()
    expect(counts).toEqual({ waiting: 2, published: 0, refused: 0 })
    expect(reviews.map(({ stars }) => stars)).toEqual([3, 5])
    expect(await anna.mine()).toHaveLength(2)
  })

  test("[REV-1] the secret of an author reaches no table; its hash does", async () => {
    const anna = shop.author()
    await anna.write()
    const { author } = await shop.published({ name: null })
    await anna.vote((await first("published")).id)
    expect(await findAnywhere(storage.pool, [anna.secret, author.secret])).toEqual([])
    const hashed = [...(await findAnywhere(storage.pool, [hashSecret(anna.secret)]))].sort()
    expect(hashed).toEqual(["review_votes.voter", "reviews.author"])
  })

  test("[REV-2] a refusal has one of four reasons, which its author reads; it can be taken back", async () => {
    const anna = shop.author()
    await anna.write({ text: "Chiamate il 333 123 4567 o scrivete a io@example.com, www.affari.shop" })
    const waiting = await first()
    expect(waiting.signs).toEqual(["link", "email", "phone"])
    expect(await codeOf(await shop.decide(waiting, "refuse", { reason: "negative" }))).toBe(
      "400 invalid-body",
    )
    expect(await codeOf(await shop.decide(waiting, "refuse"))).toBe("400 invalid-body")
    expect(await codeOf(await shop.decide(waiting, "refuse", { reason: "private-data" }))).toBe("200 ok")
    expect(await anna.mine()).toMatchObject([{ state: "refused", reason: "private-data", isPublic: false }])
    expect((await shop.read()).reviews).toEqual([])
    expect(await first("refused")).toMatchObject({ reason: "private-data", decided: { by: "Marta Rinaldi" } })
    expect(await codeOf(await shop.decide(waiting, "publish"))).toBe("200 ok")
    expect((await shop.read()).reviews).toHaveLength(1)
    expect(await anna.mine()).toMatchObject([{ state: "published", reason: null }])
  })

  test("[REV-2] what is public can be taken off for the same reasons", async () => {
    const { author } = await shop.published()
    expect(await codeOf(await shop.decide(await first("published"), "refuse", { reason: "offence" }))).toBe(
      "200 ok",
    )
    expect((await shop.read()).reviews).toEqual([])
    expect(await author.mine()).toMatchObject([{ state: "refused", reason: "offence" }])
  })

  test("[REV-3] a change waits while what was published is read; then it takes its place, dated", async () => {
    const { author, id } = await shop.published({ stars: 5, text: "Perfetta." })
    await author.write({ stars: 2, text: "Dopo un mese fa rumore." })
    expect((await shop.read()).reviews).toMatchObject([{ id, stars: 5, text: "Perfetta.", amendedAt: null }])
    expect(await author.mine()).toMatchObject([{ state: "waiting", stars: 2, isPublic: true }])
    const change = await first()
    expect(change).toMatchObject({ id, stars: 2, replaces: { stars: 5, text: "Perfetta." } })
    await shop.decide(change, "publish")
    const { figure, reviews } = await shop.read()
    expect(figure.n).toBe(1)
    expect(reviews).toMatchObject([{ id, stars: 2, text: "Dopo un mese fa rumore." }])
    expect(reviews[0]?.amendedAt).not.toBeNull()
    expect(await findAnywhere(storage.pool, ["Perfetta."])).toEqual([])
  })

  test("[REV-3] a change that is refused leaves what was published", async () => {
    const { author } = await shop.published({ stars: 5 })
    await author.write({ stars: 1, text: "Spam!" })
    await shop.decide(await first(), "refuse", { reason: "spam" })
    expect((await shop.read()).reviews).toMatchObject([{ stars: 5 }])
    expect(await author.mine()).toMatchObject([{ state: "refused", reason: "spam", isPublic: true }])
  })

  test("[REV-3] what was decided about a version that its author has replaced or withdrawn changes nothing", async () => {
    const anna = shop.author()
    await anna.write({ text: "Prima." })
    const before = await first()
    await anna.write({ text: "Dopo." })
    expect(await codeOf(await shop.decide(before, "publish"))).toBe("409 moved")
    expect(await codeOf(await shop.decide(before, "refuse", { reason: "spam" }))).toBe("409 moved")
    const now = await first()
    await anna.withdraw()
    expect(await codeOf(await shop.decide(now, "publish"))).toBe("409 moved")
    expect(await codeOf(await shop.decide({ id: randomUUID(), version: now.version }, "publish"))).toBe(
      "404 review-unknown",
    )
    expect((await shop.read()).reviews).toEqual([])
  })

  test("[REV-3] a refusal that its author has answered can't be taken back", async () => {
    const anna = shop.author()
    await anna.write({ text: "Prima." })
    const refused = await first()
    await shop.decide(refused, "refuse", { reason: "off-topic" })
    await anna.write({ text: "Dopo." })
    expect(await codeOf(await shop.decide(refused, "publish"))).toBe("409 moved")
    expect((await shop.queue("refused")).reviews).toEqual([])
  })

  test("[REV-4] what is withdrawn is gone with its words, its answer and its marks, and can be written anew", async () => {
    const { author, id } = await shop.published({ title: "Segreto", text: "Parole mie." })
    await shop.answer({ id }, { text: "Grazie a lei." })
    await shop.author().vote(id)
    expect(await codeOf(await author.withdraw())).toBe("200 ok")
    expect(await codeOf(await author.withdraw())).toBe("200 ok")
    expect(await author.mine()).toEqual([])
    expect((await shop.read()).figure.n).toBe(0)
    expect(await findAnywhere(storage.pool, ["Segreto", "Parole mie.", "Grazie a lei."])).toEqual([])
    await author.write({ text: "Di nuovo." })
    await shop.decide(await first(), "publish")
    expect((await shop.read()).reviews).toMatchObject([
      { id, text: "Di nuovo.", useful: 0, reply: null, amendedAt: null },
    ])
  })

  test("[REV-4] the same review sent again, before or after it was withdrawn, changes nothing", async () => {
    const anna = shop.author()
    const id = randomUUID()
    await anna.write({ id, text: "Una volta." })
    await anna.write({ id, text: "Una volta." })
    expect((await shop.queue()).counts.waiting).toBe(1)
    await anna.withdraw()
    expect(await codeOf(await anna.write({ id, text: "Una volta." }))).toBe("200 ok")
    expect((await shop.queue()).counts).toEqual({ waiting: 0, published: 0, refused: 0 })
    expect(await codeOf(await shop.author().write({ id }))).toBe("409 id-used")
    expect(await codeOf(await anna.write({ id }, shop.otherId))).toBe("409 id-used")
  })

  describe("[REV-5] how an author knows the product", () => {
    type Deed = readonly [type: string, about?: Record<string, unknown>]
    const guestWho = async (...did: readonly Deed[]) => {
      const guest = shop.vetrina.guest()
      for (const [type, about = { productId: shop.productId }] of did) await guest.did(type, about)
      return guest
    }
    const seen = async () => (await shop.read()).reviews[0]?.knows

    test.each<[knows: string | null, did: readonly Deed[]]>([
      ["inspected", [["product.inspected"]]],
      ["tried", [["product.inspected"], ["product.tried"]]],
      ["checkout", [["product.tried"], ["cart.added"], ["checkout.started", {}]]],
      ["tried", [["product.tried"], ["cart.added"], ["cart.removed"], ["checkout.started", {}]]],
      ["inspected", [["product.inspected"], ["checkout.started", {}]]],
      [null, [["product.viewed"]]],
    ])("is told as events say: %s", async (knows, did) => {
      const anna = shop.author(await guestWho(...did))
      await anna.write({ text: "L’ho comprata, giuro." })
      await shop.decide(await first(), "publish")
      expect(await seen()).toBe(knows)
      expect(await anna.mine()).toMatchObject([{ knows }])
    })

    test("is nothing of another product, of another visitor, or that is claimed", async () => {
      const guest = await guestWho(["product.tried", { productId: shop.otherId }])
      await guestWho(["product.tried"])
      const anna = shop.author(guest)
      expect(await codeOf(await anna.write({ knows: "checkout" }))).toBe("400 invalid-body")
      await anna.write()
      await shop.decide(await first(), "publish")
      expect(await seen()).toBe(null)
    })

    test("is looked up again when it is published, and outlives the events that told it", async () => {
      const guest = await guestWho()
      const anna = shop.author(guest)
      await anna.write()
      await guest.did("product.tried", { productId: shop.productId })
      await shop.decide(await first(), "publish")
      expect(await seen()).toBe("tried")
      await storage.pool.query("truncate events")
      await anna.write({ text: "Ancora." })
      await shop.decide(await first(), "publish")
      expect(await seen()).toBe("tried")
    })
  })

  test("[REV-6] mean and distribution are told from five on, of what is published alone", async () => {
    for (const stars of [5, 4, 4, 1]) await shop.published({ stars })
    await shop.author().write({ stars: 1 })
    expect((await shop.read()).figure).toEqual({ n: 4, mean: null, counts: null })
    await shop.decide(await first(), "publish")
    expect((await shop.read("?limit=1")).figure).toEqual({ n: 5, mean: 3, counts: [2, 0, 0, 2, 1] })
    expect((await shop.read("", shop.otherId)).figure).toEqual({ n: 0, mean: null, counts: null })
  })

  test("[REV-15] what search engines are told is what visitors read, and nothing under five", async () => {
    const ratingOf = createRatingOf(storage.pool, "casa-ambrogia")
    for (const stars of [5, 4, 4, 1]) await shop.published({ stars })
    expect(await ratingOf(shop.productId)).toBeNull()
    await shop.published({ stars: 1 })
    const { figure } = await shop.read()
    expect(await ratingOf(shop.productId)).toEqual({ n: figure.n, mean: figure.mean })
  })

  test("[REV-7] newest first, or most useful first and then the newest; page by page, each once", async () => {
    const ids: string[] = []
    for (const title of ["a", "b", "c", "d"]) ids.push((await shop.published({ title })).id)
    const [a = "", b = ""] = ids
    const [one, two] = [shop.author(), shop.author()]
    for (const who of [one, two]) await who.vote(b)
    await one.vote(b)
    await one.vote(a)
    const titles = async (query: string) => {
      const found: (string | null)[] = []
      for (let cursor = ""; ; ) {
        const page = await shop.read(`?limit=1&order=${query}${cursor}`)
        found.push(...page.reviews.map(({ title }) => title))
        if (page.next === null) return found.join("")
        cursor = `&cursor=${encodeURIComponent(page.next)}`
      }
    }
    expect(await titles("newest")).toBe("dcba")
    expect(await titles("useful")).toBe("badc")
    expect((await shop.read("?order=useful")).reviews.map(({ useful }) => useful)).toEqual([2, 1, 0, 0])
    await two.vote(b, false)
    await two.vote(b, false)
    expect((await shop.read("?order=useful")).reviews[0]).toMatchObject({ title: "b", useful: 1 })
  })

  test("[REV-7] nobody finds their own useful, or what can't be read", async () => {
    const { author, id } = await shop.published()
    expect(await codeOf(await author.vote(id))).toBe("409 own-review")
    expect(await codeOf(await author.vote(randomUUID()))).toBe("404 review-unknown")
    expect(await codeOf(await author.vote("x"))).toBe("404 review-unknown")
    const anna = shop.author()
    await anna.write()
    expect(await codeOf(await author.vote((await first()).id))).toBe("404 review-unknown")
  })

  test("[REV-8] the brand answers once, by name and role; a change keeps what was said before for the staff", async () => {
    const { author, id } = await shop.published()
    const before = randomUUID()
    expect(await codeOf(await shop.answer({ id }, { id: before, text: "Grazie!" }))).toBe("200 ok")
    expect(await codeOf(await shop.answer({ id }, { id: before, text: "Grazie!" }))).toBe("200 ok")
    expect((await shop.read()).reviews[0]?.reply).toMatchObject({
      ...{ by: "Marta Rinaldi", role: "marketer", text: "Grazie!", amendedAt: null },
    })
    expect(await codeOf(await shop.answer({ id }, { text: "Sono stata prima io." }))).toBe("409 moved")
    expect(await codeOf(await shop.answer({ id }, { was: before, text: "Grazie mille!" }))).toBe("200 ok")
    const [review] = (await shop.read()).reviews
    expect(review?.reply?.text).toBe("Grazie mille!")
    expect(review?.reply?.amendedAt).not.toBeNull()
    const { replies } = await first("published")
    expect(replies.map(({ text }) => text)).toEqual(["Grazie!", "Grazie mille!"])
    expect(await author.mine()).toMatchObject([{ reply: { text: "Grazie mille!" } }])
    const replied = await shop.vetrina.get("/api/me/replies", { authorization: `Visitor ${author.secret}` })
    expect((await replied.json()).replies).toMatchObject([{ text: "Grazie mille!", said: "Bella" }])
    await shop.answer({ id }, { was: replies[1]?.id, text: null })
    expect((await shop.read()).reviews[0]?.reply).toBeNull()
  })

  test("[REV-8] only what can be read is answered, and not with nothing", async () => {
    await shop.author().write()
    const waiting = await first()
    expect(await codeOf(await shop.answer(waiting, { text: "Grazie" }))).toBe("409 not-public")
    expect(await codeOf(await shop.answer(waiting, { text: " \u200b " }))).toBe("400 invalid-body")
    expect(await codeOf(await shop.answer({ id: randomUUID() }, { text: "Grazie" }))).toBe(
      "404 review-unknown",
    )
  })

  test("[REV-9] the share refused is told by stars, with a difference that is named only when it is one", async () => {
    const figures = async (): Promise<ReviewFiguresReply> =>
      (await shop.marta.get("/api/reviews/figures")).json()
    expect(await figures()).toMatchObject({ difference: null, oldest: null, published: { n: 0, mean: null } })
    const decideAll = async (stars: number, outcomes: string) => {
      for (const outcome of outcomes) {
        await shop.author().write({ stars })
        const waiting = await first()
        if (outcome === "p") await shop.decide(waiting, "publish")
        else await shop.decide(waiting, "refuse", { reason: outcome === "s" ? "spam" : "offence" })
      }
    }
    await decideAll(1, "ssos")
    await decideAll(5, "pppppp")
    expect((await figures()).refused[0]).toEqual({
      stars: 1,
      decided: 4,
      refused: 4,
      share: null,
      low: null,
      high: null,
    })
    expect((await figures()).difference).toBeNull()
    await decideAll(1, "ss")
    const told = await figures()
    expect(told.refused[0]).toMatchObject({ decided: 6, refused: 6, share: 100 })
    expect(told.refused[4]).toMatchObject({ decided: 6, refused: 0, share: 0 })
    expect(told.difference).toMatchObject({ delta: 100, distinguishable: true })
    expect(told.reasons).toEqual([
      { reason: "spam", n: 5 },
      { reason: "offence", n: 1 },
      { reason: "private-data", n: 0 },
      { reason: "off-topic", n: 0 },
    ])
    expect(told.published).toMatchObject({ n: 6, mean: 5, value: 100 })
  })

  test("[REV-9] withdrawing or rewriting what was refused hides no refusal; taking the refusal back does", async () => {
    const anna = shop.author()
    await anna.write({ stars: 2 })
    const refused = await first()
    await shop.decide(refused, "refuse", { reason: "spam" })
    const count = async () => {
      const { refused: rows } = (await (
        await shop.marta.get("/api/reviews/figures")
      ).json()) as ReviewFiguresReply
      return rows[1]
    }
    await anna.write({ stars: 2 })
    expect(await count()).toMatchObject({ decided: 1, refused: 1 })
    await anna.withdraw()
    expect(await count()).toMatchObject({ decided: 1, refused: 1 })
    await anna.write({ stars: 2 })
    const again = await first()
    await shop.decide(again, "refuse", { reason: "spam" })
    await shop.decide(again, "publish")
    expect(await count()).toMatchObject({ decided: 2, refused: 1 })
  })

  describe("[REV-10] what is written", () => {
    test("is cleaned of what is unseen, backwards or too long, and stays plain text", async () => {
      const anna = shop.author()
      await anna.write({
        title: `\u202e${"t".repeat(200)}`,
        text: `<script>alert(1)</script>\n\n\n\n=1+1\u0000\u200b${"x".repeat(3000)}`,
        name: "Anna\nMaria\u200b Rossi di Castelfranco",
      })
      const [mine] = await anna.mine()
      expect(mine?.title).toBe("t".repeat(80))
      expect(mine?.text).toMatch(/^<script>alert\(1\)<\/script>\n\n=1\+1x+$/)
      expect([...(mine?.text ?? "")]).toHaveLength(2000)
      expect(mine?.name).toBe("Anna Maria Rossi di Cast")
    })

    test.each([
      ["no stars", { stars: undefined }],
      ["no whole number of stars", { stars: 4.5 }],
      ["too few stars", { stars: 0 }],
      ["too many", { stars: 6 }],
      ["stars in words", { stars: "5" }],
      ["nothing said", { title: " ", text: "\u200b\n" }],
      ["an unknown language", { language: "tlh" }],
      ["an unknown field", { reply: "Grazie" }],
      ["a wrong id", { id: "one" }],
      ["far too much", { text: "x".repeat(40_000) }],
    ])("is refused with %s", async (_, words) => {
      expect(await codeOf(await shop.author().write(words))).toBe("400 invalid-body")
      expect((await shop.queue()).counts.waiting).toBe(0)
    })

    test("is refused about what isn't sold here, of nobody, and when it is too large", async () => {
      expect(await codeOf(await shop.author().write({}, randomUUID()))).toBe("404 product-unknown")
      expect(await codeOf(await shop.author().write({}, "lamp"))).toBe("404 product-unknown")
      expect(await codeOf(await shop.vetrina.get("/api/me/reviews"))).toBe("401 no-visitor")
      expect(await codeOf(await shop.author().write({ text: "x".repeat(200_000) }))).toBe(
        "413 body-too-large",
      )
      expect(await codeOf(await shop.vetrina.get("/api/products/lamp/reviews"))).toBe("404 product-unknown")
    })

    test.each(["?limit=0", "?limit=51", "?limit=x", "?cursor=x", "?order=best", "?page=2"])(
      "is asked for rightly or not at all: %s",
      async (query) => {
        const response = await shop.vetrina.get(`/api/products/${shop.productId}/reviews${query}`)
        expect(response.status).toBe(400)
      },
    )
  })

  test("[REV-10] one author is told to wait after many, whatever their address", async () => {
    const anna = shop.author()
    const statuses = new Set<number>()
    for (let n = 0; n < 31; n++) statuses.add((await anna.write()).status)
    expect([...statuses]).toEqual([200, 429])
  })

  test("[REV-10] visitors and guides neither read the queue nor decide nor answer", async () => {
    const gino = await shop.vetrina.colleague("Gino Bo", "guide")
    await shop.author().write()
    const waiting = await first()
    for (const [path, body] of [
      ["/api/reviews", null],
      ["/api/reviews/figures", null],
      [`/api/reviews/${waiting.id}/publish`, { version: waiting.version }],
      [`/api/reviews/${waiting.id}/refuse`, { version: waiting.version, reason: "spam" }],
    ] as const) {
      const asks = (headers: Record<string, string>) =>
        body === null ? shop.vetrina.get(path, headers) : shop.vetrina.post(path, body, headers)
      expect(await codeOf(await asks({}))).toBe("401 not-signed-in")
      expect(await codeOf(await asks(gino.cookie))).toBe("403 role-missing")
    }
    expect(await codeOf(await shop.answer(waiting, { text: "Ciao" }, gino))).toBe("403 role-missing")
  })

  test("[REV-11] everything goes with its author, remembered or not; what still arrives of them is refused", async () => {
    const { author, id } = await shop.published({ text: "Di lei." })
    const alone = shop.author()
    await alone.write({ text: "Di nessuno in particolare." })
    const other = await shop.published({ text: "Di un altro." })
    await author.vote(other.id)
    await shop.answer({ id }, { text: "Grazie." })
    const exported = await shop.vetrina.get("/api/me/export", { authorization: `Visitor ${author.secret}` })
    expect(await exported.json()).toMatchObject({
      reviews: [{ product: shop.productId, versions: [{ text: "Di lei.", stars: 4 }] }],
      usefulReviews: [other.id],
    })
    const deleted = await shop.vetrina.post(
      "/api/me/deletion",
      { secrets: [alone.secret] },
      { authorization: `Visitor ${author.secret}` },
    )
    expect(deleted.status).toBe(200)
    expect(await findAnywhere(storage.pool, ["Di lei.", "Di nessuno in particolare.", "Grazie."])).toEqual([])
    expect((await shop.read()).reviews).toMatchObject([{ text: "Di un altro.", useful: 0 }])
    const { refused } = (await (await shop.marta.get("/api/reviews/figures")).json()) as ReviewFiguresReply
    expect(refused[3]?.decided).toBe(1)
    for (const who of [author, alone]) {
      expect(await codeOf(await who.write())).toBe("410 forgotten")
      expect(await codeOf(await who.vote(other.id))).toBe("404 review-unknown")
    }
  })
})
