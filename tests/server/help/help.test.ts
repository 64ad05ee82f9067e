import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createHelpApp, type HelpApp, type HelpGuide } from "../../helpers/help/help-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

describeOnStorages("asking for help", (open) => {
  let storage: Storage
  let app: HelpApp
  let marta: HelpGuide
  let luca: HelpGuide

  beforeAll(async () => {
    storage = await open()
    app = await createHelpApp(storage)
    marta = await app.guide("Marta Rossi")
    luca = await app.guide("Luca Bianchi")
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await storage.pool.query(
      "truncate help_requests, help_lines, help_events, guides_on_duty, events cascade",
    )
  })

  const codeOf = async (response: Response) => (await response.json()).error.code
  const events = async () => {
    const { rows } = await storage.pool.query(
      "select type, body, occurred_at from events order by occurred_at, id",
    )
    return rows
  }

  test("[HLP-1] everybody on duty sees who asks, where, what about and how long; oldest first", async () => {
    await marta.duty(true)
    await luca.duty(true)
    const anna = app.visitor()
    const place = { zone: "lighting", x: 1.5, z: -3, heading: 90 }
    const asked = await anna.ask({
      name: "Anna",
      about: "La misura?",
      sceneId: "flagship",
      place,
      device: "phone",
    })
    expect(asked.status).toBe(201)
    expect(await asked.json()).toMatchObject({
      guides: 2,
      usualWait: null,
      progress: { kind: "waiting", before: 0 },
    })
    const second = app.visitor()
    expect(await (await second.ask({ language: "en" })).json()).toMatchObject({
      progress: { kind: "waiting", before: 1 },
    })
    for (const guide of [marta, luca]) {
      const { waiting, guides } = await guide.desk("en")
      expect(guides.toSorted()).toEqual(["Luca Bianchi", "Marta Rossi"])
      expect(waiting).toMatchObject([
        {
          id: anna.id,
          name: "Anna",
          about: "La misura?",
          zone: "Lamps",
          device: "phone",
          language: "it",
          here: true,
        },
        { id: second.id, name: "", zone: null, language: "en", heldBy: null },
      ])
    }
  })

  test("[HLP-2] the clock stops at the first answer of a person, not when the request is taken", async () => {
    await marta.duty(true)
    const anna = app.visitor()
    await anna.ask()
    await marta.do("take", anna.id)
    expect((await events()).map(({ type }) => type)).toEqual(["help.requested"])
    expect(await anna.see()).toMatchObject({ progress: { kind: "taken", guide: "Marta" }, lines: [] })
    await marta.say(anna.id, "Eccomi")
    await marta.say(anna.id, "Dimmi")
    const told = await events()
    expect(told.map(({ type }) => type)).toEqual(["help.requested", "help.answered"])
    const { mine } = await marta.desk()
    expect(told[1].body).toMatchObject({
      requestId: anna.id,
      at: mine[0]?.answeredAt,
      context: { guideId: marta.id },
    })
    expect((await anna.see()).lines).toMatchObject([
      { by: "guide", name: "Marta", text: "Eccomi" },
      { by: "guide", name: "Marta", text: "Dimmi" },
    ])
  })

  test("[HLP-3] of two guides who take a request one has it, and the other is told who", async () => {
    await marta.duty(true)
    await luca.duty(true)
    const anna = app.visitor()
    await anna.ask()
    const path = `/api/desk/requests/${anna.id}/take`
    const [first, second] = await Promise.all([marta.post(path), luca.post(path)])
    expect([first.status, second.status].sort()).toEqual([200, 409])
    const loser = first.status === 409 ? first : second
    const winner = first.status === 409 ? "Luca Bianchi" : "Marta Rossi"
    expect((await loser.json()).error).toMatchObject({ code: "taken", details: { by: winner } })
  })

  test("[HLP-4] with nobody on duty a request is refused and a message taken, which the desk lists until it is dealt with", async () => {
    const anna = app.visitor()
    const refused = await anna.ask({ about: "Spedite in Svizzera?" })
    expect([refused.status, await codeOf(refused)]).toEqual([409, "nobody-on-duty"])
    const contact = { kind: "email", value: "anna@example.com" } as const
    const unasked = await anna.ask({ kind: "message", about: "Spedite?", contact })
    expect(unasked.status).toBe(400)
    const kept = await anna.ask({ kind: "message", about: "Spedite?", contact, consent: true })
    expect(await kept.json()).toMatchObject({ progress: { kind: "message", dealtWith: false } })
    expect(await events()).toEqual([])
    expect((await marta.desk()).messages).toMatchObject([{ id: anna.id, about: "Spedite?", contact }])
    await marta.post(`/api/desk/messages/${anna.id}/done`, { note: "Risposto" })
    const { messages, closed } = await marta.desk()
    expect(messages).toEqual([])
    expect(closed).toMatchObject([{ id: anna.id, note: "Risposto", guide: "Marta Rossi" }])
    expect(await anna.see()).toMatchObject({ progress: { kind: "message", dealtWith: true } })
  })

  test("[HLP-5] nobody reads, answers or ends another's request", async () => {
    await marta.duty(true)
    const anna = app.visitor()
    await anna.ask({ about: "private" })
    const path = `/api/help/requests/${anna.id}`
    for (const key of [undefined, "", "x", "A".repeat(32), `${anna.key}x`]) {
      const headers = key === undefined ? {} : { "x-help-key": key }
      for (const response of [
        await app.get(path, headers),
        await app.get(`${path}/live`, headers),
        await app.post(`${path}/lines`, { id: randomUUID(), text: "me" }, headers),
        await app.post(`${path}/close`, {}, headers),
        await app.post(`${path}/message`, { about: "x" }, headers),
      ])
        expect([response.status, await codeOf(response)]).toEqual([404, "request-unknown"])
    }
    expect(await anna.see()).toMatchObject({ progress: { kind: "waiting" }, lines: [] })
  })

  test("[HLP-6] what a visitor writes is kept as clean lines; what the showroom lacks is left out", async () => {
    await marta.duty(true)
    const anna = app.visitor()
    await anna.ask({
      name: "An\u202ena\u0000",
      about: `  La misura\n\u200bnon \u2066parte ${"x".repeat(400)}`,
      productId: randomUUID(),
      sceneId: "nowhere",
      place: { zone: "nowhere", x: 0, z: 0, heading: 0 },
    })
    await anna.say("<b>ciao</b>\u202e\r\n olé")
    const [waiting] = (await marta.desk()).waiting
    expect(waiting).toMatchObject({ name: "Anna", zone: null, product: null })
    expect([...(waiting?.about ?? "")].length).toBeLessThanOrEqual(280)
    expect(waiting?.about.startsWith("La misura non parte xxx")).toBe(true)
    expect((await anna.see()).lines.map(({ text }) => text)).toEqual(["<b>ciao</b> olé"])
    expect((await events())[0].body).not.toHaveProperty("sceneId")
  })

  test.each([
    ["an unknown field", { isAdmin: true }],
    ["no language", { language: "xx" }],
    ["a text that is none", { about: 7 }],
    ["a text of a megabyte", { about: "x".repeat(1_000_000) }],
    ["a visit that is none", { visitId: "a b" }],
    ["a place off the world", { place: { zone: "a", x: 1e9, z: 0, heading: 0 } }],
    [
      "a contact nobody agreed to",
      { kind: "message", about: "x", contact: { kind: "email", value: "a@b.it" } },
    ],
    [
      "an address that is none",
      { kind: "message", about: "x", contact: { kind: "email", value: "a" }, consent: true },
    ],
    [
      "a number that is none",
      { kind: "message", about: "x", contact: { kind: "phone", value: "call me" }, consent: true },
    ],
    ["an empty message", { kind: "message", about: " \u200b " }],
  ])("[HLP-6] %s is refused", async (_what, change) => {
    await marta.duty(true)
    const response = await app.visitor().ask(change as never)
    expect([400, 413]).toContain(response.status)
    expect((await marta.desk()).waiting).toEqual([])
  })

  test("[HLP-7] a visit has one request at a time, and whoever asks or speaks without end is told to wait", async () => {
    await marta.duty(true)
    const visitId = randomUUID()
    const first = app.visitor()
    expect((await first.ask({ visitId })).status).toBe(201)
    const second = await app.visitor().ask({ visitId })
    expect([second.status, await codeOf(second)]).toEqual([409, "already-asked"])
    const statuses = []
    for (let tries = 0; tries < 6; tries += 1) statuses.push((await app.visitor().ask({ visitId })).status)
    expect(statuses).toContain(429)
    const lines = await Promise.all(Array.from({ length: 20 }, (_, index) => first.say(`riga ${index}`)))
    const refused = lines.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0)
  })

  test("[HLP-8] a guide who isn't heard of is off duty, and what they had can be taken by another", async () => {
    await marta.duty(true)
    await luca.duty(true)
    const anna = app.visitor()
    await anna.ask()
    await marta.do("take", anna.id)
    await storage.pool.query(
      "update guides_on_duty set seen_at = now() - interval '46 seconds' where staff_id = $1",
      [marta.id],
    )
    expect(await luca.desk()).toMatchObject({
      guides: ["Luca Bianchi"],
      waiting: [{ id: anna.id, heldBy: "Marta Rossi" }],
    })
    expect((await luca.do("take", anna.id)).mine).toMatchObject([{ id: anna.id, step: "talking" }])
    expect(await marta.desk()).toMatchObject({ onDutySince: null, mine: [], elsewhere: [{ id: anna.id }] })
    const late = await marta.post(`/api/desk/requests/${anna.id}/lines`, { id: randomUUID(), text: "x" })
    expect([late.status, await codeOf(late)]).toEqual([409, "not-yours"])
  })

  test("[HLP-8] a sign of the page keeps a guide on duty, and off duty stays off duty", async () => {
    const { onDutySince } = await marta.duty(true)
    await storage.pool.query("update guides_on_duty set seen_at = now() - interval '40 seconds'")
    expect((await (await marta.post("/api/desk/here")).json()).onDutySince).toBe(onDutySince)
    const { rows } = await storage.pool.query(
      "select seen_at > now() - interval '20 seconds' as fresh from guides_on_duty",
    )
    expect(rows).toEqual([{ fresh: true }])
    expect((await marta.duty(false)).onDutySince).toBeNull()
    expect((await (await marta.post("/api/desk/here")).json()).onDutySince).toBeNull()
  })

  test("[HLP-9] asked or said twice is there once, also at the same moment", async () => {
    await marta.duty(true)
    const anna = app.visitor()
    const visitId = randomUUID()
    const both = await Promise.all([anna.ask({ visitId }), anna.ask({ visitId })])
    expect(both.every(({ ok }) => ok)).toBe(true)
    const line = { id: randomUUID(), text: "Ci siete?" }
    await Promise.all([anna.post("lines", line), anna.post("lines", line)])
    expect((await anna.see()).lines).toHaveLength(1)
    expect((await marta.desk()).waiting).toHaveLength(1)
    expect((await events()).map(({ type }) => type)).toEqual(["help.requested"])
    const thief = { ...app.visitor(), id: anna.id }
    const stolen = await app.app.request(`http://localhost:8080/api/help/requests/${anna.id}`, {
      method: "PUT",
      headers: { "x-help-key": thief.key, "content-type": "application/json" },
      body: JSON.stringify({ kind: "request", visitId: randomUUID(), about: "", name: "", language: "it" }),
    })
    expect([stolen.status, await codeOf(stolen)]).toEqual([409, "id-taken"])
  })

  test("[HLP-10] another process, or the same after a restart, goes on where this one was", async () => {
    await marta.duty(true)
    const anna = app.visitor()
    await anna.ask({ about: "Ci siete?" })
    await marta.do("take", anna.id)
    await marta.say(anna.id, "Eccomi")
    const other = await createHelpApp(storage)
    const seen = await other.get(`/api/help/requests/${anna.id}`, { "x-help-key": anna.key })
    expect(await seen.json()).toMatchObject({
      about: "Ci siete?",
      progress: { kind: "taken" },
      lines: [{ text: "Eccomi" }],
    })
    const desk = await other.get("/api/desk", marta.cookie)
    expect(await desk.json()).toMatchObject({ mine: [{ id: anna.id, lines: [{ text: "Eccomi" }] }] })
  })

  test("[HLP-14] who waited leaves word, and the request counts as unanswered", async () => {
    await marta.duty(true)
    const anna = app.visitor()
    await anna.ask()
    await marta.duty(false)
    expect(await anna.see()).toMatchObject({ guides: 0, progress: { kind: "waiting" } })
    const contact = { kind: "phone", value: "+39 02 123 456" }
    const refused = await anna.post("message", { about: "Richiamate", contact })
    expect(refused.status).toBe(400)
    const left = await anna.post("message", { about: "Richiamate", contact, consent: true })
    expect(await left.json()).toMatchObject({ progress: { kind: "message" } })
    expect((await events()).map(({ body }) => [body.type, body.outcome])).toEqual([
      ["help.requested", undefined],
      ["help.closed", "word"],
    ])
    expect((await marta.desk()).messages).toMatchObject([{ about: "Richiamate", contact }])
  })

  test("[HLP-17] the desk is for guides and the owner alone", async () => {
    for (const path of ["/api/desk", "/api/desk/live"]) expect((await app.get(path)).status).toBe(401)
    for (const path of ["/api/desk/duty", "/api/desk/here", `/api/desk/requests/${randomUUID()}/take`])
      expect((await app.post(path, {})).status).toBe(401)
    const unknown = await marta.post(`/api/desk/requests/${randomUUID()}/take`)
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, "request-unknown"])
    expect((await marta.post("/api/desk/requests/x/take")).status).toBe(404)
    const bad = await marta.post(`/api/desk/requests/${randomUUID()}/invite`, {
      id: randomUUID(),
      code: "javascript:1",
    })
    expect(bad.status).toBe(400)
  })
})
