import { randomBytes, randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest"
import type {
  BookingReply,
  BookVisit,
  DeskBookingsReply,
  TimesReply,
} from "../../../src/protocol/bookings.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type MailServer, startMailServer } from "../../helpers/cases/mail-server.ts"
import { type ApiApp, cookieOf, createApiApp, ORIGIN } from "../../helpers/server/api-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const PASSWORD = "correct horse battery"
const HOUR = 3_600_000
/** A Tuesday, half past nine at the store. */
const NOW = Date.parse("2026-11-24T08:30:00Z")
const newCode = () => randomBytes(16).toString("base64url")

async function ok<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  return response.json()
}

describeOnStorages("booking a guided visit", (open) => {
  let storage: Storage
  let mail: MailServer
  let app: ApiApp
  /** Another process on the same database, and one without a mail server. */
  let elsewhere: ApiApp
  let mute: ApiApp
  let now = NOW
  /** Another address in each test: what one address gets is limited. */
  let anna = ""

  beforeAll(async () => {
    storage = await open()
    mail = await startMailServer()
    const smtp = { url: mail.url, from: "Casa Ambrogia <ciao@casa.example>" }
    app = await createApiApp(storage, { now: () => now, mail: smtp })
    elsewhere = await createApiApp(storage, { now: () => now, mail: smtp })
    mute = await createApiApp(storage, { now: () => now })
  })
  afterAll(async () => {
    await storage.close()
    await mail.close()
  })
  beforeEach(async () => {
    now = NOW
    anna = `anna-${randomUUID()}@example.com`
    // Letters stay where they can be read, unless a test wants them sent.
    mail.verdict = "450 later"
    await storage.pool.query("truncate bookings, booking_times, mails, recaps cascade")
  })

  const send = (to: ApiApp, method: string, path: string, body?: unknown, headers = {}) =>
    to.app.request(ORIGIN + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const times = async (minutes = 30, on = app) =>
    (await ok<TimesReply>(await on.get(`/api/bookings/times?minutes=${minutes}`))).times
  const wish = (startsAt: string, change: Partial<BookVisit> = {}): BookVisit => ({
    visitId: randomUUID(),
    startsAt,
    minutes: 30,
    name: "Anna",
    language: "it",
    timezone: "America/New_York",
    wish: "",
    ...change,
  })
  const book = (code: string, body: unknown, on = app) => send(on, "PUT", `/api/bookings/${code}`, body)
  const see = async (code: string) => ok<BookingReply>(await app.get(`/api/bookings/${code}`))
  const codeOf = async (response: Response) => (await response.json()).error.code
  async function guide(name: string) {
    const email = `${randomUUID().slice(0, 8)}@example.com`
    await app.api.staff.add({ name, email, password: PASSWORD }, "guide")
    const cookie = cookieOf(await app.post("/api/auth/sign-in/email", { email, password: PASSWORD }))
    return {
      cookie,
      desk: async () => ok<DeskBookingsReply>(await app.get("/api/desk/bookings?lang=it", cookie)),
      do: (id: string, what: string, body: unknown = {}) =>
        app.post(`/api/desk/bookings/${id}/${what}`, body, cookie),
    }
  }
  const waiting = async () => {
    const { rows } = await storage.pool.query(
      "select recipient, subject, body, calendar, calendar_method, next_at from mails where sent_at is null order by next_at, id",
    )
    return rows
  }

  test("[BKG-4] a free time is booked by its code, once however often it is sent, and then isn't free", async () => {
    const [first = "", second = ""] = await times()
    const code = newCode()
    const body = wish(first, { name: "Anna\u202e", wish: "Le lampade" })
    const replies = [await book(code, body), await book(code, body), await book(code, body, elsewhere)]
    expect(replies.map(({ status }) => status)).toEqual([201, 200, 200])
    expect(await see(code)).toMatchObject({
      state: "booked",
      startsAt: first,
      minutes: 30,
      name: "Anna",
      wish: "Le lampade",
      timezone: "Europe/Rome",
      guide: null,
      room: null,
      mailedTo: null,
    })
    // There are two places: the time is gone with the second visit.
    expect(await times()).toContain(first)
    expect((await book(newCode(), wish(first))).status).toBe(201)
    expect(await times()).not.toContain(first)
    expect(await times()).toContain(second)
    expect((await app.get(`/api/bookings/${newCode()}`)).status).toBe(404)
    expect((await app.get("/api/bookings/short")).status).toBe(404)
  })

  test("[BKG-5] however many book overlapping times at once, in two processes, none is booked twice", async () => {
    const [a = "", b = ""] = await times()
    const lengths = [30, 45, 60]
    const attempts = Array.from({ length: 16 }, (_, at) =>
      book(
        newCode(),
        wish(at % 2 === 0 ? a : b, { minutes: lengths[at % 3] ?? 30 }),
        at % 4 < 2 ? app : elsewhere,
      ),
    )
    const statuses = (await Promise.all(attempts)).map(({ status }) => status)
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([])
    const { rows } = await storage.pool.query(
      `select count(*)::int as pairs from bookings a join bookings b on a.id < b.id
       join booking_times s on s.booking_id = a.id join booking_times t on t.booking_id = b.id
         and s.place = t.place and s.at = t.at`,
    )
    expect(rows[0].pairs).toBe(0)
    const most = await storage.pool.query(
      "select max(n)::int as most from (select count(*) as n from booking_times group by at) as each",
    )
    expect(most.rows[0].most).toBeLessThanOrEqual(2)
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(2)
  })

  test("[BKG-5] the database itself refuses a place that is taken", async () => {
    const [first = ""] = await times()
    await book(newCode(), wish(first))
    const { rows } = await storage.pool.query("select * from booking_times limit 1")
    const { showroom_id, place, at, booking_id } = rows[0]
    await expect(
      storage.pool.query("insert into booking_times values ($1, $2, $3, $4)", [
        showroom_id,
        place,
        at,
        booking_id,
      ]),
    ).rejects.toThrow(/duplicate key/)
  })

  test("[BKG-6] a visit is moved, which frees its time and changes its entry, and cancelled, once", async () => {
    const [first = "", second = "", third = ""] = await times()
    const code = newCode()
    await book(code, wish(first))
    await book(newCode(), wish(second))
    await book(newCode(), wish(second))
    const move = (startsAt: string, minutes = 30) =>
      send(app, "POST", `/api/bookings/${code}/move`, { startsAt, minutes })
    expect(await codeOf(await move(second))).toBe("time-taken")
    expect(await see(code)).toMatchObject({ startsAt: first })
    expect((await move(third)).status).toBe(200)
    expect(await times()).toContain(first)
    const file = await (await app.get(`/api/bookings/${code}/calendar.ics`)).text()
    expect(file).toContain("SEQUENCE:1\r\n")
    expect(file).toContain("METHOD:PUBLISH")
    const cancel = () => send(app, "POST", `/api/bookings/${code}/cancel`, {})
    expect(await ok<BookingReply>(await cancel())).toMatchObject({
      state: "cancelled",
      cancelledBy: "visitor",
    })
    expect((await cancel()).status).toBe(200)
    expect(await codeOf(await move(first))).toBe("over")
    expect(await (await app.get(`/api/bookings/${code}/calendar.ics`)).text()).toContain("STATUS:CANCELLED")
    expect((await storage.pool.query("select 1 from booking_times")).rowCount).toBe(12)
  })

  test("[BKG-7] nothing that a visitor sends is believed", async () => {
    const [first = ""] = await times()
    for (const startsAt of [
      new Date(NOW + 5 * 60_000).toISOString(),
      new Date(Date.parse(first) + 60_000).toISOString(),
      "2026-11-24T23:00:00.000Z",
      "2027-11-24T10:00:00.000Z",
      "2026-12-25T10:00:00.000Z",
    ])
      expect([startsAt, await codeOf(await book(newCode(), wish(startsAt)))]).toEqual([
        startsAt,
        "no-such-time",
      ])
    expect(await codeOf(await book(newCode(), wish(first, { minutes: 31 })))).toBe("no-such-time")
    for (const change of [
      { name: " \u200b " },
      { timezone: "Mars/Olympus" },
      { startsAt: "tomorrow" },
      { minutes: 0.5 },
      { email: anna },
      { email: "no", consent: true },
      { wish: "x".repeat(5000) },
      { language: "fr" },
      { more: 1 },
    ])
      expect((await book(newCode(), { ...wish(first), ...change })).status).toBe(400)
    const reply = await ok<BookingReply>(
      await book(newCode(), wish(first, { wish: "y".repeat(600), productId: randomUUID() })),
    )
    expect([[...reply.wish].length, reply.productId]).toEqual([280, null])
  })

  test("[BKG-7] one visitor, and one address, has three visits ahead at most", async () => {
    const free = await times()
    const visitId = randomUUID()
    const own = { email: anna, consent: true } as const
    for (const startsAt of free.slice(0, 3))
      expect((await book(newCode(), wish(startsAt, { visitId, ...own }))).status).toBe(201)
    expect(await codeOf(await book(newCode(), wish(free[3] ?? "", { visitId })))).toBe("too-many-bookings")
    expect(await codeOf(await book(newCode(), wish(free[3] ?? "", own)))).toBe("too-many-bookings")
    expect((await book(newCode(), wish(free[3] ?? ""))).status).toBe(201)
  })

  test("[BKG-8] it is confirmed by mail with an invitation, and reminded of once, at its time", async () => {
    const startsAt = (await times()).find((time) => Date.parse(time) > NOW + 40 * HOUR) ?? ""
    const code = newCode()
    const own = { email: anna.toUpperCase(), consent: true, wish: "Comprate da evil.example" } as const
    expect(await ok<BookingReply>(await book(code, wish(startsAt, own)))).toMatchObject({
      mailedTo: "a…@example.com",
    })
    const [confirmation, reminder, ...more] = await waiting()
    expect(more).toEqual([])
    expect(confirmation).toMatchObject({ recipient: anna, calendar_method: "REQUEST" })
    expect(confirmation.body).toContain(`${ORIGIN}/booking/${code}`)
    expect(confirmation.body).toContain("In negozio:")
    expect(confirmation.body).not.toContain("evil")
    expect(confirmation.body).not.toContain("Anna")
    expect(confirmation.calendar).toContain("METHOD:REQUEST\r\n")
    expect(confirmation.calendar).toContain("ATTENDEE")
    expect(reminder.next_at.getTime()).toBe(Date.parse(startsAt) - 24 * HOUR)
    expect(reminder.calendar).toBeNull()
  })

  test("[BKG-8] what is moved or cancelled calls the earlier reminder off; without a mail server nothing waits", async () => {
    const late = (await times()).filter((time) => Date.parse(time) > NOW + 48 * HOUR)
    const code = newCode()
    await book(code, wish(late[0] ?? "", { email: anna, consent: true }))
    await send(app, "POST", `/api/bookings/${code}/move`, { startsAt: late[4], minutes: 30 })
    const moved = await waiting()
    expect(moved).toHaveLength(2)
    expect(moved[1].next_at.getTime()).toBe(Date.parse(late[4] ?? "") - 24 * HOUR)
    expect(moved[0].calendar).toContain("SEQUENCE:1\r\n")
    await send(app, "POST", `/api/bookings/${code}/cancel`, {})
    const cancelled = await waiting()
    expect(cancelled).toHaveLength(1)
    expect(cancelled[0]).toMatchObject({ calendar_method: "CANCEL" })
    expect(cancelled[0].calendar).toContain("STATUS:CANCELLED")
    await storage.pool.query("truncate mails")
    const reply = await book(
      newCode(),
      wish(late[6] ?? "", { email: "berta@example.com", consent: true }),
      mute,
    )
    expect(await ok<BookingReply>(reply)).toMatchObject({ mailedTo: null })
    expect(await waiting()).toEqual([])
  })

  test("[BKG-8] the letter that arrives has the invitation, and two processes send each one once", async () => {
    mail.verdict = "250 OK"
    mail.received.length = 0
    const startsAt = (await times()).find((time) => Date.parse(time) > NOW + 40 * HOUR) ?? ""
    await book(newCode(), wish(startsAt, { email: anna, consent: true, language: "en" }))
    await mail.arrived(1)
    expect(mail.received[0]?.data).toMatch(/Content-Type: text\/calendar;[\s\S]*method=REQUEST/)
    now = Date.parse(startsAt) - 24 * HOUR
    await mail.arrived(2)
    expect(mail.received[1]?.data).toMatch(/Your guided visit is near/)
    await vi.waitFor(async () => expect(await waiting()).toEqual([]))
    const { rows } = await storage.pool.query("select recipient, body, calendar from mails")
    expect(rows).toEqual(Array.from({ length: 2 }, () => ({ recipient: null, body: null, calendar: null })))
    expect(mail.received).toHaveLength(2)
  }, 60_000)

  test("[BKG-9] a guide takes it, begins it when its room opens, and of two who take it one has it", async () => {
    const [first = ""] = await times()
    const code = newCode()
    await book(code, wish(first, { wish: "Le lampade" }))
    const [marta, luca] = [await guide("Marta Rossi"), await guide("Luca Bianchi")]
    const { bookings } = await marta.desk()
    expect(bookings).toMatchObject([
      { name: "Anna", wish: "Le lampade", guide: null, mine: false, room: null },
    ])
    const id = bookings[0]?.id ?? ""
    const taken = await Promise.all([marta.do(id, "take"), luca.do(id, "take")])
    expect(taken.map(({ status }) => status).sort()).toEqual([200, 409])
    const winner = taken[0]?.status === 200 ? marta : luca
    expect(await codeOf(await winner.do(id, "start"))).toBe("too-early")
    now = Date.parse(first) - 10 * 60_000
    const { room } = await see(code)
    expect(room).toMatch(/^[0-9a-z]{16}$/)
    expect((await winner.do(id, "start")).status).toBe(200)
    expect((await winner.desk()).bookings).toMatchObject([
      { mine: true, room, startedAt: new Date(now).toISOString() },
    ])
    expect(await codeOf(await (winner === marta ? luca : marta).do(id, "start"))).toBe("not-yours")
    expect(await codeOf(await winner.do(id, "release"))).toBe("over")
    expect((await app.get("/api/desk/bookings")).status).toBe(401)
  })

  test("[BKG-12] its guide sends a recap: on the page of the booking, and by mail", async () => {
    const [first = ""] = await times()
    const code = newCode()
    await book(code, wish(first, { email: anna, consent: true }))
    const marta = await guide("Marta Rossi")
    const id = (await marta.desk()).bookings[0]?.id ?? ""
    const recap = { id: randomUUID(), text: "Il tavolo era quello di noce", products: [] }
    expect(await codeOf(await marta.do(id, "recap", recap))).toBe("not-yours")
    await marta.do(id, "take")
    expect(await codeOf(await marta.do(id, "recap", recap))).toBe("too-early")
    now = Date.parse(first)
    await marta.do(id, "start")
    expect((await marta.do(id, "recap", recap)).status).toBe(200)
    const made = (await see(code)).recap
    expect(await (await app.get(`/api/recaps/${made}`)).json()).toMatchObject({
      letter: { guide: "Marta", text: "Il tavolo era quello di noce" },
    })
    const letters = await waiting()
    expect(letters.some(({ body }) => body?.includes(`${ORIGIN}/recap/${made}`))).toBe(true)
  })

  test("[BKG-13] who has everything deleted has no booking, no place, no letter and no recap any more", async () => {
    const late = (await times()).at(-1) ?? ""
    const visitId = randomUUID()
    const visitorId = randomUUID()
    const code = newCode()
    await book(code, wish(late, { visitId, email: anna, consent: true }))
    const event = {
      id: randomUUID(),
      type: "visit.started",
      at: new Date(now).toISOString(),
      visitId,
      visitorId,
    }
    await app.post("/api/events", { events: [{ ...event, showroomId: "casa-ambrogia" }] })
    const forget = { authorization: `Visitor ${visitorId}` }
    const exported = await (await app.get("/api/me/export", forget)).text()
    expect(exported).toContain(anna)
    await app.post("/api/me/deletion", { answers: [] }, forget)
    expect((await app.get(`/api/bookings/${code}`)).status).toBe(404)
    expect(await waiting()).toEqual([])
    expect((await storage.pool.query("select 1 from booking_times")).rowCount).toBe(0)
  })
})
