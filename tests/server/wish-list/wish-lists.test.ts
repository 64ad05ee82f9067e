import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { WishAction, WishChange } from "../../../src/protocol/wish-list/wish-list.ts"
import { createCatalogueStore } from "../../../src/server/storage/catalogue-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { aProduct } from "../../helpers/a-product.ts"
import { type ApiApp, createApiApp } from "../../helpers/server/api-app.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const vase = aProduct("Vaso Onda")
const lamp = aProduct("Lampada Cupola")
const secretOf = (who: string) => who.padEnd(32, "_")

describe("wish lists", () => {
  let storage: Storage
  let vetrina: ApiApp
  const now = () => Date.now()
  const catalogue = () => createCatalogueStore({ pool: storage.pool, showroomId: "casa-ambrogia", now })

  beforeAll(async () => {
    storage = await openTestStorage()
    await catalogue().import({ products: [vase, lamp], withdraw: [] })
    vetrina = await createApiApp(storage)
  })
  afterAll(() => storage.close())

  const make = async (who: string, name = who) => {
    const response = await vetrina.post("/api/wish-lists", { secret: secretOf(who), name })
    return { response, ...(await response.json()) }
  }
  /** A member who counts their changes. */
  const member = (who: string, code: string) => {
    let n = 0
    const send = async (changes: readonly WishChange[]) => {
      const response = await vetrina.post(`/api/wish-lists/${code}/changes`, {
        secret: secretOf(who),
        changes,
      })
      return { status: response.status, ...(await response.json()) }
    }
    return {
      send,
      does: (...actions: readonly WishAction[]) => send(actions.map((action) => ({ ...action, n: ++n }))),
    }
  }
  const look = async (code: string) => {
    const response = await vetrina.get(`/api/wish-lists/${code}`)
    return { response, status: response.status, ...(await response.json()) }
  }
  const want = (product: { id: string }, note = ""): WishAction => ({
    do: "mark",
    product: product.id,
    wants: true,
    note,
  })

  test("[WSH-1] a list is made, opened by its code alone, and not for search engines", async () => {
    const made = await make("anna", "Anna")
    expect(made.response.status).toBe(201)
    expect(made.code).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/)
    const { response, list } = await look(made.code)
    expect(response.headers.get("x-robots-tag")).toBe("noindex")
    expect(response.headers.get("cache-control")).toBe("no-store")
    expect(list).toMatchObject({ closed: false, wishes: [], members: [{ key: made.self, name: "Anna" }] })
    expect(JSON.stringify(list)).not.toContain(secretOf("anna"))
  })

  test("[WSH-1] asking again to make it, when the answer was lost, gives the same list as it is", async () => {
    const { code } = await make("again")
    await member("again", code).does(want(vase))
    const second = await make("again", "Another name")
    expect(second.code).toBe(code)
    expect(second.list.wishes).toHaveLength(1)
    expect((await make("other")).code).not.toBe(code)
  })

  test("[WSH-3] who joins adds, votes and writes; each thing is there once, with who wants it", async () => {
    const { code, self: anna } = await make("a1", "Anna")
    await member("a1", code).does(want(vase))
    const bruno = member("b1", code)
    const { status, list, self } = await bruno.does(
      { do: "join", name: "Bruno" },
      want(vase),
      want(lamp),
      want(lamp, "per il corridoio"),
    )
    expect(status).toBe(200)
    expect(list.wishes).toMatchObject([
      { product: vase.id, by: anna, title: { it: "Vaso Onda" }, marks: [{ member: anna }, { member: self }] },
      { product: lamp.id, by: self, marks: [{ member: self, wants: true, note: "per il corridoio" }] },
    ])
    expect((await look(code)).list).toEqual(list)
  })

  test("[WSH-4] a request that is repeated changes nothing", async () => {
    const { code } = await make("r1")
    const author = member("r1", code)
    const first = await author.send([
      { ...want(vase), n: 1 },
      { do: "remove", product: vase.id, seen: 2, n: 2 },
    ])
    const again = await author.send([
      { ...want(vase), n: 1 },
      { do: "remove", product: vase.id, seen: 2, n: 2 },
    ])
    expect(again.list).toEqual(first.list)
    expect(again.list.wishes).toEqual([])
  })

  test("[WSH-5] who hasn't joined changes nothing, and nobody acts as somebody else", async () => {
    const { code, self } = await make("o1")
    const stranger = await member("x1", code).does(want(vase))
    expect(stranger.refused).toEqual([{ n: 1, reason: "not-member" }])
    expect(stranger.list.wishes).toEqual([])
    const thief = await vetrina.post(`/api/wish-lists/${code}/changes`, {
      secret: self.padEnd(32, "_"),
      changes: [{ ...want(vase), n: 1 }],
    })
    expect((await thief.json()).refused).toEqual([{ n: 1, reason: "not-member" }])
  })

  test("[WSH-6] what isn't sold here is refused, and what is no longer sold stays with its name", async () => {
    const { code } = await make("s1")
    const author = member("s1", code)
    const unknown = "01939c5e-0000-7000-8000-00000000ffff"
    const { refused } = await author.does(want({ id: unknown }), want(lamp))
    expect(refused).toEqual([{ n: 1, reason: "product-unknown" }])
    await catalogue().import({ products: [], withdraw: [lamp.handle] })
    expect((await look(code)).list.wishes).toMatchObject([
      { product: lamp.id, title: { en: "Lampada Cupola" } },
    ])
    await catalogue().import({ products: [vase, lamp], withdraw: [] })
  })

  test("[WSH-7] only its creator closes a list; then it holds nothing, and its link says so", async () => {
    const { code } = await make("c1", "Carla")
    const dario = member("d1", code)
    await dario.does({ do: "join", name: "Dario" }, want(vase))
    const refused = await dario.does({ do: "close" })
    expect(refused.refused).toEqual([{ n: 3, reason: "not-creator" }])
    await member("c1", code).does({ do: "close" })
    const { status, error } = await look(code)
    expect([status, error.code]).toEqual([410, "wish-list-closed"])
    expect((await dario.does(want(lamp))).status).toBe(410)
    const { rows } = await storage.pool.query(
      "select body::text from wish_lists where (body->>'closed')::boolean",
    )
    expect(rows.map(({ body }) => body).join()).not.toContain("Dario")
  })

  test("[WSH-8] names and notes are one clean line", async () => {
    const { code } = await make("n1", "An\u202ena\n\u200b")
    const { list } = await member("n1", code).does(want(vase, `<b>blu</b>\u0007\n${"x".repeat(300)}`))
    expect(list.members[0].name).toBe("Anna")
    expect(list.wishes[0].marks[0].note).toBe(`<b>blu</b> ${"x".repeat(129)}`)
  })

  test.each([
    ["that is too short", "x"],
    ["of nothing", "%00"],
    ["that nobody has", "a".repeat(16)],
    ["in capitals", "A".repeat(16)],
    ["that leads elsewhere", "../../etc/passwd"],
    ["without end", "a".repeat(5000)],
  ])("[WSH-1] a code %s opens nothing", async (_what, code) => {
    const address = `/api/wish-lists/${encodeURIComponent(code)}`
    expect((await vetrina.get(address)).status).toBe(404)
    expect((await vetrina.get(`${address}/live`)).status).toBe(404)
  })

  test.each([
    ["no secret", { name: "Anna" }],
    ["a secret that can be guessed", { secret: "1234", name: "Anna" }],
    ["somebody's address", { secret: secretOf("z"), name: "Anna", email: "a@example.com" }],
  ])("[WSH-8] a list with %s is refused by name", async (_what, body) => {
    const response = await vetrina.post("/api/wish-lists", body)
    expect(response.status).toBe(400)
    expect((await response.json()).error.code).toBe("invalid-body")
  })

  test.each([
    ["none", []],
    ["too many", Array.from({ length: 101 }, (_, n) => ({ ...want(vase), n: n + 1 }))],
    ["an unknown one", [{ n: 1, do: "steal" }]],
    ["one without a number", [want(vase)]],
    ["one of something that is no product", [{ ...want({ id: "vase" }), n: 1 }]],
    ["a note that never ends", [{ ...want(vase, "x".repeat(10_000)), n: 1 }]],
  ])("[WSH-8] changes that are %s are refused by name", async (_what, changes) => {
    const { code } = await make("bad")
    const response = await vetrina.post(`/api/wish-lists/${code}/changes`, {
      secret: secretOf("bad"),
      changes,
    })
    expect(response.status).toBe(400)
  })

  test("[WSH-9] a member whose name or notes are abuse can be reported, with what they wrote", async () => {
    const { code } = await make("e1", "Elena")
    const { self } = await member("f1", code).does({ do: "join", name: "Brutto" }, want(vase, "scema"))
    const report = { secret: secretOf("e1"), member: self, reason: "insult", text: "mi insulta" }
    const response = await vetrina.post(`/api/wish-lists/${code}/reports`, report)
    expect(response.status).toBe(201)
    const { rows } = await storage.pool.query("select * from reports")
    expect(rows).toMatchObject([{ of_key: self, name: "Brutto", reason: "insult", comment: "mi insulta" }])
    expect(rows[0].lines).toMatchObject([{ text: "scema" }])
    expect(rows[0].room).not.toContain(code)
    const nobody = await vetrina.post(`/api/wish-lists/${code}/reports`, {
      ...report,
      member: "x".repeat(22),
    })
    expect(nobody.status).toBe(404)
  })

  test("[WSH-10] whoever looks at a list is told of it now and when it changes, and of its end", async () => {
    const { code } = await make("l1")
    const author = member("l1", code)
    const response = await vetrina.get(`/api/wish-lists/${code}/live`)
    expect(response.headers.get("content-type")).toContain("text/event-stream")
    const reader = response.body?.getReader()
    if (!reader) throw new Error("no stream")
    let text = ""
    const untilHeard = async (words: string) => {
      while (!text.includes(words)) {
        const { value, done } = await reader.read()
        if (done) throw new Error(`the stream ended without “${words}”`)
        text += new TextDecoder().decode(value)
      }
    }
    await untilHeard('"wishes":[]')
    await author.does(want(vase))
    await untilHeard("Vaso Onda")
    await author.does({ do: "close" })
    await untilHeard('"closed":true')
    while (!(await reader.read()).done);
  })

  test("[WSH-12] the door tells a number, or that it isn't known, and nothing else", async () => {
    const response = await vetrina.get("/api/door")
    expect(await response.json()).toEqual({ people: null })
  })
})
