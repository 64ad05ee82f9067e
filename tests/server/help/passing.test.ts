import { randomUUID } from "node:crypto"
import { v7 } from "uuid"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { readServed } from "../../../src/server/figures/service/read-served.ts"
import { serviceFigure } from "../../../src/server/figures/service/service-figure.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createHelpApp, type HelpApp, type HelpGuide } from "../../helpers/help/help-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

describeOnStorages("passing a request on", (open) => {
  let storage: Storage
  let app: HelpApp
  /** Another process on the same database. */
  let elsewhere: HelpApp
  let marta: HelpGuide
  let luca: HelpGuide

  beforeAll(async () => {
    storage = await open()
    app = await createHelpApp(storage)
    elsewhere = await createHelpApp(storage)
    marta = await app.guide("Marta Rossi")
    luca = await elsewhere.guide("Luca Bianchi")
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await storage.pool.query(
      "truncate help_requests, help_lines, help_events, guides_on_duty, events cascade",
    )
    await marta.duty(true)
    await luca.duty(true)
  })

  const on = (guide: HelpGuide, id: string, what: string, body: unknown = {}) =>
    guide.post(`/api/desk/requests/${id}/${what}`, body)
  const passTo = (guide: HelpGuide, id: string, to: string | null, note = "") =>
    on(guide, id, "pass", { id: randomUUID(), to, note, products: [] })
  async function taken(visitId = randomUUID()) {
    const anna = app.visitor()
    await anna.ask({ name: "Anna", visitId })
    await marta.do("take", anna.id)
    await marta.say(anna.id, "Eccomi")
    return anna
  }
  async function served() {
    const { rows } = await storage.pool.query<{ day: string }>(
      "select ((min(requested_at) at time zone 'Europe/Rome')::date)::text as day from help_requests",
    )
    const day = rows[0]?.day ?? ""
    return readServed(storage.pool, {
      showroomId: "casa-ambrogia",
      timezone: "Europe/Rome",
      from: day,
      to: day,
    })
  }

  test("[HLP-60] the colleague sees who, why and what was said, accepts, and has it from then on", async () => {
    const anna = await taken()
    expect((await passTo(marta, anna.id, luca.id, "Chiede le misure\u202e")).status).toBe(200)
    const offered = await luca.desk()
    expect(offered.offered).toMatchObject([
      {
        id: anna.id,
        name: "Anna",
        lines: [{ text: "Eccomi" }],
        passed: [{ from: "Marta Rossi", to: "Luca Bianchi", note: "Chiede le misure", ending: "offered" }],
      },
    ])
    expect(offered.elsewhere).toEqual([])
    expect((await anna.see()).progress).toEqual({ kind: "taken", guide: "Marta" })
    await on(luca, anna.id, "accept")
    expect((await anna.see()).progress).toEqual({ kind: "taken", guide: "Luca" })
    expect((await luca.desk()).mine).toMatchObject([{ id: anna.id, passed: [{ ending: "accepted" }] }])
    expect((await marta.desk()).mine).toEqual([])
    expect(JSON.stringify(await anna.see())).not.toContain("Chiede le misure")
  })

  test("[HLP-62] of those who accept, take back and pass on at once one is first, and nobody has half of it", async () => {
    for (let round = 0; round < 5; round += 1) {
      const anna = await taken()
      await passTo(marta, anna.id, luca.id)
      const replies = await Promise.all([
        on(luca, anna.id, "accept"),
        on(marta, anna.id, "take-back"),
        on(luca, anna.id, "decline"),
      ])
      const statuses = replies.map(({ status }) => status)
      expect(statuses.every((status) => status === 200 || status === 409)).toBe(true)
      const mine = [await marta.desk(), await luca.desk()].map((desk) =>
        desk.mine.some(({ id }) => id === anna.id),
      )
      expect(mine.filter(Boolean)).toHaveLength(1)
      const { rows } = await storage.pool.query("select passed from help_requests where id = $1", [anna.id])
      expect(rows[0].passed).toHaveLength(1)
      expect(rows[0].passed[0].ending === "accepted").toBe(mine[1])
      expect(["accepted", "withdrawn", "declined"]).toContain(rows[0].passed[0].ending)
    }
  })

  test("[HLP-60] back in the queue it keeps its place and what was noted, also for somebody of another process", async () => {
    const anna = await taken()
    const berta = app.visitor()
    await berta.ask({ name: "Berta" })
    await passTo(marta, anna.id, null, "Torna dopo pranzo")
    expect((await luca.desk()).waiting).toMatchObject([
      { id: anna.id, passed: [{ to: null, note: "Torna dopo pranzo", ending: "queue" }] },
      { id: berta.id },
    ])
    await luca.do("take", anna.id)
    expect((await luca.desk()).mine).toMatchObject([{ lines: [{ text: "Eccomi" }] }])
  })

  test("[HLP-62] what can't be passed on says why", async () => {
    const anna = await taken()
    const code = async (response: Response) => (await response.json()).error
    expect(await code(await passTo(marta, anna.id, "nobody"))).toMatchObject({ code: "away" })
    expect(await code(await passTo(luca, anna.id, marta.id))).toMatchObject({ code: "not-yours" })
    await passTo(marta, anna.id, luca.id)
    expect(await code(await passTo(marta, anna.id, luca.id))).toMatchObject({ code: "offered" })
    await on(luca, anna.id, "decline")
    expect(await code(await on(luca, anna.id, "accept"))).toMatchObject({ code: "not-offered" })
    for (const body of [{}, { id: "x", to: null, note: "", products: [] }, "no"])
      expect((await on(marta, anna.id, "pass", body)).status).toBe(400)
    expect((await app.post(`/api/desk/requests/${anna.id}/pass`, {})).status).toBe(401)
  })

  test("[HLP-63] asking again soon after is the same matter: one first answer, and the time of both", async () => {
    const visitId = randomUUID()
    const anna = await taken(visitId)
    await marta.do("end", anna.id)
    await marta.do("close", anna.id, { note: "Misure" })
    const again = app.visitor()
    await again.ask({ name: "Anna", visitId })
    expect((await luca.desk()).waiting).toMatchObject([
      { id: again.id, again: { guide: "Marta Rossi", note: "Misure" } },
    ])
    await luca.do("take", again.id)
    await luca.say(again.id, "Rieccoci")
    await luca.do("end", again.id)
    await luca.do("close", again.id, { note: "" })
    const both = await served()
    expect(both).toHaveLength(1)
    expect(both[0]).toMatchObject({ guide: marta.id, outcome: "handled" })
    expect(serviceFigure("frt", both, false)).toMatchObject({ answered: 1, unanswered: 0, n: 1 })
    const { rows } = await storage.pool.query(
      "select sum((body ->> 'handledSeconds')::float8) as sum from events where type = 'help.closed'",
    )
    expect(both[0]?.handledSeconds).toBeCloseTo(rows[0].sum)
  })

  test("[HLP-63] asking again after nobody had answered, or in another visit, is another request", async () => {
    const visitId = randomUUID()
    const anna = app.visitor()
    await anna.ask({ visitId })
    await anna.post("close", {})
    const again = app.visitor()
    await again.ask({ visitId })
    await app.visitor().ask()
    expect((await served()).map(({ outcome }) => outcome).sort()).toEqual([null, null, "withdrawn"])
  })

  test("[HLP-64] what was no request of a person is in no time and no count", async () => {
    const anna = await taken()
    await marta.do("end", anna.id)
    await marta.do("close", anna.id, { note: "prova", void: true })
    expect(await served()).toEqual([])
    expect((await anna.see()).progress).toMatchObject({ kind: "ended", how: "handled" })
    expect((await marta.desk()).closed).toMatchObject([{ how: "void" }])
  })

  test("[HLP-65] private notes go along with the request, and never to the visitor", async () => {
    const anna = await taken()
    await on(marta, anna.id, "notes", { id: randomUUID(), text: "Sembra indecisa" })
    await passTo(marta, anna.id, luca.id)
    expect((await luca.desk()).offered[0]?.privateNotes).toMatchObject([
      { by: "Marta Rossi", text: "Sembra indecisa" },
    ])
    expect(JSON.stringify(await anna.see())).not.toContain("indecisa")
    expect((await on(luca, anna.id, "notes", { id: randomUUID(), text: "x" })).status).toBe(409)
  })

  test("[HLP-68] what was tried before is told of who agreed to be remembered, and of nobody else", async () => {
    const { rows } = await storage.pool.query<{ id: string }>("select id::text from products limit 1")
    const productId = rows[0]?.id ?? randomUUID()
    const tell = async (visitId: string, visitorId: string | null) => {
      const envelope = {
        visitId,
        showroomId: "casa-ambrogia",
        at: new Date().toISOString(),
        ...(visitorId ? { visitorId } : {}),
      }
      const facts = [
        { type: "product.inspected", productId },
        { type: "product.inspected", productId },
        { type: "finder.completed", query: "lampade verdi", found: false },
      ]
      await app.post("/api/events", { events: facts.map((fact) => ({ ...envelope, ...fact, id: v7() })) })
    }
    const [known, unknown] = [randomUUID(), randomUUID()]
    await tell(known, randomUUID())
    await tell(unknown, null)
    const [anna, berta] = [app.visitor(), app.visitor()]
    await anna.ask({ visitId: known })
    await berta.ask({ visitId: unknown })
    const { waiting } = await marta.desk()
    expect(waiting.map(({ tried }) => tried.map(({ what, times }) => [what, times]))).toEqual([
      [
        ["inspected", 2],
        ["searched", 1],
      ],
      [],
    ])
    await marta.do("take", anna.id)
    await on(marta, anna.id, "recap", { id: randomUUID(), text: "", products: [] })
    const line = (await anna.see()).lines.find(({ kind }) => kind === "recap")
    const recap = await (await app.get(`/api/recaps/${line?.text}`)).json()
    expect(recap.items.length).toBe(rows.length)
  })

  test("[HLP-66] a recap is a line with a link that opens what the guide wrote, and nothing private", async () => {
    const anna = await taken()
    await on(marta, anna.id, "notes", { id: randomUUID(), text: "Sembra indecisa" })
    const id = randomUUID()
    const recap = { id, text: "La lampada che ti piaceva\n\nMarta", products: [] }
    expect((await on(luca, anna.id, "recap", recap)).status).toBe(409)
    await on(marta, anna.id, "recap", recap)
    await on(marta, anna.id, "recap", recap)
    const lines = (await anna.see()).lines.filter(({ kind }) => kind === "recap")
    expect(lines).toHaveLength(1)
    const opened = await app.get(`/api/recaps/${lines[0]?.text}`)
    expect(await opened.json()).toMatchObject({
      letter: { guide: "Marta", text: "La lampada che ti piaceva\n\nMarta" },
      items: [],
    })
    const { rows } = await storage.pool.query("select body::text from recaps")
    expect(rows.map(({ body }) => body).join()).not.toContain("indecisa")
  })

  test("[HLP-70] the desk shows who is where as every process tells it now, and nothing that is old", async () => {
    const guest = { id: "open~flagship~1 3", name: "Anna", language: "it", scene: "flagship", x: 0, z: 0 }
    const body = { guests: [{ ...guest, doing: "walking", product: null, hand: false }], others: 2 }
    const write = (process: string, at: Date, what: unknown) =>
      storage.pool.query("insert into floor_now values ('casa-ambrogia', $1, $2, $3)", [
        process,
        at,
        JSON.stringify(what),
      ])
    await storage.pool.query("truncate floor_now")
    await write("a", new Date(), body)
    await write("b", new Date(), { guests: [], others: 1 })
    await write("c", new Date(Date.now() - 60_000), body)
    await write("d", new Date(), { unreadable: true })
    const floor = await (await app.get("/api/desk/floor?lang=it", marta.cookie)).json()
    expect(floor).toMatchObject({
      others: 3,
      guests: [{ id: guest.id, name: "Anna", zone: expect.any(String) }],
    })
    expect((await app.get("/api/desk/floor")).status).toBe(401)
    const { rows } = await storage.pool.query<{ id: string }>("select id::text from products limit 1")
    const light = async (product: string, to = guest.id) =>
      (await marta.post("/api/desk/floor/light", { guest: to, product })).status
    expect(await light(randomUUID())).toBe(404)
    expect(await light(randomUUID(), "open~flagship~1 9")).toBe(404)
    const [product] = rows
    if (product) expect([await light(product.id), await light(product.id)]).toEqual([200, 429])
  })

  test("[HLP-67] canned replies are everybody's; who changes what another has changed is told", async () => {
    const id = randomUUID()
    const path = `/api/desk/canned/${id}`
    const put = (guide: HelpGuide, body: unknown) =>
      app.app.request(`http://localhost:8080${path}`, {
        method: "PUT",
        headers: { ...guide.cookie, "content-type": "application/json" },
        body: JSON.stringify(body),
      })
    const text = { it: "Ciao {name}", en: "Hello {name}" }
    expect((await put(marta, { key: "hello", text, version: 0 })).status).toBe(200)
    expect((await put(marta, { key: "hello", text, version: 0 })).status).toBe(200)
    expect((await put(luca, { key: "hello", text: { it: "Salve", en: "Hi" }, version: 0 })).status).toBe(409)
    expect((await put(luca, { key: "hello", text: { it: "Salve", en: "Hi" }, version: 1 })).status).toBe(200)
    const { canned } = await (await app.get("/api/desk/canned", marta.cookie)).json()
    expect(canned).toMatchObject([{ key: "hello", text: { it: "Salve" }, version: 2, by: "Luca Bianchi" }])
    for (const body of [
      { key: "Hello!", text, version: 2 },
      { key: "x", text: { it: "", en: "x" }, version: 2 },
      { key: "x", text: { it: "x" }, version: 2 },
    ])
      expect((await put(marta, body)).status).toBe(400)
    expect((await app.get("/api/desk/canned")).status).toBe(401)
    await marta.post(`${path}/remove`)
    expect((await (await app.get("/api/desk/canned", marta.cookie)).json()).canned).toEqual([])
  })
})
