import { randomUUID } from "node:crypto"
import type { Hono } from "hono"
import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Role } from "../../../src/domain/role.ts"
import { createZonedClock } from "../../../src/domain/zoned-time.ts"
import type { DigestReply, DigestSettings } from "../../../src/protocol/digest.ts"
import { createAuditLog } from "../../../src/server/audit/audit-log.ts"
import { composeDigest } from "../../../src/server/compose-digest.ts"
import { gatherDigest } from "../../../src/server/digest/gather-digest.ts"
import { createMakeDue } from "../../../src/server/digest/make-due.ts"
import { writeLetter } from "../../../src/server/digest/write-letter.ts"
import { createHttpApp } from "../../../src/server/http/create-http-app.ts"
import type { HttpEnv } from "../../../src/server/http/http-env.ts"
import { ownLimiter } from "../../../src/server/limiter.ts"
import { createPostMail } from "../../../src/server/mail/post-mail.ts"
import { createSendWaiting, waitAfter } from "../../../src/server/mail/send-waiting.ts"
import { loadShowroom, type ShowroomData } from "../../../src/server/showroom/load-showroom.ts"
import { createDigestStore } from "../../../src/server/storage/digest-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { listDeliveries } from "../../../src/server/webhooks/delivery-list.ts"
import { createTellHappening } from "../../../src/server/webhooks/tell-happening.ts"
import { createWebhookStore } from "../../../src/server/webhooks/webhook-store.ts"
import { type MailServer, startMailServer } from "../../helpers/cases/mail-server.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { answersOf, createFiguresApp, type FiguresApp } from "../../helpers/events/figures-app.ts"
import { registry } from "../../helpers/events/test-registry.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const log = pino({ level: "silent" })
const clock = createZonedClock("Europe/Rome")
const FROM = "Casa Ambrogia <ciao@example.com>"
const URL_ = "http://shop.test"
/** Monday, 16 November, at seven in Rome: the week of the 9th is due. */
const SEVEN = Date.parse("2026-11-16T06:00:00Z")
const many = (count: number, score: number) => new Array<number>(count).fill(score)

describe("the weekly digest", () => {
  let storage: Storage
  let server: EventsApp
  let figures: FiguresApp
  let mailServer: MailServer
  let showroom: ShowroomData
  let app: Hono<HttpEnv>
  let time = SEVEN
  let role: Role | null = null
  const now = () => time
  const today = () => clock.dayOf(time)

  beforeAll(async () => {
    ;[storage, mailServer] = [await openTestStorage(), await startMailServer()]
    const { pool } = storage
    figures = createFiguresApp(pool)
    const loaded = await loadShowroom(new URL("../../../scenes/", import.meta.url))
    showroom = { ...loaded, showroom: { ...loaded.showroom, id: registry.showroomId } }
    const routes = composeDigest({
      ...{ pool, showroom, newLimiter: ownLimiter, log, now, publicUrl: URL_ },
      staffOf: async () => role && { id: role, name: `Marta (${role})`, email: `${role}@example.com`, role },
      audit: createAuditLog({ pool, now }),
      mail: { url: mailServer.url, from: FROM },
      schedule: () => () => undefined,
      stopping: new AbortController().signal,
    })
    app = createHttpApp({ log, https: false, api: routes })
  })
  afterAll(async () => {
    await mailServer.close()
    await storage.close()
  })
  beforeEach(async () => {
    ;[time, role] = [SEVEN, null]
    mailServer.verdict = "250 OK"
    mailServer.received.length = 0
    await forgetEvents(storage.pool)
    await storage.pool.query(
      "delete from digests; delete from digest_subscribers; delete from mails; delete from board_entries; delete from actions; delete from settings",
    )
    server = createEventsApp({ pool: storage.pool })
  })

  async function answer(
    day: string,
    scores: readonly number[],
    { comment, ...changes }: Record<string, unknown> = {},
  ) {
    const events = answersOf(scores, { at: `${day}T10:00:00.000Z`, ...changes }).map((event) =>
      comment && event.type === "prompt.answered" ? { ...event, comment } : event,
    )
    for (let from = 0; from < events.length; from += 100) {
      const { rejected } = await server.send(events.slice(from, from + 100))
      expect(rejected).toEqual([])
    }
  }
  /** A process that makes what is due; made anew it remembers nothing but what is stored. */
  const maker = () => {
    const { pool } = storage
    const store = createDigestStore({ pool, showroomId: registry.showroomId })
    const reading = { pool, registry, today, findTitles: async () => new Map<string, string>() }
    return createMakeDue({
      ...{ pool, showroomId: registry.showroomId, store, clock, now, log, mail: true },
      gather: (monday) => gatherDigest(monday, { ...reading, store, clock, now }),
      write: async (digest, subscriber) =>
        writeLetter(digest, subscriber, { showroomName: "Casa Ambrogia", publicUrl: URL_, key: "secret" }),
    })
  }
  const sender = () =>
    createSendWaiting({
      ...{ pool: storage.pool, log, now },
      post: createPostMail({ url: mailServer.url, from: FROM }),
      onEnd: async () => undefined,
    })
  const send = (method: string, path: string, body?: unknown) =>
    app.request(URL_ + path, {
      method,
      headers: { "content-type": "application/json", "accept-language": "it" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  async function as<T>(who: Role, method: string, path: string, body?: unknown): Promise<T> {
    role = who
    const response = await send(method, path, body)
    role = null
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    return response.json()
  }
  const subscribe = (email: string, language = "it") =>
    as<DigestSettings>("marketer", "POST", "/api/digest/subscribers", { email, language })
  const keyOf = ({ link }: DigestSettings) => new URL(link).search
  const settings = () => as<DigestSettings>("owner", "GET", "/api/digest/settings")
  const letterOf = (data: string | undefined) => (data ?? "").replaceAll("=\r\n", "")

  test("[DIG-2] a week is made once, by whichever process, and mailed once to each; after a restart too", async () => {
    await answer("2026-11-11", many(40, 5))
    await subscribe("anna@example.com")
    await subscribe("bruno@example.com", "en")
    time = SEVEN - 1000
    expect(await maker()()).toBeNull()
    time = SEVEN
    const made = await Promise.all([maker()(), maker()(), maker()()])
    expect(made.filter((week) => week !== null)).toEqual(["2026-11-09"])
    await Promise.all([sender()(), sender()()])
    expect(await maker()()).toBeNull()
    await sender()()
    expect(mailServer.received.map(({ to }) => to).sort()).toEqual(["anna@example.com", "bruno@example.com"])
    expect((await settings()).subscribers.map(({ last }) => last)).toEqual(["sent", "sent"])
  })

  test("[LEV-10] programs that asked for it are told of a week once it is made, as its page tells it", async () => {
    await answer("2026-11-11", many(40, 5))
    const { pool } = storage
    const webhooks = createWebhookStore({ pool, showroomId: registry.showroomId, now })
    const made = await webhooks.make({ name: "CRM", url: "https://example.com/", events: ["digest.made"] })
    await Promise.all([maker()(), maker()()])
    const { deliveries } = await listDeliveries(pool, made?.id ?? "", { after: null, limit: 5 })
    expect(deliveries.map(({ type }) => type)).toEqual(["digest.made"])
    const findTitles = async () => new Map<string, string>()
    const tell = createTellHappening({ pool, registry, findTitles, language: "it", today, now })
    const { data } = await tell({ type: "digest.made", subject: "2026-11-09", happenedAt: new Date(time) })
    expect(data).toEqual({ digest: await as("marketer", "GET", "/api/digest/2026-W46") })
    await pool.query("delete from webhooks")
  })

  test("[DIG-2] of weeks that were missed the latest alone is made up for; before the first answer none is", async () => {
    expect(await maker()()).toBeNull()
    await answer("2026-11-11", many(10, 5))
    time = SEVEN + 16 * 86_400_000
    expect(await maker()()).toBe("2026-11-23")
    expect(await maker()()).toBeNull()
    const { weeks } = await as<{ weeks: readonly { week: string }[] }>("guide", "GET", "/api/digest")
    expect(weeks.map(({ week }) => week)).toEqual(["2026-W48"])
  })

  test("[DIG-3] what is told is what the metrics tell, compared with the four weeks before", async () => {
    await answer("2026-10-20", [...many(20, 5), ...many(20, 1)])
    await answer("2026-11-10", many(6, 5))
    await answer("2026-11-11", many(40, 5))
    await answer("2026-11-12", many(3, 2), { touchpointId: "tp-seating", productId: "chair" })
    await maker()()
    const digest = await as<DigestReply>("guide", "GET", "/api/digest/2026-W46")
    const [csat] = digest.numbers
    const told = async (days: string) => (await figures.metrics(`metric=csat&${days}`)).total
    expect(csat).toMatchObject({
      ...{ metric: "csat", word: "better" },
      now: await told("from=2026-11-09&to=2026-11-15"),
      before: await told("from=2026-10-12&to=2026-11-08"),
    })
    expect(digest.numbers.find(({ metric }) => metric === "nps")).toMatchObject({
      word: "too-few",
      change: null,
    })
    expect(digest.parts.map(({ touchpoint, word }) => [touchpoint, word])).toEqual([
      ["tp-lighting", "better"],
    ])
    // What three people said at the chairs is in none of it.
    const told_ = JSON.stringify(digest)
    expect(told_).not.toContain("tp-seating")
  })

  test("[DIG-5] a letter is in its reader's language, as text and as a page, and leaves with one click", async () => {
    await answer("2026-11-11", many(40, 5))
    await subscribe("anna@example.com")
    await subscribe("bruno@example.com", "en")
    await maker()()
    await sender()()
    await mailServer.arrived(2)
    const [anna, bruno] = ["anna", "bruno"].map((name) =>
      letterOf(mailServer.received.find(({ to }) => to.startsWith(name))?.data),
    )
    for (const part of ["text/plain", "text/html", "List-Unsubscribe-Post: List-Unsubscribe=One-Click"])
      expect(anna).toContain(part)
    expect(bruno).toContain("The week of 9 November to 15 November 2026")
    const [, leave = ""] = /List-Unsubscribe:\s+<http:\/\/shop\.test([^>]+)>/.exec(anna ?? "") ?? []
    // Who only looks at the link ends nothing.
    expect((await send("GET", leave)).status).toBe(303)
    expect((await send("GET", leave.replace("/api", ""))).status).toBe(200)
    expect((await settings()).subscribers.every(({ leftAt }) => leftAt === null)).toBe(true)
    const left = await app.request(URL_ + leave, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    })
    expect(await left.json()).toEqual({ left: true })
    role = "marketer"
    const again = await send("POST", "/api/digest/subscribers", { email: "anna@example.com", language: "it" })
    expect([again.status, (await again.json()).error.code]).toEqual([409, "has-left"])
    role = null
    time += 7 * 86_400_000
    await maker()()
    await sender()()
    expect(mailServer.received.map(({ to }) => to).slice(2)).toEqual(["bruno@example.com"])
    expect((await send("POST", leave.replace("/api/digest/leave", "/digest/return"))).status).toBe(200)
    expect((await settings()).subscribers.every(({ leftAt }) => leftAt === null)).toBe(true)
  })

  test("[DIG-5] what the mail server puts off is sent later, once; who has left meanwhile gets nothing", async () => {
    await answer("2026-11-11", many(40, 5))
    await subscribe("anna@example.com")
    await as("guide", "PUT", "/api/digest/mine", { isOn: true, language: "it" })
    // Whose account is deactivated isn't written to.
    await subscribe("gone@example.com")
    await storage.pool.query(
      "insert into staff (id, name, email, role, deactivated_at) values ('gone', 'Gone', 'Gone@example.com', 'guide', now())",
    )
    mailServer.verdict = "451 Try later"
    await maker()()
    await sender()()
    expect(mailServer.received).toEqual([])
    expect(await as("guide", "PUT", "/api/digest/mine", { isOn: false, language: "it" })).toMatchObject({
      isOn: false,
    })
    mailServer.verdict = "250 OK"
    time += waitAfter(0)
    await sender()()
    await sender()()
    expect(mailServer.received.map(({ to }) => to)).toEqual(["anna@example.com"])
  })

  test("[DIG-7] the page opens by the company's link or for staff, until the owner renews it; no search engine keeps it", async () => {
    await answer("2026-11-11", many(40, 5))
    await maker()()
    const before = await settings()
    const page = `/digest/2026-W46${keyOf(before)}`
    const open = await send("GET", page)
    expect([open.status, open.headers.get("x-robots-tag")]).toEqual([200, "noindex, nofollow"])
    const text = await open.text()
    for (const part of [
      "La settimana dal 9 novembre al 15 novembre 2026",
      '<meta name="robots" content="noindex',
      "100%",
    ])
      expect(text).toContain(part)
    expect(text).not.toContain("<script")
    expect((await send("GET", `/digest${keyOf(before)}`)).status).toBe(200)
    expect((await send("GET", "/digest/2026-W46")).status).toBe(401)
    expect((await send("GET", "/digest/2026-W46?key=guess")).status).toBe(401)
    expect((await send("GET", "/api/digest/2026-W46")).status).toBe(401)
    expect((await send("GET", `/digest/2020-W60${keyOf(before)}`)).status).toBe(404)
    role = "marketer"
    expect((await send("POST", "/api/digest/link")).status).toBe(403)
    const after = await as<DigestSettings>("owner", "POST", "/api/digest/link")
    expect((await send("GET", page)).status).toBe(401)
    expect((await send("GET", `/digest/2026-W46${keyOf(after)}`)).status).toBe(200)
    role = "guide"
    expect(await (await send("GET", "/digest")).text()).toContain("guide@example.com")
    expect((await send("GET", "/api/digest/settings")).status).toBe(403)
    for (const body of [
      { email: "nobody", language: "it" },
      { email: "a@b.it", language: "de" },
    ]) {
      role = "owner"
      expect((await send("POST", "/api/digest/subscribers", body)).status).toBe(400)
    }
  })

  test("[DIG-6] comments are shown without score, name or day, and go when their author takes them back", async () => {
    for (let at = 0; at < 6; at += 1)
      await answer("2026-11-11", [2], {
        comment: `Le lampade pendono troppo in alto, davvero ${"molto ".repeat(at)}`,
      })
    await answer("2026-11-11", [1], { comment: "Scrivetemi a anna@example.com per favore" })
    await maker()()
    const read = () => as<DigestReply>("guide", "GET", "/api/digest/2026-W46")
    const { comments } = await read()
    expect(comments).toHaveLength(2)
    expect(Object.keys(comments[0] ?? {}).sort()).toEqual(["language", "n", "place", "words"])
    const { rows } = await storage.pool.query("select body::text as body from digests")
    expect(rows[0].body).not.toContain("lampade pendono")
    await storage.pool.query("update impressions set withdrawn = true where comment = $1", [
      comments[0]?.words,
    ])
    expect((await read()).comments).toEqual(comments.slice(1))
    // Who reads the page sees what a rule can't.
    const hide = () =>
      app.request(`${URL_}/digest/2026-W46/hide`, { method: "POST", body: "n=1&back=/digest/2026-W46" })
    role = "guide"
    expect((await hide()).status).toBe(403)
    role = "marketer"
    expect((await hide()).headers.get("location")).toBe("/digest/2026-W46")
    expect((await read()).comments).toEqual([])
  })

  test("[DIG-8] what was done and what waits is told, and staff's own experience beside the customers'", async () => {
    await answer("2026-11-11", many(40, 5))
    await storage.pool.query(
      `insert into board_entries (id, showroom_id, state, version, said, did, outcome, happened_on, made_at, changed_at)
       values ($1, 'casa', 'published', 1, '{"it":"Alte","en":"High"}', '{"it":"Giù","en":"Down"}', 'done', '2026-11-10', now(), now()),
         ($2, 'casa', 'draft', 1, '{"it":"Bozza","en":"Draft"}', '{"it":"Bozza","en":"Draft"}', 'done', '2026-11-10', now(), now())`,
      [randomUUID(), randomUUID()],
    )
    await storage.pool.query(
      "insert into actions values ($1, 'casa', 1, 'Nuove etichette', '2026-11-12', 'Luca', null, null, null, 'x', 'x', now())",
      [randomUUID()],
    )
    await maker()()
    const digest = await as<DigestReply>("guide", "GET", "/api/digest/2026-W46")
    expect(digest.entries).toMatchObject([{ did: { it: "Giù" } }])
    expect(digest.actions).toEqual([{ what: "Nuove etichette", on: "2026-11-12" }])
    expect(digest.cases).toEqual({ open: 0, overdue: 0, opened: 0, closed: 0 })
    expect(digest.staff).toMatchObject({
      ...{ from: "2026-10-19", to: "2026-11-15" },
      enps: { value: null },
      csat: (await figures.metrics("metric=csat&from=2026-10-19&to=2026-11-15")).total,
    })
  })
})
