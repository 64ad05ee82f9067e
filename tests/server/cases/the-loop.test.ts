import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { forgetCasesOf, forgetContacts } from "../../../src/server/storage/cases/forget-cases.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { transaction } from "../../../src/server/storage/transaction.ts"
import { hashSecret } from "../../../src/server/visitors/hash-secret.ts"
import { type CasesApp, type Colleague, createCasesApp, type Guest } from "../../helpers/cases/cases-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const DAY = 86_400_000

describeOnStorages("closing the loop", (open) => {
  let storage: Storage
  let vetrina: CasesApp
  let marta: Colleague
  let time = 0

  beforeAll(async () => {
    storage = await open()
    vetrina = await createCasesApp(storage, { now: () => Date.now() + time })
    marta = await vetrina.colleague("Marta Rinaldi", "marketer")
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    time = 0
    await vetrina.forget()
  })

  const idOf = async (list = "open") => (await marta.list(`list=${list}&order=newest`)).cases[0]?.id ?? ""

  test("[CAS-11] an answer waits for the visitor who agreed to be remembered, at its place, until it is read", async () => {
    const anna = vetrina.guest()
    await anna.answer({ comment: "Troppo in alto" })
    const id = await idOf()
    expect((await anna.replies()).replies).toEqual([])
    await marta.reply(id, "La abbassiamo domani.")
    const { replies } = await anna.replies()
    expect(replies).toMatchObject([
      {
        ...{ by: "Marta", text: "La abbassiamo domani.", readAt: null, thankedAt: null, answer: null },
        about: { score: 2, scale: "1-5", comment: "Troppo in alto" },
        place: { zone: "lighting", touchpointId: "lighting" },
      },
    ])
    const replyId = replies[0]?.id ?? ""
    for (const _ of [1, 2]) expect((await anna.me(`replies/${replyId}/read`, "POST", {})).status).toBe(200)
    expect((await anna.replies()).replies[0]?.readAt).not.toBeNull()
    expect((await marta.open(id)).history.filter(({ kind }) => kind === "read")).toHaveLength(1)
  })

  test("[CAS-11] nobody else gets it: another visitor, nobody in particular, or who knows its id", async () => {
    const anna = vetrina.guest()
    await anna.answer()
    await marta.reply(await idOf(), "Ciao")
    const replyId = (await anna.replies()).replies[0]?.id ?? ""
    const other = vetrina.guest()
    expect((await other.replies()).replies).toEqual([])
    for (const what of ["read", "thank"])
      expect((await other.me(`replies/${replyId}/${what}`, "POST", {})).status).toBe(404)
    expect((await other.me(`replies/${replyId}/back`, "POST", { text: "Io" })).status).toBe(404)
    const nobody = vetrina.guest({ consent: false })
    expect((await nobody.me("cases")).status).toBe(401)
    for (const scheme of ["Visitor", "Visitor x", `Bearer ${anna.visitorId}`, `Visitor ${anna.visitorId}x`])
      expect((await vetrina.get("/api/me/cases", { authorization: scheme })).status).toBe(401)
  })

  test("[CAS-11] a visitor thanks, or writes a line back, which opens the case again", async () => {
    const anna = vetrina.guest()
    await anna.answer()
    const id = await idOf()
    await marta.reply(id, "Fatto.")
    await marta.act(id, "close", { reason: "answered" })
    const replyId = (await anna.replies()).replies[0]?.id ?? ""
    await anna.me(`replies/${replyId}/thank`, "POST", {})
    expect((await marta.open(id)).state).toBe("closed")
    await anna.me(`replies/${replyId}/back`, "POST", { text: "Ancora   troppo alta" })
    await anna.me(`replies/${replyId}/back`, "POST", { text: "Una seconda volta" })
    const kase = await marta.open(id)
    expect(kase).toMatchObject({ state: "open", repliedAt: null, assignee: { name: "Marta Rinaldi" } })
    expect(kase.replies).toMatchObject([{ answer: "Ancora troppo alta" }])
    expect(kase.history.map(({ kind }) => kind).slice(-3)).toEqual(["closed", "thanked", "visitor-replied"])
  })

  test("[CAS-12] an address is shown to who has the case alone, and the visitor takes it back", async () => {
    const anna = vetrina.guest()
    const impressionId = randomUUID()
    const leave = (who: Guest, body: Record<string, unknown>) => who.me("contact", "PUT", body)
    const good = { impressionId, email: " anna@example.com ", consent: true }
    for (const bad of [
      { ...good, consent: false },
      { ...good, email: "anna" },
      { impressionId, email: "a@b.it" },
    ])
      expect((await leave(anna, bad)).status).toBe(400)
    expect((await leave(anna, good)).status).toBe(200)
    await anna.answer({ impressionId })
    expect((await leave(vetrina.guest(), good)).status).toBe(409)
    const id = await idOf()
    expect((await marta.open(id)).reach).toEqual({
      inStore: true,
      hasContact: true,
      contact: null,
      mail: false,
    })
    expect((await marta.act(id, "take")).reach.contact).toEqual({ kind: "email", value: "anna@example.com" })
    expect((await vetrina.guest().me(`contact/${impressionId}`, "DELETE")).status).toBe(200)
    expect((await marta.open(id)).reach.hasContact).toBe(true)
    await anna.me(`contact/${impressionId}`, "DELETE")
    const { reach, history } = await marta.open(id)
    expect(reach).toMatchObject({ hasContact: false, contact: null })
    expect(history.at(-1)?.kind).toBe("contact-erased")
  })

  test("[CAS-11] who answered as nobody in particular, and then agrees to be remembered, is answered too", async () => {
    const stranger = vetrina.guest({ consent: false })
    const answer = await stranger.answer({ comment: "Chi risponde?" })
    const anna = vetrina.guest()
    const { impressionId } = answer
    expect(
      (await anna.me("contact", "PUT", { impressionId, email: "anna@example.com", consent: true })).status,
    ).toBe(200)
    expect((await marta.open(await idOf())).reach).toMatchObject({ inStore: false, hasContact: false })
    await answer.tell("amended", { score: 2, wantsReply: true, visitorId: anna.visitorId })
    const id = await idOf()
    expect((await marta.open(id)).reach).toMatchObject({ inStore: true, hasContact: true })
    await marta.reply(id, "Marta.")
    expect((await anna.replies()).replies.map(({ text }) => text)).toEqual(["Marta."])
    expect((await marta.open(id)).visit).toMatchObject([{ type: "prompt.answered" }])
  })

  test("[CAS-12] an address is erased thirty days after the case has ended, and not before", async () => {
    const anna = vetrina.guest()
    const { impressionId } = await anna.answer()
    await anna.me("contact", "PUT", { impressionId, email: "anna@example.com", consent: true })
    await anna.me("contact", "PUT", { impressionId: randomUUID(), email: "mai@example.com", consent: true })
    const left = async () =>
      (await storage.pool.query("select email from case_contacts order by 1")).rows.length
    time = 60 * DAY
    const erase = () => forgetContacts(storage.pool, new Date(Date.now() + time - 30 * DAY))
    expect(await erase()).toBe(1)
    expect(await left()).toBe(1)
    await marta.act(await idOf(), "close", { reason: "solved" })
    time = 89 * DAY
    expect(await erase()).toBe(0)
    time = 91 * DAY
    expect(await erase()).toBe(1)
    expect(await left()).toBe(0)
  })

  test("[CAS-12] who is forgotten leaves a case with nothing of theirs in it", async () => {
    const anna = vetrina.guest()
    const { impressionId } = await anna.answer({ comment: "Il mio segreto" })
    await anna.me("contact", "PUT", { impressionId, email: "anna@example.com", consent: true })
    const id = await idOf()
    await marta.reply(id, "Cara Anna")
    const visitor = hashSecret(anna.visitorId ?? "")
    await transaction(storage.pool, (client) =>
      forgetCasesOf(client, { visitor, visitIds: [], impressionIds: [], keys: [] }, new Date()),
    )
    const kase = await marta.open(id)
    expect(kase).toMatchObject({
      ...{ state: "closed", ending: "deleted", score: null, words: null, visit: null, replies: [] },
      reach: { inStore: false, hasContact: false },
    })
    for (const table of ["cases", "case_history", "case_replies", "case_contacts", "mails"]) {
      const { rows } = await storage.pool.query(`select row_to_json(${table})::text as row from ${table}`)
      const text = rows.map(({ row }) => row).join("\n")
      for (const trace of [visitor, anna.visitorId, "segreto", "Cara Anna", "anna@", impressionId])
        expect(text).not.toContain(trace)
    }
    expect((await anna.replies()).replies).toEqual([])
    expect((await marta.post(`/api/cases/${id}/reopen`)).status).toBe(409)
  })

  test("[CAS-13] the same question is put again once, after some days, and its answer stands beside the first", async () => {
    const anna = vetrina.guest()
    await anna.answer()
    const id = await idOf()
    expect((await anna.replies()).again).toEqual([])
    await marta.reply(id, "Fatto.", true)
    const { again } = await anna.replies()
    expect(again).toMatchObject([{ promptId: "product-csat", touchpointId: "lighting", productId: null }])
    expect(Date.parse(again[0]?.after ?? "") - Date.now()).toBeGreaterThan(6.9 * DAY)
    await anna.answer({ score: 5 })
    expect((await marta.open(id)).again?.score).toBeNull()
    time = 8 * DAY
    const later = new Date(Date.now() + time).toISOString()
    const second = await anna.answer({ at: later, score: 4 })
    await vetrina.guest().answer({ at: later, score: 1 })
    await anna.answer({ at: later, score: 3, touchpointId: "audio" })
    expect((await marta.open(id)).again?.score).toBe(4)
    expect((await anna.replies()).again).toEqual([])
    await second.tell("amended", { at: later, score: 5 })
    expect((await marta.open(id)).again?.score).toBe(5)
    await second.tell("withdrawn", { at: later })
    expect((await marta.open(id)).again?.score).toBeNull()
    expect((await marta.open(id)).history.filter(({ kind }) => kind === "asked-again")).toHaveLength(1)
  })

  test("[CAS-8] what answering changes is told of five and more, and of fewer only how many", async () => {
    const helped = async () =>
      (await (await marta.get("/api/cases/figures")).json()).helped.find(
        ({ metric }: { metric: string }) => metric === "csat",
      )
    const guests = Array.from({ length: 5 }, () => vetrina.guest())
    for (const guest of guests) {
      await guest.answer({ score: 2 })
      await marta.reply(await idOf(), "Fatto.", true)
    }
    time = 8 * DAY
    const at = new Date(Date.now() + time).toISOString()
    for (const [index, guest] of guests.entries()) {
      expect(await helped()).toEqual({
        ...{ metric: "csat", n: index, delta: null, low: null, high: null, hidden: true },
      })
      await guest.answer({ at, score: index === 0 ? 3 : 4 })
    }
    const figure = await helped()
    expect(figure).toMatchObject({ n: 5, hidden: false })
    expect(figure.delta).toBeCloseTo(1.8, 9)
    expect(figure.low).toBeCloseTo(1.2447, 3)
  })

  test("[CAS-14] who asks for what is told by what they would recommend, and small groups not at all", async () => {
    for (let index = 0; index < 12; index += 1) {
      const guest = vetrina.guest()
      if (index < 9)
        await guest.answer({ promptId: "visit-nps", touchpointId: "entrance", score: index < 6 ? 10 : 7 })
      await guest.answer({ score: 1 })
      await marta.act(await idOf(), "fit", { promise: "calm", fit: index < 6 ? "no" : "yes" })
    }
    const { requests } = await (await marta.get("/api/cases/figures?lang=en")).json()
    const calm = requests.find(({ promise }: { promise: { id: string } }) => promise.id === "calm")
    expect(calm).toMatchObject({ promise: { label: "At your own pace" }, n: 12 })
    const cell = (fit: string, asker: string) =>
      calm.cells.find((each: { fit: string; asker: string }) => each.fit === fit && each.asker === asker).n
    expect(cell("no", "promoter")).toBe(6)
    expect(cell("yes", "passive")).toBeNull()
    expect(cell("yes", "unknown")).toBeNull()
  })
})
