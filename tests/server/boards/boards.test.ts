import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { BoardsReply, EntryReply, SaveEntry, SourcesReply } from "../../../src/protocol/boards.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type CasesApp, type Colleague, createCasesApp, type Guest } from "../../helpers/cases/cases-app.ts"
import { ORIGIN } from "../../helpers/server/api-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const WORDS: Omit<SaveEntry, "version" | "links"> = {
  said: { it: "Lampade appese troppo in alto", en: "Lamps hung too high" },
  did: { it: "Le abbiamo abbassate.", en: "We have lowered them." },
  outcome: "done",
  on: "2026-01-10",
  place: { kind: "zone", id: "lighting" },
  metric: null,
}

describeOnStorages("the boards", (open) => {
  let storage: Storage
  let vetrina: CasesApp
  let marta: Colleague
  let guide: Colleague
  let time = 0

  beforeAll(async () => {
    storage = await open()
    vetrina = await createCasesApp(storage, { now: () => Date.now() + time })
    marta = await vetrina.colleague("Marta Rinaldi", "marketer")
    guide = await vetrina.colleague("Ivo Sala", "guide")
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    // What was told before is believed no more.
    time += 60_000
    await vetrina.forget()
    await storage.pool.query("delete from board_entries")
  })

  const entry = (id: string) => `/api/boards/entries/${id}`
  const put = (path: string, body: unknown, who: Colleague | null = marta) =>
    vetrina.app.request(ORIGIN + path, {
      method: "PUT",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", host: "localhost:8080", ...who?.cookie },
    })
  async function save(id: string, change: Partial<SaveEntry> = {}): Promise<EntryReply> {
    const response = await put(`${entry(id)}?lang=it`, { ...WORDS, version: 0, links: [], ...change })
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    return response.json()
  }
  const move = (id: string, version: number, state: string, who = marta) =>
    who.post(`${entry(id)}/state`, { version, state })
  async function publish(change: Partial<SaveEntry> = {}): Promise<string> {
    const id = randomUUID()
    await save(id, change)
    const response = await move(id, 1, "published")
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    return id
  }
  const boards = async (): Promise<BoardsReply> => (await vetrina.get("/api/boards")).json()
  const sources = async (query = ""): Promise<SourcesReply["sources"]> =>
    (await (await marta.get(`/api/boards/sources?lang=it&${query}`)).json()).sources
  const toEach = async (guests: readonly Guest[], score: number, comment?: string) => {
    for (const guest of guests) await guest.answer({ score, ...(comment ? { comment } : {}) })
  }
  const guests = (count: number, consent = true) =>
    Array.from({ length: count }, () => vetrina.guest({ consent }))
  const code = async (response: Response) => [response.status, (await response.json()).error.code]

  test("[BRD-1] marketers write entries; guides, visitors and other sites can't", async () => {
    const id = randomUUID()
    expect((await put(entry(id), { ...WORDS, version: 0, links: [] }, guide)).status).toBe(403)
    expect((await put(entry(id), { ...WORDS, version: 0, links: [] }, null)).status).toBe(401)
    for (const path of ["/api/boards/entries", "/api/boards/sources", entry(id)]) {
      expect((await guide.get(path)).status).toBe(403)
      expect((await vetrina.get(path)).status).toBe(401)
    }
    expect((await move(id, 0, "published", guide)).status).toBe(403)
    expect((await marta.get(entry(id))).status).toBe(404)
    expect(await save(id)).toMatchObject({
      ...{ id, state: "draft", version: 1, people: 0, sources: 0, publishedAt: null },
      place: { kind: "zone", id: "lighting", label: "Lampade" },
      figure: { kind: "none" },
    })
  })

  test("[BRD-1] what is wrong is refused by name: places, days, metrics, too much, what isn't known", async () => {
    for (const change of [
      { place: { kind: "zone", id: "cellar" } },
      { place: { kind: "product", id: randomUUID() } },
      { on: "2026-02-30" },
      { metric: "enps" },
      { outcome: "maybe" },
      { version: -1 },
      { people: 40 },
      { links: [{ kind: "case", id: "x" }] },
      { links: Array.from({ length: 501 }, () => ({ kind: "case", id: randomUUID() })) },
      { said: { it: "Solo italiano" } },
    ])
      expect((await put(entry(randomUUID()), { ...WORDS, version: 0, links: [], ...change })).status).toBe(
        400,
      )
    for (const id of ["x", "..%2F", "0"]) expect((await marta.get(entry(id))).status).toBe(404)
    const long = "parola ".repeat(300)
    const { said, did } = await save(randomUUID(), {
      said: { it: `  A\u202e\n${long}`, en: "" },
      did: { it: `Uno\n\n\n\nDue`, en: long },
    })
    expect([...said.it].length).toBeLessThanOrEqual(140)
    expect(said.it).toMatch(/^A parola/)
    expect(did.it).toBe("Uno\n\nDue")
    expect([...did.en].length).toBeLessThanOrEqual(280)
  })

  test("[BRD-2] everybody reads what is published, newest first, and nothing else", async () => {
    expect(await boards()).toEqual({ entries: [] })
    const draft = randomUUID()
    await save(draft, { links: [] })
    const first = await publish()
    time += 1000
    const second = await publish({ outcome: "declined", place: null })
    const { entries } = await boards()
    expect(entries.map(({ id }) => id)).toEqual([second, first])
    expect(entries[1]).toEqual({
      ...{ id: first, said: WORDS.said, did: WORDS.did, outcome: "done", on: "2026-01-10" },
      place: { kind: "zone", id: "lighting", label: { it: "Lampade", en: "Lamps" } },
      ...{ people: 0, change: null },
    })
    expect((await move(first, 2, "retired")).status).toBe(200)
    expect((await boards()).entries.map(({ id }) => id)).toEqual([second])
  })

  test("[BRD-2] who has it already gets nothing again, and the board is small however much is written", async () => {
    await publish()
    await storage.pool.query(
      `insert into board_entries select gen_random_uuid(), showroom_id, state, version, said, did, outcome, happened_on,
         place_kind, place_id, metric, made_at, changed_at, published_at from board_entries, generate_series(1, 29)`,
    )
    const response = await vetrina.get("/api/boards")
    const text = await response.text()
    expect(JSON.parse(text).entries).toHaveLength(24)
    expect(text.length).toBeLessThan(16_000)
    expect(response.headers.get("cache-control")).toBe("no-cache")
    const tag = response.headers.get("etag") ?? ""
    expect((await vetrina.get("/api/boards", { "if-none-match": tag })).status).toBe(304)
    await publish()
    expect((await vetrina.get("/api/boards", { "if-none-match": tag })).status).toBe(200)
  })

  test("[BRD-3] how many said it is counted from what is linked, each person once, and told of five or more", async () => {
    const [anna, ...others] = guests(5)
    if (!anna) throw new Error("nobody came")
    await toEach([anna, ...others], 1)
    await anna.answer({ score: 2, touchpointId: "audio" })
    await anna.answer({ score: 5, comment: "Un commento che non apre casi" })
    const links = (await sources()).map(({ kind, id }) => ({ kind, id }))
    expect(links.map(({ kind }) => kind).toSorted()).toEqual([...new Array(6).fill("case"), "comment"])
    const id = await publish({ links: links.slice(0, 1) })
    expect((await boards()).entries[0]?.people).toBeNull()
    const saved = await save(id, { version: 2, links: [...links, ...links] })
    expect(saved).toMatchObject({ people: 5, sources: 7 })
    expect((await boards()).entries[0]?.people).toBe(5)
  })

  test("[BRD-3] who isn't remembered is one person in each visit", async () => {
    const stranger = vetrina.guest({ consent: false })
    await stranger.answer({ score: 1 })
    await stranger.answer({ score: 2, touchpointId: "audio" })
    await vetrina.guest({ consent: false }).answer({ score: 1 })
    const links = (await sources()).map(({ kind, id }) => ({ kind, id }))
    expect(await save(randomUUID(), { links })).toMatchObject({ people: 2, sources: 3 })
  })

  test("[BRD-3] what is withdrawn or deleted isn't counted any more", async () => {
    const all = guests(6)
    const answers = []
    for (const guest of all) answers.push(await guest.answer({ score: 1 }))
    await all[0]?.answer({ score: 5, comment: "Bello il tappeto nuovo" })
    const links = (await sources()).map(({ kind, id }) => ({ kind, id }))
    const id = await publish({ links })
    const people = async () => {
      time += 60_000
      return (await boards()).entries[0]?.people
    }
    expect(await people()).toBe(6)
    await answers[1]?.tell("withdrawn")
    expect(await people()).toBe(5)
    expect((await all[0]?.me("deletion", "POST", {}))?.status).toBe(200)
    expect(await people()).toBeNull()
    const { rows } = await storage.pool.query("select 1 from board_links")
    expect(rows).toHaveLength(5)
    expect(await (await marta.get(entry(id))).json()).toMatchObject({ people: 4, sources: 4 })
  })

  test("[BRD-4] a change that can be told apart hangs with the entry, and one that can't doesn't", async () => {
    const count = (day: string, low: number, high: number) =>
      storage.pool.query(
        `insert into rollups values ('casa-ambrogia', 'csat', 'total', $1, '', '1-5', $2, 0, $3, 0, 0, 0, $4, 0, 0, 0, 0, 0, 0)`,
        [day, low + high, low, high],
      )
    await count("2025-12-20", 20, 20)
    await count("2026-01-20", 4, 36)
    await count("2026-02-20", 18, 22)
    const about = { place: null, metric: "csat" } as const
    await publish({ ...about, on: "2026-01-10" })
    time += 1000
    await publish({ ...about, on: "2026-02-10" })
    time += 1000
    await publish({ ...about, metric: "nps" })
    const { entries } = await boards()
    expect(entries.map(({ change }) => change && [change.before, change.after])).toEqual([
      null,
      [
        { value: 90, n: 40 },
        { value: 55, n: 40 },
      ],
      [
        { value: 50, n: 40 },
        { value: 90, n: 40 },
      ],
    ])
    await storage.pool.query("update rollups set c0 = 18, c4 = 22 where day = '2026-01-20'")
    time += 60_000
    expect((await boards()).entries.map(({ change }) => change)).toEqual([null, null, null])
    await storage.pool.query("delete from rollups")
  })

  test("[BRD-5] a draft may say what it likes; what hangs there holds nobody's own words, name or address", async () => {
    const comment = "Le lampade della sala sono appese davvero troppo in alto per me"
    await vetrina.guest().answer({ score: 1, comment })
    const links = (await sources()).map(({ kind, id }) => ({ kind, id }))
    const id = randomUUID()
    const quoting = { ...WORDS.said, it: "Scrivono: «le lampade della sala sono appese in alto»" }
    expect((await save(id, { links, said: quoting })).state).toBe("draft")
    const refused = await move(id, 1, "published")
    expect(refused.status).toBe(409)
    expect((await refused.json()).error).toMatchObject({
      code: "quotes",
      details: { words: "le lampade della sala sono appese" },
    })
    await save(id, { version: 1, links })
    expect((await move(id, 2, "published")).status).toBe(200)
    const did = { ...WORDS.did, en: "Write to anna@example.com" }
    expect(await code(await put(entry(id), { ...WORDS, version: 3, links, did }))).toEqual([
      409,
      "names-somebody",
    ])
    expect(await code(await put(entry(id), { ...WORDS, version: 3, links, said: quoting }))).toEqual([
      409,
      "quotes",
    ])
    expect((await boards()).entries[0]).toMatchObject({ said: WORDS.said, did: WORDS.did })
    expect(JSON.stringify(await boards())).not.toContain(comment)
  })

  test("[BRD-5] an entry that isn't whole isn't published, nor one of a day to come", async () => {
    const id = randomUUID()
    await save(id, { said: { it: "Solo qui", en: " " }, on: null })
    const refused = await move(id, 1, "published")
    expect((await refused.json()).error).toMatchObject({
      code: "incomplete",
      details: { gaps: ["said.en", "on"] },
    })
    await save(id, { version: 1, on: "2099-01-01" })
    expect((await (await move(id, 2, "published")).json()).error.details).toEqual({ gaps: ["on.future"] })
    expect((await boards()).entries).toEqual([])
  })

  test("[BRD-6] of two who change an entry the second is told, and nothing is lost of what happened", async () => {
    const id = randomUUID()
    await save(id)
    await save(id, { version: 1, did: { it: "Altro.", en: "Something else." }, metric: "csat" })
    const late = await put(entry(id), { ...WORDS, version: 1, links: [] })
    expect(await code(late)).toEqual([409, "changed"])
    expect(await code(await put(entry(id), { ...WORDS, version: 0, links: [] }))).toEqual([409, "changed"])
    await move(id, 2, "published")
    expect(await code(await move(id, 2, "retired"))).toEqual([409, "changed"])
    await move(id, 3, "retired")
    await move(id, 4, "draft")
    const { history } = await (await marta.get(entry(id))).json()
    expect(history.map(({ kind, by }: { kind: string; by: string }) => [kind, by])).toEqual(
      ["made", "changed", "published", "retired", "drafted"].map((kind) => [kind, "Marta Rinaldi"]),
    )
    expect(history[1].detail).toEqual({
      changed: ["did", "metric"],
      was: { said: WORDS.said, did: WORDS.did },
    })
    const gone = (who: string) =>
      vetrina.app.request(ORIGIN + entry(who), { method: "DELETE", headers: marta.cookie })
    expect(await code(await gone(id))).toEqual([409, "was-published"])
    const draft = randomUUID()
    await save(draft)
    expect((await gone(draft)).status).toBe(200)
    expect((await gone(draft)).status).toBe(404)
  })

  test("[BRD-6] two who make the same entry at once make one", async () => {
    const id = randomUUID()
    const body = { ...WORDS, version: 0, links: [] }
    const statuses = (await Promise.all([put(entry(id), body), put(entry(id), body)])).map(
      ({ status }) => status,
    )
    expect(statuses.toSorted()).toEqual([200, 409])
  })

  test("[BRD-7] who said it sees what was done, in their language, until it is read; nobody else does", async () => {
    const anna = vetrina.guest()
    await anna.answer({ score: 1, comment: "Alte" })
    const links = (await sources()).map(({ kind, id }) => ({ kind, id }))
    const id = randomUUID()
    await save(id, { links })
    expect((await anna.replies()).deeds).toEqual([])
    await move(id, 1, "published")
    expect((await anna.replies()).deeds).toMatchObject([
      {
        ...{ id, said: WORDS.said, did: WORDS.did, outcome: "done", comment: "Alte", readAt: null },
        place: { zone: "lighting", touchpointId: "lighting", productId: null },
      },
    ])
    const told = async (language: string) =>
      (await (await anna.me(`replies?lang=${language}`)).json()).replies
    expect(await told("en")).toMatchObject([{ said: "Alte", text: "We have lowered them.", entry: id }])
    expect(await told("it")).toMatchObject([{ text: "Le abbiamo abbassate." }])
    const other = vetrina.guest()
    expect((await other.replies()).deeds).toEqual([])
    expect((await other.me(`deeds/${id}/read`, "POST", {})).status).toBe(404)
    for (const _ of [1, 2]) expect((await anna.me(`deeds/${id}/read`, "POST", {})).status).toBe(200)
    expect((await anna.replies()).deeds[0]?.readAt).not.toBeNull()
    await anna.me("deletion", "POST", {})
    expect((await storage.pool.query("select 1 from board_reads")).rows).toEqual([])
    expect((await anna.replies()).deeds).toEqual([])
  })

  test("[BRD-10] what belongs together is found by its words and its place, newest first", async () => {
    await vetrina.guest().answer({ score: 1, comment: "Le luci abbagliano" })
    await vetrina.guest().answer({ score: 5, comment: "Belle le luci, 100% bravi" })
    await vetrina.guest().answer({ score: 1, touchpointId: "audio", place: { zone: "audio" } })
    const found = async (query: string) => (await sources(query)).map(({ kind, words }) => [kind, words])
    expect(await found("q=LUCI")).toEqual([
      ["comment", "Belle le luci, 100% bravi"],
      ["case", "Le luci abbagliano"],
    ])
    expect(await found("q=100%25")).toEqual([["comment", "Belle le luci, 100% bravi"]])
    expect(await found("q=%25%25%25")).toEqual([])
    expect(await found("zone=audio")).toEqual([["case", null]])
    expect(await found("touchpoint=lighting&q=bravi")).toHaveLength(1)
    expect(await found("product=nothing")).toEqual([])
  })
})
