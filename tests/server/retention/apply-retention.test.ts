import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { BOARD_RETENTION } from "../../../src/server/boards/board-retention.ts"
import { CASE_RETENTION } from "../../../src/server/cases/case-retention.ts"
import { createOnceADay } from "../../../src/server/process/once-a-day.ts"
import { applyRetention } from "../../../src/server/retention/apply-retention.ts"
import { USUAL_PERIODS } from "../../../src/server/retention/keep-periods.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { makeEvent, promptEvent } from "../../helpers/events/make-events.ts"
import { createMeApp } from "../../helpers/events/me-app.ts"
import { counted, recount } from "../../helpers/events/recount.ts"
import { findAnywhere } from "../../helpers/storage/find-anywhere.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const DAY = 24 * 60 * 60 * 1000
const AMINA = "0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5a69"
const log = pino({ level: "silent" })

describeOnStorages("what isn't kept for ever", (open) => {
  let storage: Storage
  let server: EventsApp

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await forgetEvents(storage.pool)
    await storage.pool.query("truncate help_requests cascade")
    await storage.pool.query("delete from settings where key = 'retention'")
    server = createEventsApp({ pool: storage.pool })
  })
  const apply = (days: number, periods = USUAL_PERIODS) =>
    applyRetention({ pool: storage.pool, periods, now: () => server.clock.now + days * DAY, batch: 2 })
  const rows = async (sql: string) => (await storage.pool.query(sql)).rows

  const told = () => {
    const mine = { visitorId: AMINA, impressionId: "answer-one", comment: "La luce è fredda." }
    return [
      promptEvent("shown", { visitorId: AMINA, impressionId: "answer-one" }),
      promptEvent("answered", mine),
      makeEvent("finder.completed", { visitorId: AMINA, query: "lampada da lettura", found: true }),
      ...Array.from({ length: 5 }, () => makeEvent("zone.entered", { visitorId: AMINA })),
    ]
  }

  test("[OWN-20] nothing is touched before its time", async () => {
    await server.send(told())
    expect(await apply(399)).toEqual({})
    expect(await rows("select count(*)::int as n from events")).toEqual([{ n: 8 }])
    expect((await createMeApp(storage.pool, server).answers(AMINA)).answers).toHaveLength(1)
  })

  test("[OWN-20] raw events go, and what they counted stays", async () => {
    const events = told()
    await server.send(events)
    const before = recount(events.filter(({ impressionId }) => impressionId !== undefined))
    expect(await apply(401, { ...USUAL_PERIODS, visitors: 3650 })).toEqual({ events: 8 })
    expect(await counted(storage.pool)).toEqual(before)
    expect(await rows("select comment, score from impressions")).toEqual([
      { comment: "La luce è fredda.", score: 4 },
    ])
  })

  test("[OWN-20] what grows old belongs to nobody in particular, and stays counted", async () => {
    const events = told()
    await server.send(events)
    const before = await counted(storage.pool)
    const periods = { ...USUAL_PERIODS, events: 3650, visitors: 30 }
    expect(await apply(31, periods)).toEqual({ "visitors of answers": 1, "visitors of events": 8 })
    expect(await counted(storage.pool)).toEqual(before)
    const me = createMeApp(storage.pool, server)
    expect((await me.answers(AMINA)).answers).toEqual([])
    expect(await me.deletion(AMINA)).toMatchObject({ answers: 0, events: 0 })
  })

  test("[OWN-20] what was written goes everywhere, and its score stays counted", async () => {
    const events = told()
    await server.send(events)
    const asked = events.filter(({ impressionId }) => impressionId !== undefined)
    const without = recount(asked.map(({ comment: _, ...event }) => event))
    const periods = { ...USUAL_PERIODS, events: 3650, visitors: 3650, comments: 10 }
    expect(await apply(11, periods)).toEqual({ "comments of answers": 1, "texts of events": 2 })
    expect(await findAnywhere(storage.pool, ["La luce", "lettura"])).toEqual([])
    expect(await counted(storage.pool)).toEqual(without)
    expect(await apply(11, periods)).toEqual({})
  })

  test("[OWN-20] where somebody asked to be answered is gone in time, whatever became of it", async () => {
    await storage.pool.query(
      `insert into help_requests (id, showroom_id, visit_id, key_hash, kind, state, about, name, language, contact,
         requested_at, seen_at, note) values ('01932f00-0000-7000-8000-0000000000aa', 'casa', 'v', '\\x00', 'message',
         'waiting', '', '', 'it', '{"kind":"email","value":"amina@example.com"}', $1, $1, '')`,
      [new Date(server.clock.now)],
    )
    expect(await apply(180)).toEqual({})
    expect(await apply(181)).toEqual({ contacts: 1 })
    expect(await findAnywhere(storage.pool, ["amina@example.com"])).toEqual([])
  })

  test("[OWN-20] what cases, boards, reports and letters hold of somebody goes when it does elsewhere", async () => {
    const at = new Date(server.clock.now)
    const [id, other] = ["01932f00-0000-7000-8000-0000000000b1", "01932f00-0000-7000-8000-0000000000b2"]
    await storage.pool.query(
      `insert into cases (id, showroom_id, visit_id, visitor, cause, state, comment, wants_reply, language, opened_at, due_at)
       values ($1, 'casa', 'v', 'amina-hash', 'score', 'open', 'La luce amina', false, 'it', $2, $2)`,
      [id, at],
    )
    await storage.pool.query(
      `insert into case_history (case_id, id, at, kind, by_id, detail) values ($1, $1, $3, 'message', null, '{"text":"Ancora amina"}'),
         ($1, $2, $3, 'noted', 'lea', '{"text":"Chiamare domani"}')`,
      [id, other, at],
    )
    await storage.pool.query(
      `insert into case_replies (id, case_id, at, by_id, by_name, language, body, answer, answered_at)
       values ($1, $1, $2, 'lea', 'Lea', 'it', 'Grazie', 'Prego, amina', $2)`,
      [id, at],
    )
    await storage.pool.query(
      `insert into board_entries (id, showroom_id, state, version, said, did, outcome, happened_on, made_at, changed_at)
       values ($1, 'casa', 'draft', 1, '{}', '{}', 'done', '2026-11-01', $2, $2)`,
      [id, at],
    )
    await storage.pool.query("insert into board_reads values ($1, 'amina-hash', $2)", [id, at])
    await storage.pool.query(
      `insert into reports (id, showroom_id, at, by_key, of_key, name, reason, comment, room, lines)
       values ($1, 'casa', $2, 'a', 'b', 'amina', 'rude', '', 'r', '[]')`,
      [id, at],
    )
    await storage.pool.query(
      "insert into mails (id, about, made_at, next_at, sent_at) values ($1, $1, $2, $2, $2), ($3, $1, $2, $2, null)",
      [id, at, other],
    )
    const later = (days: number) =>
      applyRetention({
        pool: storage.pool,
        periods: USUAL_PERIODS,
        now: () => server.clock.now + days * DAY,
        more: [...CASE_RETENTION, ...BOARD_RETENTION],
      })
    expect(await later(180)).toEqual({})
    expect(await later(181)).toEqual({
      "reports of visitors about each other": 1,
      "notes of letters that went, or couldn't": 1,
    })
    expect(await later(401)).toEqual({ "visitors of cases": 1, "readings of the boards": 1 })
    expect(await later(731)).toEqual({
      "words of cases": 1,
      "what visitors answered in cases": 1,
      "what visitors wrote in cases": 1,
    })
    expect(await findAnywhere(storage.pool, ["amina"])).toEqual([])
    // What waits to be sent waits, what staff wrote stays, and the case is still there to be closed.
    expect(await rows("select id from mails")).toEqual([{ id: other }])
    expect(await rows("select state, score from cases")).toEqual([{ state: "open", score: null }])
    expect(await findAnywhere(storage.pool, ["Chiamare domani"])).not.toEqual([])
    await storage.pool.query("delete from cases; delete from mails; delete from board_entries")
  })

  test("[OWN-20] that somebody had everything deleted is itself forgotten in time", async () => {
    await server.send(told())
    await createMeApp(storage.pool, server).deletion(AMINA)
    await apply(399)
    expect(await rows("select count(*)::int as n from forgotten")).toEqual([{ n: 2 }])
    await apply(401)
    expect(await rows("select count(*)::int as n from forgotten")).toEqual([{ n: 0 }])
  })

  test("[OWN-21] of several processes one does the day's work, once; what failed is tried again", async () => {
    let done = 0
    let fails = true
    let today = "2026-11-21"
    const make = () =>
      createOnceADay({
        pool: storage.pool,
        name: "retention",
        lock: 0x7674726e_74657374n,
        work: async () => {
          done += 1
          if (fails) throw new Error("the disk is full")
        },
        now: () => server.clock.now,
        dayOf: () => today,
        log,
      })
    const processes = [make(), make(), make()]
    await expect(processes[0]?.()).rejects.toThrow("the disk is full")
    fails = false
    done = 0
    const results = await Promise.all(processes.flatMap((each) => [each(), each()]))
    expect(results.filter(Boolean)).toHaveLength(1)
    expect(done).toBe(1)
    expect(await processes[1]?.()).toBe(false)
    today = "2026-11-22"
    expect(await processes[2]?.()).toBe(true)
    expect(done).toBe(2)
  })

  test("[OWN-21] what is written while old things are done away with brings none of them back", async () => {
    await server.send(told())
    const periods = { ...USUAL_PERIODS, comments: 10, visitors: 10 }
    const later = { impressionId: "answer-one", visitorId: AMINA, score: 2, at: "2026-11-21T11:30:00.000Z" }
    await Promise.all([
      apply(11, periods),
      ...Array.from({ length: 6 }, () => server.send([makeEvent("zone.entered")])),
      server.send([promptEvent("amended", later)]),
    ])
    await apply(11, periods)
    expect(await findAnywhere(storage.pool, ["La luce", "lettura"])).toEqual([])
    expect(await rows("select count(*)::int as n from impressions where visitor is not null")).toEqual([
      { n: 0 },
    ])
  })
})
