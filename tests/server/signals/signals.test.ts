import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { MemberReply } from "../../../src/protocol/member-metrics.ts"
import type { SignalReply } from "../../../src/protocol/signal-metrics.ts"
import { applyRetention } from "../../../src/server/retention/apply-retention.ts"
import { USUAL_PERIODS } from "../../../src/server/retention/keep-periods.ts"
import { SIGNAL_RETENTION } from "../../../src/server/signals/signal-retention.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { createFiguresApp, type FiguresApp } from "../../helpers/events/figures-app.ts"
import { makeEvent, NOON } from "../../helpers/events/make-events.ts"
import { createMeApp } from "../../helpers/events/me-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const DAY = 86_400_000

const secretOf = (index: number) => `0b7e4a52-3f0e-4c59-9a4e-${index.toString(16).padStart(12, "0")}`

describeOnStorages("signals", (open) => {
  let storage: Storage
  let server: EventsApp
  let app: FiguresApp

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await forgetEvents(storage.pool)
    server = createEventsApp({ pool: storage.pool })
    app = createFiguresApp(storage.pool)
  })

  const ask = async <Reply = SignalReply>(query: string): Promise<Reply> => {
    const response = await app.get(`/api/metrics?${query}`)
    if (response.status !== 200) throw new Error(await response.text())
    return response.json()
  }
  const rows = async (sql: string) => (await storage.pool.query(sql)).rows

  /** A visit of the visitor with this number, by their own browser. */
  function visitOf(index: number, at = NOON, deeds: readonly Record<string, unknown>[] = []) {
    const same = { visitId: `visit-${index}-${at}`, visitorId: secretOf(index) }
    return [{ type: "visit.started" }, ...deeds].map((deed, step) =>
      makeEvent(String(Object(deed).type), {
        ...same,
        at: new Date(at + step * 1000).toISOString(),
        ...deed,
      }),
    )
  }
  const looking = [
    { type: "product.viewed", productId: "lamp" },
    {
      type: "product.inspected",
      productId: "lamp",
      seconds: 12,
      place: { zone: "lighting", x: 0, z: 0, heading: 0 },
    },
    { type: "cart.added", productId: "lamp" },
    { type: "zone.left", seconds: 250, place: { zone: "lighting", x: 0, z: 0, heading: 0 } },
    { type: "struggle.detected", kind: "rage-click", place: { zone: "lighting", x: 0, z: 0, heading: 0 } },
  ]
  const forgetful = () => createMeApp(storage.pool, server)

  test("[MET-50] each signal has its definition, its visits and its interval", async () => {
    await server.send(Array.from({ length: 6 }, (_, index) => visitOf(index, NOON, looking)).flat())
    await server.send(visitOf(6, NOON, [{ type: "product.viewed", productId: "lamp" }]))
    const pickUps = await ask("metric=pick-ups&by=product&lang=en")
    expect(pickUps).toMatchObject({ metric: "pick-ups", definition: { id: "pick-ups", version: 1 } })
    expect(pickUps.groups).toMatchObject([{ key: "lamp", label: "Nube", n: 7, counts: [1, 6], mean: 6 / 7 }])
    expect(pickUps.groups[0]?.value).toBeCloseTo(600 / 7)
    expect((await ask("metric=dwell&by=zone")).groups).toMatchObject([
      { key: "lighting", n: 6, value: 250, low: 250, high: 250, counts: null },
    ])
    expect((await ask("metric=hand-time&product=lamp")).total).toMatchObject({ value: 12, n: 6 })
    expect((await ask("metric=cart-abandonment")).total).toMatchObject({ value: 100, n: 6 })
    expect((await ask("metric=rage-click")).total).toMatchObject({ n: 7, counts: [1, 6] })
    expect((await ask("metric=backtracking")).total).toMatchObject({ n: 7, counts: [7, 0] })
    expect((await ask("metric=finder-success")).total).toMatchObject({ n: 0, value: null, hidden: "too-few" })
  })

  test("[MET-57] every metric is the same as a table", async () => {
    await server.send(Array.from({ length: 6 }, (_, index) => visitOf(index, NOON, looking)).flat())
    await server.send(visitOf(6, NOON, [{ type: "product.viewed", productId: "no-such" }]))
    const query = "metric=pick-ups&by=product&lang=en&from=2026-11-21&to=2026-11-21"
    const response = await app.get(`/api/metrics.csv?${query}&separator=semicolon`)
    expect(response.headers.get("content-disposition")).toContain("pick-ups-2026-11-21_2026-11-21.csv")
    const [names, ...lines] = (await response.text()).trim().split("\r\n")
    expect(names).toBe("metric;version;unit;from;to;key;label;value;low;high;n;mean;hidden")
    const reply = await ask(query)
    const figures = [{ key: "", label: "", ...reply.total }, ...reply.groups]
    expect(lines).toEqual(
      figures.map(({ key, label, value, low, high, n, mean, hidden }) =>
        ["pick-ups;1;percent;2026-11-21;2026-11-21", key, label, value, low, high, n, mean, hidden || ""]
          // As the spreadsheets read them that expect semicolons.
          .map((cell) => (typeof cell === "number" ? String(cell).replace(".", ",") : cell))
          .join(";"),
      ),
    )
    expect(lines.at(-1)).toContain("(unknown);(unknown);;;;1;;too-few")
    expect((await app.get(`/api/metrics.csv?${query}&separator=tab`)).status).toBe(400)
    expect((await app.get("/api/metrics.csv?metric=frt")).status).toBe(200)
  })

  test("[MET-50] what can't be asked of a signal is refused by name", async () => {
    for (const [query, named] of [
      ["metric=dwell&by=product", "by"],
      ["metric=pick-ups&zone=lighting", "zone"],
      ["metric=struggle&zone=lighting&by=product", "by"],
      ["metric=struggle&zone=lighting&zone=seating", "zone"],
      ["metric=dwell&guide=luca", "guide"],
      ["metric=participation&by=day", "by"],
      ["metric=retention&zone=lighting", "zone"],
      ["metric=enps&by=statement", "by"],
      ["metric=struggles", "metric"],
    ] as const) {
      const response = await app.get(`/api/metrics?${query}`)
      expect([query, response.status]).toEqual([query, 400])
      expect((await response.json()).error.message).toContain(named)
    }
    app.staff = { id: "g", name: "G", email: "g@example.com", role: "guide" }
    expect((await app.get("/api/metrics?metric=dwell")).status).toBe(403)
  })

  test("[MET-50] questions and help of somebody who isn't remembered make no visit", async () => {
    await server.send([
      makeEvent("prompt.suppressed", {
        visitId: "alias-1",
        promptId: "ask-csat",
        promptVersion: 1,
        touchpointId: "tp-lighting",
        rule: "budget",
      }),
      makeEvent("help.requested", { visitId: "alias-2", requestId: "request-1" }),
    ])
    expect(await rows("select 1 from visit_signals")).toEqual([])
  })

  test("[MET-54] deleting a visitor takes them out of every signal; what others did in the same visit stays", async () => {
    const six = Array.from({ length: 6 }, (_, index) => visitOf(index, NOON, looking))
    await server.send(six.flat())
    const before = await rows("select * from signal_rollups order by 1, 2, 3, 4, 5, 6, 7")
    await server.send(visitOf(7, NOON, looking))
    const shared = { visitId: "shared", place: { zone: "seating", x: 0, z: 0, heading: 0 } }
    const theirs = makeEvent("zone.left", { ...shared, visitorId: secretOf(9), seconds: 30 })
    await server.send([makeEvent("zone.left", { ...shared, visitorId: secretOf(7), seconds: 40 }), theirs])
    await forgetful().deletion(secretOf(7))
    expect(
      await rows(
        "select facts -> 'zones' -> 'seating' ->> 'stayed' as stayed from visit_signals where visit_id = 'shared'",
      ),
    ).toEqual([{ stayed: "30000" }])
    await forgetful().deletion(secretOf(9))
    expect(await rows("select * from signal_rollups order by 1, 2, 3, 4, 5, 6, 7")).toEqual(before)
    expect(await rows("select count(*)::int as n from visitor_days")).toEqual([{ n: 6 }])
  })

  test("[MET-54] what is too old goes, and what it counted stays", async () => {
    await server.send(Array.from({ length: 6 }, (_, index) => visitOf(index, NOON, looking)).flat())
    const before = await rows("select * from signal_rollups order by 1, 2, 3, 4, 5, 6, 7")
    await applyRetention({
      pool: storage.pool,
      periods: USUAL_PERIODS,
      now: () => server.clock.now + 402 * DAY,
      more: SIGNAL_RETENTION,
    })
    expect(await rows("select * from signal_rollups order by 1, 2, 3, 4, 5, 6, 7")).toEqual(before)
    expect(await rows("select visit_id from visit_signals")).toEqual([])
    expect(await rows("select day from visitor_days")).toEqual([])
  })

  test("[MET-55] participation and retention are of those who agreed to be remembered, as src/metrics defines them", async () => {
    const days = (at: number, visitors: readonly number[]) =>
      server.send(visitors.flatMap((index) => visitOf(index, at)))
    const range = (length: number, from = 0) => Array.from({ length }, (_, index) => from + index)
    // Ten long ago: four of them come again, two of these within the week that is asked for; six new ones join in it.
    server.clock.now = NOON + DAY
    await days(NOON - 120 * DAY, range(3, 50))
    // Here last ninety days before the week: a member still on the evening before it, and on no day of it.
    await days(NOON - 96 * DAY, [60])
    await days(NOON - 80 * DAY, range(10))
    await days(NOON - 30 * DAY, range(4))
    await days(NOON - 2 * DAY, [0, 1, ...range(6, 20)])
    await days(NOON - DAY, [0, 20])
    await server.send([makeEvent("visit.started", { visitId: "nobody" })])
    const week = "from=2026-11-15&to=2026-11-21"
    const active = await ask<MemberReply>(`metric=participation&${week}`)
    expect(active.total).toMatchObject({ n: 16, counts: [8, 8], value: 50, hidden: false })
    expect(active.total.members).toEqual({ start: 11, end: 16, joined: 6, members: 16, active: 8 })
    // Asked again after somebody came, and after they were deleted.
    const again = async () => (await ask<MemberReply>(`metric=participation&${week}`)).total.counts
    await days(NOON - DAY, [30])
    expect(await again()).toEqual([8, 9])
    expect(await again()).toEqual([8, 9])
    await forgetful().deletion(secretOf(30))
    expect(await again()).toEqual([8, 8])
    const kept = await ask<MemberReply>("metric=retention&from=2026-11-15&to=2026-12-05")
    // Seven of the eleven were here last more than ninety days before the end.
    expect(kept.total).toMatchObject({ n: 11, counts: [7, 4] })
    const weeks = await ask<MemberReply>("metric=participation&by=week&from=2026-11-02&to=2026-11-21")
    expect(weeks.groups.map(({ key, n, value }) => [key, n, value])).toEqual([
      ["2026-W45", 11, 0],
      ["2026-W46", 11, 0],
      ["2026-W47", 16, 50],
    ])
    expect(
      (await ask<MemberReply>("metric=participation&from=2026-07-20&to=2026-07-30")).total,
    ).toMatchObject({
      n: 3,
      value: null,
      hidden: "too-few",
      members: null,
    })
    const nothing = (await ask<MemberReply>("metric=retention&from=2020-01-01&to=2020-02-01")).total
    expect(nothing).toMatchObject({ n: 0, value: null })
  })
})
