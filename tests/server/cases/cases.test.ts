import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type CasesApp, type Colleague, createCasesApp } from "../../helpers/cases/cases-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const problemOf = async (response: Response) => {
  const { error } = await response.json()
  return { status: response.status, code: error.code, by: error.details?.by }
}

describeOnStorages("cases", (open) => {
  let storage: Storage
  let vetrina: CasesApp
  let marta: Colleague
  let luca: Colleague
  let gino: Colleague

  beforeAll(async () => {
    storage = await open()
    vetrina = await createCasesApp(storage)
    marta = await vetrina.colleague("Marta Rinaldi", "marketer")
    luca = await vetrina.colleague("Luca Neri", "marketer")
    gino = await vetrina.colleague("Gino Bo", "guide")
  })
  afterAll(() => storage.close())
  beforeEach(() => vetrina.forget())

  const only = async (who: Colleague = marta, query = "") => {
    const { cases } = await who.list(query)
    expect(cases).toHaveLength(1)
    const [kase] = cases
    if (!kase) throw new Error("no case")
    return kase
  }

  test("[CAS-1] a low score is a case, with what was asked, where and about what", async () => {
    await vetrina.guest().answer({ score: 2, comment: "Troppo in alto" })
    const line = await only()
    expect(line).toMatchObject({
      ...{ cause: "score", state: "open", metric: "csat", scale: "1-5", score: 2, words: "Troppo in alto" },
      ...{ language: "it", assignee: null, zone: { id: "lighting" }, touchpoint: { id: "lighting" } },
    })
    const kase = await marta.open(line.id)
    expect(kase).toMatchObject({ device: "phone", promptVersion: 1, place: { x: 1, z: -2 } })
    expect(kase.question).toContain("{product}")
    expect(Date.parse(kase.dueAt)).toBeGreaterThan(Date.parse(kase.openedAt))
    expect(kase.history.map(({ kind }) => kind)).toEqual(["answered", "opened"])
  })

  test("[CAS-1] a good score is none, unless an answer is wanted", async () => {
    const anna = vetrina.guest()
    const answer = await anna.answer({ score: 5 })
    await anna.answer({ score: 3 })
    expect((await marta.list()).cases).toEqual([])
    await answer.tell("amended", { score: 5, wantsReply: true, comment: "C’è in verde?" })
    expect(await only()).toMatchObject({
      cause: "request",
      score: 5,
      wantsReply: true,
      words: "C’è in verde?",
    })
  })

  test("[CAS-1] the same answer again makes no second case; ease and word of mouth have limits of their own", async () => {
    const anna = vetrina.guest()
    const answer = await anna.answer({ score: 1 })
    await answer.tell("amended", { score: 2 })
    await answer.tell("amended", { score: 1, comment: "No" })
    expect(await only()).toMatchObject({ score: 1, words: "No" })
    const nps = { promptId: "visit-nps", touchpointId: "entrance" }
    const ces = { promptId: "cart-ces", touchpointId: "cart" }
    for (const [prompt, score] of [
      [nps, 7],
      [nps, 6],
      [ces, 4],
      [ces, 3],
    ] as const)
      await anna.answer({ ...prompt, score })
    const { cases } = await marta.list("order=oldest")
    expect(cases.map(({ metric, score }) => `${metric} ${score}`)).toEqual(["csat 1", "nps 6", "ces 3"])
  })

  test("[CAS-2] what its visitor raises or withdraws is closed, and opens again when it presses again", async () => {
    const answer = await vetrina.guest().answer({ score: 2, comment: "Uffa" })
    const { id } = await only()
    await answer.tell("amended", { score: 4 })
    expect(await only(marta, "list=closed")).toMatchObject({ id, ending: "raised", score: 4 })
    await answer.tell("amended", { score: 1 })
    expect(await only()).toMatchObject({ id, state: "open", score: 1 })
    await answer.tell("withdrawn")
    expect(await only(marta, "list=closed")).toMatchObject({
      id,
      ending: "withdrawn",
      score: null,
      words: null,
    })
    const { history } = await marta.open(id)
    expect(history.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["answered", "opened", "amended", "closed", "reopened", "withdrawn"]),
    )
    expect((await problemOf(await marta.post(`/api/cases/${id}/reopen`))).code).toBe("closed")
  })

  test("[CAS-3] of two who take a case at once, in two processes, one has it, and the other is told who", async () => {
    const other = await createCasesApp(storage)
    const here = await vetrina.colleague("Marta Qui", "marketer")
    const there = await vetrina.colleague("Luca Altrove", "marketer")
    for (let round = 0; round < 5; round += 1) {
      await vetrina.forget()
      await vetrina.guest().answer()
      const { id } = await only()
      const path = `/api/cases/${id}/take`
      const both = await Promise.all([
        vetrina.post(path, {}, here.cookie),
        other.post(path, {}, there.cookie),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
      const [winner, loser] = both[0]?.status === 200 ? [here, there] : [there, here]
      const refused = both.find(({ status }) => status === 409)
      if (!refused) throw new Error("nobody was refused")
      expect(await problemOf(refused)).toEqual({ status: 409, code: "taken", by: winner.name })
      const late = { id: randomUUID(), text: "Ciao", language: "it", askAgain: false }
      expect((await problemOf(await loser.post(`/api/cases/${id}/replies`, late))).code).toBe("taken")
      const { assignee, history } = await winner.open(id)
      expect(assignee?.name).toBe(winner.name)
      expect(history.filter(({ kind }) => kind === "taken")).toHaveLength(1)
    }
  })

  test("[CAS-3] a case is given to somebody only as long as it is whose the page says", async () => {
    await vetrina.guest().answer()
    const { id } = await only()
    await marta.act(id, "take")
    expect(await problemOf(await luca.post(`/api/cases/${id}/assign`, { to: luca.id, was: null }))).toEqual({
      ...{ status: 409, code: "moved", by: marta.name },
    })
    const given = await luca.act(id, "assign", { to: gino.id, was: marta.id })
    expect(given.assignee).toEqual({ id: gino.id, name: "Gino Bo" })
    expect((await gino.list("list=mine")).cases).toHaveLength(1)
    expect(
      (await problemOf(await marta.post(`/api/cases/${id}/assign`, { to: "nobody", was: gino.id }))).status,
    ).toBe(400)
    expect((await gino.act(id, "assign", { to: null, was: gino.id })).assignee).toBeNull()
  })

  test("[CAS-4] guides see the floor and what is theirs, not the relationship; visitors see nothing", async () => {
    const anna = vetrina.guest()
    await anna.answer({ promptId: "visit-nps", touchpointId: "entrance", score: 0 })
    const nps = await only()
    expect((await gino.list()).cases).toEqual([])
    expect((await gino.get(`/api/cases/${nps.id}`)).status).toBe(404)
    await anna.answer()
    expect((await gino.list()).counts).toMatchObject({ open: 1, mine: 0 })
    const floor = await only(gino)
    await marta.act(floor.id, "take")
    expect((await gino.list()).cases).toEqual([])
    await marta.act(nps.id, "assign", { to: gino.id, was: null })
    expect((await gino.open(nps.id)).id).toBe(nps.id)
    expect((await gino.get("/api/cases/figures")).status).toBe(403)
    expect((await gino.post(`/api/cases/${nps.id}/assign`, { to: luca.id, was: gino.id })).status).toBe(403)
    for (const path of ["", `/${nps.id}`, "/figures", "/live"])
      expect((await vetrina.get(`/api/cases${path}`)).status).toBe(401)
  })

  test("[CAS-6] everything that is done with a case is in its history, with who and when", async () => {
    await vetrina.guest().answer()
    const { id } = await only()
    await marta.act(id, "take")
    await marta.act(id, "notes", { id: randomUUID(), text: "Riprodotto su iPad" })
    await marta.act(id, "fit", { promise: "calm", fit: "no" })
    await marta.reply(id, "Lo sistemiamo oggi.")
    await marta.act(id, "close", { reason: "answered" })
    await luca.act(id, "reopen")
    const { history, promises } = await luca.act(id, "close", { reason: "solved" })
    expect(history.slice(2).map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      "taken Marta Rinaldi",
      "noted Marta Rinaldi",
      "judged Marta Rinaldi",
      "replied Marta Rinaldi",
      "closed Marta Rinaldi",
      "reopened Luca Neri",
      "closed Luca Neri",
    ])
    expect(promises.find(({ id: each }) => each === "calm")?.fit).toBe("no")
    expect((await luca.act(id, "fit", { promise: "calm", fit: null })).promises[0]?.fit).toBeNull()
    expect((await marta.post(`/api/cases/${id}/close`, { reason: "solved" })).status).toBe(409)
  })

  test("[CAS-6] a note and an answer that are sent twice are there once; empty ones and wrong bodies are refused", async () => {
    await vetrina.guest().answer()
    const { id } = await only()
    const [note, reply] = [randomUUID(), randomUUID()]
    for (const _ of [1, 2]) {
      await marta.act(id, "notes", { id: note, text: "Una volta" })
      await marta.act(id, "replies", {
        id: reply,
        text: "Una\r\n\n\n\nvolta",
        language: "it",
        askAgain: false,
      })
    }
    const { history, replies } = await marta.open(id)
    expect(history.filter(({ kind }) => kind === "noted")).toHaveLength(1)
    expect(history.filter(({ kind }) => kind === "replied")).toHaveLength(1)
    expect(replies.map(({ text }) => text)).toEqual(["Una\n\nvolta"])
    for (const [what, body] of [
      ["notes", { id: randomUUID(), text: " \u200b " }],
      ["replies", { id: "x", text: "Ciao", language: "it", askAgain: false }],
      ["replies", { id: randomUUID(), text: "Ciao", language: "de", askAgain: false }],
      ["close", { reason: "raised" }],
      ["fit", { promise: "cheap", fit: "yes" }],
      ["take", { force: true }],
    ] as const)
      expect((await marta.post(`/api/cases/${id}/${what}`, body)).status).toBe(400)
    for (const query of ["list=all", "limit=0", "limit=101", "cursor=x"])
      expect((await marta.get(`/api/cases?${query}`)).status).toBe(400)
    expect((await marta.get(`/api/cases/${randomUUID()}`)).status).toBe(404)
    expect((await marta.get("/api/cases/not-an-id")).status).toBe(404)
  })

  test("[CAS-7] a list is paged, oldest first, with how many there are in each", async () => {
    for (const score of [1, 2, 1, 2, 1]) await vetrina.guest().answer({ score, comment: `${score}` })
    const all = await marta.list()
    const first = await marta.list("limit=2")
    const second = await marta.list(`limit=2&cursor=${first.next}`)
    const third = await marta.list(`limit=2&cursor=${second.next}`)
    expect([...first.cases, ...second.cases, ...third.cases].map(({ id }) => id)).toEqual(
      all.cases.map(({ id }) => id),
    )
    expect(third.next).toBeNull()
    const times = all.cases.map(({ openedAt }) => openedAt)
    expect(times).toEqual(times.toSorted())
    const newest = await marta.list("order=newest")
    expect(newest.cases.map(({ id }) => id)).toEqual(all.cases.map(({ id }) => id).reverse())
    await marta.act(all.cases[0]?.id ?? "", "take")
    expect((await marta.list()).counts).toEqual({ open: 5, mine: 1, overdue: 0 })
  })

  test("[CAS-7] a list can be of one place, page by page too", async () => {
    for (const score of [1, 2, 1]) await vetrina.guest().answer({ score })
    const [first] = (await marta.list()).cases
    const of = `of=touchpoint:${first?.touchpoint?.id}`
    const page = await marta.list(`${of}&limit=2`)
    expect(page.cases).toHaveLength(2)
    expect((await marta.list(`${of}&limit=2&cursor=${page.next}`)).cases).toHaveLength(1)
    expect((await marta.list("of=touchpoint:elsewhere")).cases).toEqual([])
    expect((await marta.list("of=product:elsewhere")).counts.open).toBe(3)
    expect((await marta.get("/api/cases?of=visitor:x")).status).toBe(400)
  })

  test("[CAS-9] the visit before it is told only of whoever agreed to be remembered", async () => {
    const known = vetrina.guest()
    await known.did("visit.started")
    await known.did("zone.entered", { place: { zone: "atrium", x: 0, z: 4, heading: 0 } })
    await known.did("product.inspected", { productId: randomUUID(), seconds: 12 })
    await known.answer()
    const stranger = vetrina.guest({ consent: false })
    await stranger.did("zone.entered", { place: { zone: "atrium", x: 0, z: 4, heading: 0 } })
    await stranger.answer({ score: 1 })
    const { cases } = await marta.list("order=oldest")
    const [first, second] = await Promise.all(cases.map(({ id }) => marta.open(id)))
    expect(first?.visit?.map(({ type }) => type)).toEqual([
      "visit.started",
      "zone.entered",
      "product.inspected",
      "prompt.answered",
    ])
    expect(first?.visit?.[1]?.zone).toMatchObject({ id: "atrium" })
    expect(second?.visit).toBeNull()
    expect(second?.reach.inStore).toBe(false)
  })

  test("[CAS-10] a message that was left is a case, and dealt with in one place it is in the other", async () => {
    const headers = { "x-help-key": "k".repeat(32) }
    const leave = async () => {
      const helpId = randomUUID()
      const response = await vetrina.app.request(`http://localhost:8080/api/help/requests/${helpId}`, {
        method: "PUT",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({
          ...{ kind: "message", visitId: randomUUID(), about: "Spedite in Svizzera?", name: "Anna" },
          ...{ language: "it", contact: { kind: "email", value: "anna@example.com" }, consent: true },
        }),
      })
      expect(response.status).toBe(201)
      return helpId
    }
    const first = await leave()
    const kase = await only()
    expect(kase).toMatchObject({ cause: "message", words: "Spedite in Svizzera?", score: null })
    expect(await marta.open(kase.id)).toMatchObject({
      ...{ name: "Anna", reach: { hasContact: true, contact: null } },
    })
    expect((await marta.act(kase.id, "take")).reach.contact?.value).toBe("anna@example.com")
    expect((await luca.open(kase.id)).reach.contact).toBeNull()
    await marta.act(kase.id, "close", { reason: "answered" })
    const state = async (id: string) =>
      (await storage.pool.query("select state, guide_name from help_requests where id = $1", [id])).rows[0]
    expect(await state(first)).toEqual({ state: "closed", guide_name: "Marta Rinaldi" })
    const second = await leave()
    await gino.post(`/api/desk/messages/${second}/done`, { note: "" })
    expect((await marta.list("list=closed")).cases.map(({ ending }) => ending)).toEqual([
      "answered",
      "answered",
    ])
  })
})
