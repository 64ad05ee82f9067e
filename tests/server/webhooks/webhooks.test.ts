import { createHmac, randomUUID } from "node:crypto"
import type { IncomingHttpHeaders } from "node:http"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { WEBHOOK_EVENTS } from "../../../src/protocol/webhooks.ts"
import type { HistoryKind } from "../../../src/server/cases/case.ts"
import { forgetCasesOf } from "../../../src/server/storage/cases/forget-cases.ts"
import { saveHistory } from "../../../src/server/storage/cases/write-cases.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { transaction } from "../../../src/server/storage/transaction.ts"
import { createForgetVisitor } from "../../../src/server/visitors/forget-visitor.ts"
import { createForgetTold } from "../../../src/server/webhooks/note-answers.ts"
import { noteHappenings } from "../../../src/server/webhooks/note-happenings.ts"
import { takeDue } from "../../../src/server/webhooks/take-due.ts"
import { answersOf } from "../../helpers/events/figures-app.ts"
import { promptEvent } from "../../helpers/events/make-events.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"
import { type Receiver, startReceiver } from "../../helpers/webhooks/receiver.ts"
import { createWebhooksApp, type WebhooksApp } from "../../helpers/webhooks/webhooks-app.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe("webhooks", () => {
  let storage: Storage
  let receiver: Receiver
  let app: WebhooksApp

  beforeAll(async () => {
    storage = await openTestStorage()
    receiver = await startReceiver()
  })
  afterAll(async () => {
    await receiver.down()
    await storage.close()
  })
  beforeEach(async () => {
    app = await createWebhooksApp(storage.pool)
    await app.forget()
    receiver.received.length = 0
    receiver.verdict = 204
  })

  const typesIn = () => receiver.received.map(({ message }) => message.type)
  const signed = (at: number, secret: string) => {
    const { headers, body } = receiver.received[at] ?? { headers: {} as IncomingHttpHeaders, body: "" }
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64")
    const text = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`
    const mark = `v1,${createHmac("sha256", key).update(text).digest("base64")}`
    return String(headers["webhook-signature"]).split(" ").includes(mark)
  }
  const answered = (score: number, changes: Record<string, unknown> = {}) =>
    promptEvent("answered", { impressionId: "i-1", score, ...changes })

  test("[LEV-10] what happens is sent once, signed as Standard Webhooks has it, to whoever asked for it and nobody else", async () => {
    const all = await app.subscribe(receiver.url, WEBHOOK_EVENTS)
    const other = await app.subscribe(receiver.url, ["prompts.published"], "other")
    await app.events.send([answered(1, { comment: "buia" })])
    const { deliver } = app.worker()
    await deliver()
    await deliver()
    expect(typesIn().sort()).toEqual(["answer.given", "answer.low", "case.opened"])
    expect(receiver.received.map(({ path }) => path)).toEqual(new Array(3).fill("/hooks?key=k"))
    for (const at of [0, 1, 2]) {
      expect(signed(at, all.secret)).toBe(true)
      expect(signed(at, other.secret)).toBe(false)
      expect(Number(receiver.received[at]?.headers["webhook-timestamp"])).toBe(app.clock.now / 1000)
    }
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(3)
    expect(await app.deliveries(other.id)).toEqual([])
    const [first] = await app.deliveries(all.id)
    expect(first).toMatchObject({ state: "delivered", attempts: 1, status: 204, failure: null })
    expect(await app.find(all.id)).toMatchObject({ waiting: 0, failing: null, pause: null })
  })

  test("[LEV-11] what is undone was never told, and what is sent twice to us is told once", async () => {
    const { id } = await app.subscribe(receiver.url, ["answer.given"])
    const undone = transaction(storage.pool, async (client) => {
      await noteHappenings(client, "casa", [{ type: "answer.given", subject: "x", at: app.clock.now }])
      throw new Error("undone")
    })
    await expect(undone).rejects.toThrow("undone")
    expect(await app.deliveries(id)).toEqual([])
    const event = answered(4)
    await app.events.send([event])
    await app.events.send([event])
    expect(await app.deliveries(id)).toHaveLength(1)
  })

  test("[LEV-12] a message tells of an answer what the list of answers tells, and nothing of one that was withdrawn", async () => {
    await app.subscribe(receiver.url, ["answer.given", "answer.withdrawn"])
    const { deliver } = app.worker()
    await app.events.send([answered(1, { comment: "buia" })])
    await deliver()
    expect(receiver.received[0]?.message).toMatchObject({
      version: 1,
      showroomId: "casa",
      data: { id: "i-1", answer: { score: null, hidden: "too-few", comment: "buia", day: "2026-11-21" } },
    })
    await app.events.send(answersOf(new Array(30).fill(4)).filter(({ type }) => type === "prompt.answered"))
    app.later(MINUTE)
    await deliver()
    const last = receiver.received.at(-1)?.message
    expect(last?.data).toMatchObject({ answer: { score: 4, hidden: false } })
    receiver.received.length = 0
    await app.events.send([answered(3, { impressionId: "i-2", comment: "ripensato" })])
    await app.events.send([promptEvent("withdrawn", { impressionId: "i-2" })])
    await deliver()
    expect(receiver.received.map(({ message }) => message.data)).toEqual([
      { id: "i-2", answer: null },
      { id: "i-2", answer: null },
    ])
    const { rows } = await storage.pool.query("select * from webhook_deliveries")
    expect(JSON.stringify(rows)).not.toContain("buia")
  })

  test("[LEV-12] whoever keeps answers is told when everything of a visitor is deleted, and of their case that it is closed", async () => {
    await app.subscribe(receiver.url, ["answer.withdrawn", "case.closed"])
    await app.events.send([answered(1, { comment: "buia", visitId: "v-1" })])
    const forget = createForgetVisitor({
      ...{ pool: storage.pool, now: () => app.clock.now, days: 1 },
      also: [
        createForgetTold({ showroomId: "casa", now: () => app.clock.now }),
        (client, who) => forgetCasesOf(client, who, new Date(app.clock.now)),
      ],
    })
    await forget({ visitor: null, answers: [{ impressionId: "i-1", visitId: "v-1" }] })
    await app.worker().deliver()
    expect(typesIn().sort()).toEqual(["answer.withdrawn", "case.closed"])
    const data = receiver.received.map(({ message }) => message.data)
    expect(data).toContainEqual({ id: "i-1", answer: null })
    expect(JSON.stringify(data)).toContain('"ending":"deleted"')
    expect(JSON.stringify(data)).not.toContain("buia")
  })

  test("[LEV-10] what becomes of a case is told once for each time it becomes so", async () => {
    const { id } = await app.subscribe(receiver.url, WEBHOOK_EVENTS)
    await app.events.send([answered(1)])
    const { rows } = await storage.pool.query<{ id: string }>("select id from cases")
    const caseId = rows[0]?.id ?? ""
    const entry = (kind: HistoryKind) => ({
      ...{ caseId, id: randomUUID(), at: app.clock.now, kind, by: null, detail: {} },
    })
    const entries = (["taken", "closed", "reopened", "message", "noted"] as const).map(entry)
    for (let times = 0; times < 2; times += 1)
      await transaction(storage.pool, (client) => saveHistory(client, entries))
    const types = (await app.deliveries(id)).map(({ type }: { type: string }) => type)
    expect(types.toSorted()).toEqual([
      ...["answer.given", "answer.low", "case.closed", "case.opened", "case.reopened", "message.left"],
    ])
  })

  test("[LEV-13] what isn't taken is tried again with longer and longer waits for three days, and then set aside", async () => {
    const { id } = await app.subscribe(receiver.url, ["prompts.published"])
    const healthy = await app.subscribe(receiver.url, ["answer.withdrawn"], "healthy")
    await app.publish()
    const { deliver } = app.worker()
    receiver.verdict = 500
    const begin = app.clock.now
    const waits: number[] = []
    for (;;) {
      await deliver()
      const [delivery] = await app.deliveries(id)
      if (delivery.state !== "waiting") break
      // A day without any success would pause it: what this one waits for is its own.
      await storage.pool.query("update webhooks set failing_since = null")
      waits.push(Date.parse(delivery.nextAt) - app.clock.now)
      app.later(waits.at(-1) ?? 0)
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(waits[0]).toBe(5000)
    expect(app.clock.now - begin).toBeGreaterThan(72 * HOUR)
    expect(app.clock.now - begin).toBeLessThan(84 * HOUR)
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1)
    expect(receiver.received).toHaveLength(waits.length + 1)
    expect((await app.deliveries(id))[0]).toMatchObject({ state: "parked", status: 500, failure: "status" })
    expect(await app.find(healthy.id)).toMatchObject({ failing: null, pause: null })

    receiver.verdict = (answer) => answer.writeHead(503, { "retry-after": "3600" }).end()
    const [{ id: delivery }] = await app.deliveries(id)
    await app.ok("POST", `/api/webhooks/${id}/deliveries/${delivery}/replay`, {})
    await deliver()
    const [asked] = await app.deliveries(id)
    expect(Date.parse(asked.nextAt) - app.clock.now).toBe(HOUR)
    receiver.verdict = 200
    app.later(HOUR)
    await deliver()
    expect((await app.deliveries(id))[0]).toMatchObject({ state: "delivered", failure: null })
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1)
  })

  test("[LEV-16] what happens while it is paused waits beside what waited, and goes in the order in which it happened", async () => {
    const { id } = await app.subscribe(receiver.url, WEBHOOK_EVENTS)
    const { deliver } = app.worker()
    const happen = (subject: number) =>
      transaction(storage.pool, (client) =>
        noteHappenings(client, "casa", [
          { type: "prompts.published", subject: String(subject), at: app.clock.now },
        ]),
      )
    receiver.verdict = 500
    await happen(1)
    await deliver()
    await app.ok("POST", `/api/webhooks/${id}/pause`, {})
    receiver.received.length = 0
    receiver.verdict = 204
    // Of the same moment and later; the first still waits for its second attempt.
    for (const subject of [2, 3, 4]) await happen(subject)
    for (const subject of [5, 6]) {
      app.later(1000)
      await happen(subject)
    }
    await deliver()
    expect(receiver.received).toEqual([])
    expect(await app.find(id)).toMatchObject({ pause: "by-hand", waiting: 6 })
    const line = await storage.pool.query<{ message_id: string; subject: string }>(
      "select message_id, subject from webhook_deliveries",
    )
    const subjectOf = new Map(line.rows.map(({ message_id, subject }) => [message_id, subject]))

    await app.ok("POST", `/api/webhooks/${id}/resume`, {})
    await deliver()
    const told = receiver.received.map(({ headers }) => subjectOf.get(String(headers["webhook-id"])))
    expect(told).toEqual(["1", "2", "3", "4", "5", "6"])
    expect(await app.find(id)).toMatchObject({ pause: null, waiting: 0 })
    // Going on when it goes on already hurries nothing that waits for its next attempt.
    receiver.verdict = 500
    app.later(1000)
    await happen(7)
    await deliver()
    const [{ nextAt }] = await app.deliveries(id)
    await app.ok("POST", `/api/webhooks/${id}/resume`, {})
    expect((await app.deliveries(id))[0]).toMatchObject({ state: "waiting", nextAt })
  })

  test("[LEV-14] of several processes one delivers, and what a killed one had taken another delivers after its lease", async () => {
    const { id } = await app.subscribe(receiver.url, ["prompts.published"])
    await app.publish(8)
    const taken = await takeDue(storage.pool, { webhookId: id, now: app.clock.now, lease: MINUTE })
    const workers = [app.worker(), app.worker(), app.worker()]
    await Promise.all(workers.map(({ deliver }) => deliver()))
    const ids = () => receiver.received.map(({ headers }) => headers["webhook-id"])
    expect(ids()).toHaveLength(7)
    expect(new Set(ids()).size).toBe(7)
    expect(ids()).not.toContain(taken?.messageId)
    app.later(MINUTE)
    await app.worker().deliver()
    expect(ids()).toHaveLength(8)
    expect(ids().at(-1)).toBe(taken?.messageId)
    expect(await app.find(id)).toMatchObject({ waiting: 0 })
  })

  test("[LEV-14] a receiver that is down is found again when it is up; a server that stops gives back what it was at", async () => {
    const { id } = await app.subscribe(receiver.url, ["prompts.published"])
    await app.publish()
    await receiver.down()
    await app.worker().deliver()
    expect((await app.deliveries(id))[0]).toMatchObject({ state: "waiting", failure: "unreachable" })
    await receiver.up()
    app.later(MINUTE)
    const { deliver, stopping } = app.worker()
    receiver.verdict = () => stopping.abort(new Error("the server stops"))
    await deliver()
    expect((await app.deliveries(id))[0]).toMatchObject({ state: "waiting", attempts: 1 })
    receiver.verdict = 204
    await app.worker().deliver()
    expect((await app.deliveries(id))[0]).toMatchObject({ state: "delivered", attempts: 2 })
  })

  test("[LEV-15] one that hangs keeps nobody else waiting, redirects aren't followed, endless answers aren't read", async () => {
    const slow = await startReceiver()
    try {
      slow.verdict = () => undefined
      const hanging = await app.subscribe(slow.url, ["prompts.published"], "hanging")
      const fine = await app.subscribe(receiver.url, ["prompts.published"], "fine")
      await app.publish()
      const patient = app.worker()
      const delivering = patient.deliver()
      await expect
        .poll(async () => (await app.deliveries(fine.id))[0].state, { timeout: 30_000 })
        .toBe("delivered")
      await expect.poll(() => slow.received.length, { timeout: 30_000 }).toBe(1)
      expect((await app.deliveries(hanging.id))[0]).toMatchObject({ state: "waiting", attempts: 1 })
      patient.stopping.abort(new Error("the server stops"))
      await delivering
      await app.worker({ patience: 1 }).deliver()
      expect((await app.deliveries(hanging.id))[0]).toMatchObject({ state: "waiting", failure: "timeout" })
      const before = receiver.received.length
      slow.verdict = (answer) => answer.writeHead(307, { location: receiver.url }).end()
      app.later(MINUTE)
      await app.worker().deliver()
      expect((await app.deliveries(hanging.id))[0]).toMatchObject({ failure: "redirect", status: 307 })
      expect(receiver.received).toHaveLength(before)
      slow.verdict = (answer) => {
        answer.writeHead(200)
        const pour = () => answer.destroyed || answer.write(Buffer.alloc(64 * 1024), pour)
        pour()
      }
      app.later(HOUR)
      await app.worker().deliver()
      expect((await app.deliveries(hanging.id))[0]).toMatchObject({ state: "delivered" })
    } finally {
      await slow.down()
    }
  })

  test("[LEV-16] who answers 410 is told no more, and what nothing gets through to for a day is paused; the owner is written to", async () => {
    await storage.pool.query(
      "insert into staff (id, name, email, role) values ('o', 'Giulia', 'giulia@example.com', 'owner')",
    )
    const { id } = await app.subscribe(receiver.url, ["prompts.published"])
    await app.publish()
    receiver.verdict = 410
    const { deliver } = app.worker()
    await deliver()
    expect(await app.find(id)).toMatchObject({ pause: "gone", waiting: 0, parked: 1 })
    await app.publish()
    expect(await app.deliveries(id)).toHaveLength(1)

    await app.ok("POST", `/api/webhooks/${id}/resume`, {})
    receiver.verdict = 500
    for (let hours = 0; hours <= 27; hours += 3) {
      await app.publish()
      await deliver()
      app.later(3 * HOUR)
    }
    const paused = await app.find(id)
    expect(paused.pause).toBe("failing")
    expect(paused.waiting).toBeGreaterThan(0)
    const { rows } = await storage.pool.query("select recipient, body from mails order by made_at")
    expect(rows.map(({ recipient }) => recipient)).toEqual(["giulia@example.com", "giulia@example.com"])
    expect(rows[1].body).toContain("«CRM»")
    expect(rows[1].body).toContain("https://shop.test/dashboard/connections")

    const sent = receiver.received.length
    receiver.verdict = 204
    app.later(12 * HOUR)
    await deliver()
    expect(receiver.received).toHaveLength(sent)
    await app.ok("POST", `/api/webhooks/${id}/test`, {})
    await deliver()
    expect(typesIn().slice(sent)).toEqual(["webhook.test"])
    await app.ok("POST", `/api/webhooks/${id}/resume`, {})
    await deliver()
    expect(await app.find(id)).toMatchObject({ pause: null, waiting: 0, failing: null })
    expect(receiver.received).toHaveLength(sent + 1 + paused.waiting)
  })

  test("[LEV-17] a secret is told once; after a new one messages carry both signatures for a day", async () => {
    const { id, secret } = await app.subscribe(receiver.url, ["prompts.published"])
    expect(JSON.stringify(await app.ok("GET", "/api/webhooks"))).not.toContain(secret)
    const { secret: next, webhook } = await app.ok("POST", `/api/webhooks/${id}/secret`, {})
    expect(Date.parse(webhook.oldSecretUntil) - app.clock.now).toBe(24 * HOUR)
    const { deliver } = app.worker()
    await app.publish()
    await deliver()
    expect([signed(0, secret), signed(0, next)]).toEqual([true, true])
    app.later(24 * HOUR)
    await app.publish()
    await deliver()
    expect([signed(1, secret), signed(1, next)]).toEqual([false, true])
    expect(await app.find(id)).toMatchObject({ oldSecretUntil: null })
  })

  test("[LEV-18] the owner writes, marketers read and of addresses the host alone; what can't be sent to is refused by name", async () => {
    const { id } = await app.subscribe(receiver.url, ["prompts.published"])
    const refused = async (changes: Record<string, unknown>) => {
      const body = { name: "x", url: "https://example.com/", events: ["answer.low"], ...changes }
      const response = await app.send("POST", "/api/webhooks", body)
      return `${response.status} ${(await response.json()).error.message}`
    }
    for (const url of ["ftp://example.com/", "https://me:secret@example.com/", "https://example.com/#x", "x"])
      expect(await refused({ url })).toContain("400 invalid url")
    expect(await refused({ events: [] })).toContain("400")
    expect(await refused({ events: ["everything"] })).toContain("400")
    expect(await refused({ name: " " })).toContain("400")
    expect(await refused({ secret: "mine" })).toContain("400")
    expect((await app.send("GET", `/api/webhooks/${id}/deliveries?cursor=x`)).status).toBe(400)
    expect((await app.send("GET", "/api/webhooks/no-such")).status).toBe(404)
    await app.ok("PUT", `/api/webhooks/${id}`, {
      ...{ name: "ERP", url: "https://example.com/b?token=t" },
      events: ["case.closed", "answer.low", "answer.low"],
    })
    expect(await app.find(id)).toMatchObject({ name: "ERP", events: ["answer.low", "case.closed"] })
    expect(app.noted).toEqual(["webhook.created CRM", "webhook.changed CRM"])

    app.staff.current = { ...app.staff.current, role: "marketer" }
    const list = await app.ok("GET", "/api/webhooks")
    expect(list).toMatchObject({ mayWrite: false, webhooks: [{ url: "https://example.com" }] })
    for (const what of ["pause", "resume", "test", "secret"])
      expect((await app.send("POST", `/api/webhooks/${id}/${what}`, {})).status).toBe(403)
    expect((await app.send("DELETE", `/api/webhooks/${id}`)).status).toBe(403)
    app.staff.current = { ...app.staff.current, role: "guide" }
    expect((await app.send("GET", "/api/webhooks")).status).toBe(403)
    app.staff.current = { ...app.staff.current, role: "owner" }
    for (let made = 1; made < 20; made += 1) await app.subscribe("https://example.com/", ["answer.low"])
    expect(await refused({})).toContain("409")
    await app.ok("DELETE", `/api/webhooks/${id}`)
    expect((await app.send("GET", `/api/webhooks/${id}`)).status).toBe(404)
  })

  test("[LEV-15] a name that leads to a private address is refused, and the address that was looked at is the one that is reached", async () => {
    const { id } = await app.subscribe("https://hooks.example.com/a", ["prompts.published"])
    await app.publish()
    const asked: string[] = []
    const lookup = async (host: string) => {
      asked.push(host)
      return ["93.184.216.34", "10.0.0.8"]
    }
    await app.worker({ allowPrivate: false, lookup }).deliver()
    expect(asked).toEqual(["hooks.example.com"])
    expect((await app.deliveries(id))[0]).toMatchObject({ failure: "address-refused", status: null })
    app.later(MINUTE)
    await app.worker({ allowPrivate: false, lookup: async () => [] }).deliver()
    expect((await app.deliveries(id))[0]).toMatchObject({ failure: "name-unknown" })
    const port = new URL(receiver.url).port
    await app.ok("PUT", `/api/webhooks/${id}`, {
      ...{ name: "a", url: `http://hooks.example.com:${port}/a`, events: ["prompts.published"] },
    })
    app.later(HOUR)
    await app.worker({ lookup: async () => ["127.0.0.1"] }).deliver()
    expect(receiver.received[0]?.headers.host).toBe(`hooks.example.com:${port}`)
    expect((await app.deliveries(id))[0]).toMatchObject({ state: "delivered" })
  })
})
