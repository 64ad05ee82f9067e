import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { createEventsLimits } from "../../../src/server/http/events-limits.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, type EventsApp, forgetEvents, post } from "../../helpers/events/events-app.ts"
import { makeEvent, NOON, newId, promptEvent } from "../../helpers/events/make-events.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

describeOnStorages("POST /api/events", (open) => {
  let storage: Storage
  let server: EventsApp

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await forgetEvents(storage.pool)
    server = createEventsApp({ pool: storage.pool })
  })

  const count = async (table: string) =>
    Number((await storage.pool.query(`select count(*) from ${table}`)).rows[0].count)
  const totals = async () =>
    (
      await storage.pool.query(
        "select metric, day::text, impressions, dismissals, array[c0,c1,c2,c3,c4] as scores from rollups where dimension = 'total' and (impressions, dismissals) <> (0, 0) order by metric, day",
      )
    ).rows

  test("[EVT-1] an accepted event is stored as it was told, with our time beside the sender's", async () => {
    const event = promptEvent("answered", { comment: "Bella, ma <b>cara</b>" })
    expect(await server.send([event])).toEqual({ accepted: [event.id], duplicates: [], rejected: [] })
    const { rows } = await storage.pool.query("select * from events")
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ id: event.id, body: event, tamed: [], clock: "as-sent" })
    expect(rows[0].occurred_at.getTime()).toBe(NOON)
    expect(rows[0].received_at.getTime()).toBe(server.clock.now)
  })

  test("[EVT-2] repeating a request changes nothing and says so", async () => {
    const events = [promptEvent("shown"), promptEvent("answered"), makeEvent("visit.started")]
    const ids = events.map(({ id }) => id)
    await server.send(events)
    const before = await totals()
    server.clock.now += 60_000
    expect(await server.send(events, new Date(NOON).toISOString())).toEqual({
      accepted: [],
      duplicates: ids,
      rejected: [],
    })
    expect(await totals()).toEqual(before)
    expect(await count("events")).toBe(3)
  })

  test("[EVT-2] a repetition whose fields come in another order, or whose id in capitals, is a repetition", async () => {
    const event = promptEvent("answered")
    await server.send([event])
    const turned = Object.fromEntries(Object.entries({ ...event, id: event.id.toUpperCase() }).reverse())
    expect(await server.send([turned])).toMatchObject({ accepted: [], duplicates: [event.id.toUpperCase()] })
  })

  test("[EVT-2] copies within one request are counted and listed once", async () => {
    const event = promptEvent("answered")
    expect(await server.send([event, event, event])).toEqual({
      accepted: [event.id],
      duplicates: [],
      rejected: [],
    })
    expect(await totals()).toMatchObject([{ impressions: 1, scores: [0, 0, 0, 1, 0] }])
  })

  test("[EVT-3] an id that another visit or another content has used is refused, not taken for a repetition", async () => {
    const event = promptEvent("answered")
    await server.send([event])
    for (const other of [
      { ...event, visitId: "visit-2" },
      { ...event, score: 1 },
    ]) {
      expect(await server.send([other])).toEqual({
        accepted: [],
        duplicates: [],
        rejected: [{ id: event.id, reason: "id already used by another event" }],
      })
    }
    expect(await totals()).toMatchObject([{ impressions: 1, scores: [0, 0, 0, 1, 0] }])
  })

  test("[EVT-4] one bad event never costs a good one, whatever it is", async () => {
    const good = [makeEvent("visit.started"), promptEvent("shown")]
    const bad = [
      null,
      7,
      "text",
      [],
      {},
      { id: 5 },
      makeEvent("visit.begun"),
      promptEvent("answered", { score: 6 }),
    ]
    const reply = await server.send([good[0], ...bad, good[1]])
    expect(reply.accepted).toEqual(good.map(({ id }) => id))
    expect(reply.rejected).toHaveLength(bad.length)
    expect(reply.rejected[0]).toEqual({ id: "", reason: "events[1]: invalid event null: expected an object" })
    expect(reply.rejected.at(-2)?.reason).toBe('unknown type "visit.begun"')
    expect(reply.rejected.at(-1)?.reason).toBe("invalid score 6: csat takes 1 to 5")
    expect(await count("events")).toBe(2)
  })

  test("[EVT-5] what the showroom doesn't have is refused by name", async () => {
    const cases = [
      [{ showroomId: "other" }, 'unknown showroom "other"'],
      [{ promptId: "ask-what" }, 'unknown prompt "ask-what"'],
      [{ promptVersion: 3 }, 'unknown version 3 of prompt "ask-csat": the newest is 2'],
      [{ touchpointId: "tp-roof" }, 'unknown touchpoint "tp-roof"'],
      [{ metric: "nps", scale: "0-10" }, 'invalid metric "nps": prompt "ask-csat" asks csat'],
      [{ scale: "1-7" }, 'invalid scale "1-7": csat is asked on 1-5'],
    ] as const
    const events = cases.map(([changes]) => promptEvent("shown", { impressionId: newId(), ...changes }))
    const { rejected } = await server.send(events)
    expect(rejected.map(({ reason }) => reason)).toEqual(cases.map(([, reason]) => reason))
  })

  test("[EVT-5] products, zones, scenes and staff that aren't known are counted as unknown, not lost", async () => {
    const place = { zone: "roof", x: 0, z: 0, heading: 0 }
    const context = { language: "xx", guideId: "nobody" }
    await server.send([promptEvent("shown", { productId: "no-such", sceneId: "moon", place, context })])
    const { rows } = await storage.pool.query(
      "select product, zone, scene, language, guide, device, experiment, stage from impressions",
    )
    expect(rows).toEqual([
      {
        product: "(unknown)",
        zone: "(unknown)",
        scene: "(unknown)",
        language: "(unknown)",
        guide: "(unknown)",
        device: "(none)",
        experiment: "(none)",
        stage: "research",
      },
    ])
  })

  test("[EVT-6] an answer that comes before its impression counts where it was given, then where it was shown", async () => {
    const shown = promptEvent("shown", { at: "2026-11-20T22:59:00.000Z" })
    const answered = promptEvent("answered", { at: "2026-11-20T23:01:00.000Z" })
    await server.send([answered])
    expect(await totals()).toMatchObject([{ day: "2026-11-21", impressions: 1, scores: [0, 0, 0, 1, 0] }])
    await server.send([shown])
    expect(await totals()).toMatchObject([{ day: "2026-11-20", impressions: 1, scores: [0, 0, 0, 1, 0] }])
  })

  test("[EVT-7] one answer for an impression: a second is refused, an amendment replaces it, a withdrawal takes it out", async () => {
    await server.send([promptEvent("shown"), promptEvent("answered", { score: 5, comment: "Bella" })])
    const second = promptEvent("answered", { score: 1 })
    expect((await server.send([second])).rejected).toEqual([
      { id: second.id, reason: 'impression "impression-1" was already answered; send prompt.amended' },
    ])
    const at = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString()
    await server.send([promptEvent("amended", { score: 2, at: at(9) })])
    await server.send([promptEvent("amended", { score: 3, at: at(5) })])
    expect(await totals()).toMatchObject([{ impressions: 1, scores: [0, 1, 0, 0, 0] }])
    expect((await storage.pool.query("select score, comment from impressions")).rows).toEqual([
      { score: 2, comment: "Bella" },
    ])
    await server.send([promptEvent("withdrawn")])
    expect(await totals()).toMatchObject([{ impressions: 1, dismissals: 0, scores: [0, 0, 0, 0, 0] }])
    expect(await count("events")).toBe(5)
  })

  test("[EVT-7] an amendment that comes before its answer isn't undone by it", async () => {
    await server.send([promptEvent("amended", { score: 1 })])
    await server.send([promptEvent("answered", { score: 5 })])
    expect(await totals()).toMatchObject([{ impressions: 1, scores: [1, 0, 0, 0, 0] }])
  })

  test("[EVT-8] an impression belongs to one visit and one prompt", async () => {
    await server.send([promptEvent("shown")])
    const stolen = promptEvent("answered", { visitId: "visit-2" })
    const confused = promptEvent("answered", {
      promptId: "ask-ces",
      touchpointId: "tp-cart",
      metric: "ces",
      scale: "1-7",
    })
    expect((await server.send([stolen, confused])).rejected.map(({ reason }) => reason)).toEqual([
      'impression "impression-1" belongs to another visit',
      'impression "impression-1" is of prompt "ask-csat"',
    ])
    expect(await totals()).toMatchObject([{ impressions: 1, scores: [0, 0, 0, 0, 0] }])
  })

  test("[EVT-9] a clock two days wrong is corrected by `sentAt`; without it only the impossible is", async () => {
    const twoDays = 2 * 86_400_000
    const late = promptEvent("shown", { at: new Date(NOON + twoDays).toISOString() })
    await server.send([late], new Date(server.clock.now + twoDays).toISOString())
    const future = makeEvent("visit.started", { at: "2031-01-01T00:00:00Z" })
    const ancient = makeEvent("visit.started", { at: "1970-01-01T00:00:10+02:00" })
    await server.send([future, ancient])
    const { rows } = await storage.pool.query("select id, occurred_at, clock from events order by id")
    expect(rows.map((row) => [row.occurred_at.getTime(), row.clock])).toEqual([
      [NOON, "corrected"],
      [server.clock.now, "clamped"],
      [server.clock.now, "clamped"],
    ])
    expect(await totals()).toMatchObject([{ day: "2026-11-21", impressions: 1 }])
  })

  test("[EVT-10] hostile comments are tamed and marked, never lost and never trusted", async () => {
    const comments = [
      "<script>alert(1)</script>",
      "x".repeat(10_000),
      "abc\u0000def\u202egnp.exe",
      "👩‍👩‍👧‍👦".repeat(10),
      '=HYPERLINK("http://x")',
      "half \ud83d surrogate",
    ]
    const events = comments.map((comment, index) =>
      promptEvent("answered", { comment, impressionId: `hostile-${index}` }),
    )
    expect((await server.send(events)).accepted).toHaveLength(comments.length)
    const { rows } = await storage.pool.query(
      "select comment, tamed from impressions join events on impression_id = impressions.id order by impressions.id",
    )
    expect(rows).toEqual([
      { comment: comments[0], tamed: [] },
      { comment: "x".repeat(2000), tamed: ["comment"] },
      { comment: "abcdefgnp.exe", tamed: ["comment"] },
      { comment: comments[3], tamed: [] },
      { comment: comments[4], tamed: [] },
      { comment: "half \ufffd surrogate", tamed: ["comment"] },
    ])
  })

  test("[API-21] a body that isn't what it should be is refused whole, with the reason", async () => {
    const good = JSON.stringify({ events: [makeEvent("visit.started")] })
    const many = JSON.stringify({ events: Array.from({ length: 101 }, () => null) })
    const large = JSON.stringify({
      events: [makeEvent("visit.started", { productId: "x".repeat(256 * 1024) })],
    })
    const cases = [
      ["", 400, "invalid-json"],
      [good.slice(0, -10), 400, "invalid-json"],
      [new Uint8Array([0x7b, 0xff, 0x7d]), 400, "invalid-json"],
      ["[]", 400, "invalid-body"],
      ["{}", 400, "invalid-body"],
      ['{"events":{}}', 400, "invalid-body"],
      ['{"events":[],"extra":1}', 400, "invalid-body"],
      ['{"events":[],"sentAt":"yesterday"}', 400, "invalid-body"],
      [many, 413, "too-many-events"],
      [large, 413, "body-too-large"],
      [`${"[".repeat(100_000)}`, 400, "invalid-json"],
    ] as const
    for (const [body, status, code] of cases) {
      const response = await post(server.app, body)
      expect([response.status, (await response.json()).error.code]).toEqual([status, code])
    }
    expect(await count("events")).toBe(0)
    expect(await server.send([])).toEqual({ accepted: [], duplicates: [], rejected: [] })
  })

  test("[API-21] the size of a body is measured, not believed", async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
    const init = { method: "POST", body: endless, duplex: "half", headers: { "content-length": "10" } }
    const response = await server.app.request(new Request("http://shop/api/events", init))
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(600_000)
  })

  test("[API-22] who sends too much is told when to come back, and others aren't held up", async () => {
    const limited = createEventsApp({ pool: storage.pool, limit: createEventsLimits({ perVisit: 25 }) })
    const body = (visitId: string) => JSON.stringify({ events: [makeEvent("visit.started", { visitId })] })
    expect((await post(limited.app, body("a"))).status).toBe(200)
    expect((await post(limited.app, body("a"))).status).toBe(200)
    const refused = await post(limited.app, body("a"))
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
    expect((await post(limited.app, body("b"))).status).toBe(200)
  })

  test("[API-23] when the queue is full the sender is told to keep its events", async () => {
    const small = createEventsApp({ pool: storage.pool, ingest: { maxQueued: 2, maxBatch: 1 } })
    const statuses = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const response = await post(small.app, JSON.stringify({ events: [makeEvent("visit.started")] }))
        return [response.status, response.headers.get("retry-after")].join()
      }),
    )
    expect(statuses.filter((each) => each === "200,").length).toBe(await count("events"))
    expect(statuses).toContain("503,1")
  })

  test("[EVT-11] events that two processes write at once are counted once", async () => {
    const other = createEventsApp({ pool: storage.pool })
    const events = Array.from({ length: 60 }, (_, index) =>
      promptEvent("answered", { impressionId: `shared-${index}`, score: (index % 5) + 1 }),
    )
    const turned = events.toReversed()
    const replies = await Promise.all(
      [events, turned, events, turned].map((each, index) => (index % 2 ? other : server).send(each)),
    )
    expect(replies.flatMap(({ accepted }) => accepted).sort()).toEqual(events.map(({ id }) => id).sort())
    expect(await totals()).toMatchObject([{ impressions: 60, scores: [12, 12, 12, 12, 12] }])
  })
})
