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
})
