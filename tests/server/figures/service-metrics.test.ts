import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { averageHandlingTime, differenceOfMedians, firstResponseTime } from "../../../src/metrics/index.ts"
import type { ServiceReply } from "../../../src/protocol/service-metrics.ts"
import { MAX_SEVERAL, SEVERAL_METRICS } from "../../../src/protocol/several-metrics.ts"
import type { WaitChangeReply } from "../../../src/protocol/wait-change.ts"
import { addDays } from "../../../src/server/figures/calendar.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { createFiguresApp, type FiguresApp } from "../../helpers/events/figures-app.ts"
import { makeEvent, NOON } from "../../helpers/events/make-events.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

interface Case {
  /** Seconds until the answer; `null`: there was none. */
  readonly wait: number | null
  readonly outcome?: "handled" | "withdrawn" | "left" | "word"
  readonly handled?: number
  readonly zone?: string
  readonly guideId?: string
  /** Milliseconds since the epoch. */
  readonly at?: number
}

let requests = 0

/** The events of one request, as they happened. */
function helpEvents({ wait, outcome, handled = 60, zone = "lighting", guideId = "luca", at = NOON }: Case) {
  requests += 1
  const visitId = `visit-${requests}`
  const same = {
    requestId: `request-${requests}`,
    visitId,
    sceneId: "flagship",
    place: { zone, x: 0, z: 0, heading: 0 },
  }
  const when = (seconds: number) => new Date(at + seconds * 1000).toISOString()
  const context = { language: "it", device: "phone" }
  const events = [makeEvent("help.requested", { ...same, at: when(0), context })]
  const byGuide = { ...same, context: { ...context, guideId } }
  if (wait !== null) events.push(makeEvent("help.answered", { ...byGuide, at: when(wait) }))
  if (outcome === undefined) return events
  const spent = outcome === "handled" ? { handledSeconds: handled, wrapUpSeconds: 10 } : {}
  events.push(makeEvent("help.closed", { ...byGuide, at: when((wait ?? 0) + 90), outcome, ...spent }))
  return events
}

const seven: readonly Case[] = [5, 12, 20, 31, 44, 62, 130].map((wait, index) => ({
  wait,
  outcome: "handled",
  handled: 100 + index * 10,
}))

describeOnStorages("the metrics of service", (open) => {
  let storage: Storage
  let server: EventsApp
  let app: FiguresApp

  beforeAll(async () => {
    storage = await open()
    await storage.pool.query(
      "insert into staff (id, name, email, role) values ('luca', 'Luca', 'l@example.com', 'guide')",
    )
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await forgetEvents(storage.pool)
    server = createEventsApp({ pool: storage.pool })
    app = createFiguresApp(storage.pool)
  })

  async function send(cases: readonly Case[], order: "as-is" | "reversed" = "as-is") {
    const events = cases.flatMap(helpEvents)
    expect((await server.see(order === "reversed" ? events.reverse() : events)).rejected).toEqual([])
  }
  async function service(query: string): Promise<ServiceReply> {
    const response = await app.get(`/api/metrics?${query}`)
    if (response.status !== 200) throw new Error(await response.text())
    return response.json()
  }

  test("[HLP-12] [MET-10] first response is what src/metrics says, whatever the order of the events", async () => {
    await send(
      [...seven, { wait: null }, { wait: null, outcome: "left" }, { wait: null, outcome: "word" }],
      "reversed",
    )
    const expected = firstResponseTime([
      ...seven.map(({ wait }) => ({ requestedAt: 0, answeredAt: (wait ?? 0) * 1000 })),
      ...Array.from({ length: 3 }, () => ({ requestedAt: 0, answeredAt: null })),
    ])
    const reply = await service("metric=frt")
    expect(reply).toMatchObject({ metric: "frt", definition: { id: "first-response-time", unit: "seconds" } })
    expect(reply.total).toMatchObject({
      value: expected.median,
      p90: expected.p90,
      answered: 7,
      unanswered: 3,
      withdrawn: 0,
      n: 7,
      hidden: false,
    })
    expect(expected.median).toBe(31)
  })

  test("[HLP-11] a withdrawn request is counted apart, one that was answered first is answered", async () => {
    await send([...seven, { wait: null, outcome: "withdrawn" }, { wait: 3, outcome: "withdrawn" }])
    expect((await service("metric=frt")).total).toMatchObject({ answered: 8, unanswered: 0, withdrawn: 1 })
  })

  test("[DSH-35] [MET-8] the change of the median wait is what src/metrics says of the waits themselves", async () => {
    const DAY = 86_400_000
    const earlier = [40, 55, 61, 70, 82, 90, 95, 120, 130, 300]
    const later = [3, 5, 8, 9, 10, 12, 14, 20, 22, 31]
    await send(earlier.map((wait) => ({ wait, at: NOON - 28 * DAY })))
    await send([...later.map((wait) => ({ wait })), { wait: null }])
    const change = async (query: string): Promise<WaitChangeReply> => {
      const response = await app.get(`/api/metrics/change?metric=frt${query}`)
      if (response.status !== 200) throw new Error(await response.text())
      return response.json()
    }
    const told = await change("")
    const expected = differenceOfMedians(later, earlier)
    expect(told).toMatchObject({ delta: -75, hidden: false, definition: { id: "first-response-time" } })
    expect(told.intervals.map(({ confidence }) => confidence)).toEqual([0.95, 0.99])
    expect(told.intervals[0]).toEqual({
      confidence: 0.95,
      low: expected.low,
      high: expected.high,
      distinguishable: true,
    })
    expect(await change("&device=phone&language=it")).toMatchObject({ delta: -75 })
    // Under five on either side nothing is told.
    expect(await change("&device=desktop")).toMatchObject({ delta: null, intervals: [], hidden: "too-few" })
    expect((await change(`&against=${addDays(told.from, -364)}`)).hidden).toBe("too-few")
    for (const wrong of [`&against=${told.from}`, "&against=x", "&zone=lighting", "&metric=aht"])
      expect((await app.get(`/api/metrics/change?metric=frt${wrong}`)).status).toBe(400)
    app.staff = null
    expect((await app.get("/api/metrics/change?metric=frt")).status).toBe(401)
  })

  test("[HLP-13] [MET-11] handling time is that of the handled, without the queue", async () => {
    await send([...seven, { wait: null, outcome: "left" }, { wait: 9 }])
    const { total, definition } = await service("metric=aht")
    const { mean, n } = averageHandlingTime(
      seven.map(({ handled = 0 }) => ({ guidedSeconds: handled, wrapUpSeconds: 10 })),
    )
    expect(definition.id).toBe("average-handling-time")
    expect(total).toMatchObject({ value: mean, mean, n, p90: null })
    expect([mean, n]).toEqual([140, 7])
  })

  test("[HLP-13] who didn't say how long it took is taken from the answer to the end", async () => {
    for (let index = 0; index < 5; index += 1) {
      const visit = { visitId: `old-${index}`, requestId: `old-${index}` }
      const at = (seconds: number) => new Date(NOON + seconds * 1000).toISOString()
      await server.see([
        makeEvent("help.requested", { ...visit, at: at(0) }),
        makeEvent("help.answered", { ...visit, at: at(10) }),
        makeEvent("help.closed", { ...visit, at: at(130) }),
      ])
    }
    expect((await service("metric=aht")).total).toMatchObject({ value: 120, n: 5 })
  })

  test("[GDE-9] [MET-11] guided visits are handled too, by their guide, when they are over; nobody waited for them", async () => {
    const guided = (id: string, type: "guided.started" | "guided.ended", seconds: number, guideId = "luca") =>
      makeEvent(type, {
        visitId: id,
        guidedVisitId: id,
        at: new Date(NOON + seconds * 1000).toISOString(),
        context: { guideId, guidedVisitId: id },
      })
    const spans = [60, 120, 180, 240, 300]
    await server.see([
      ...spans.flatMap((span, index) => [
        guided(`visit-${index}`, "guided.ended", span),
        guided(`visit-${index}`, "guided.started", 0),
      ]),
      // One goes on, and of another only somebody else says that it ended.
      guided("going-on", "guided.started", 0),
      guided("forged", "guided.started", 0),
      guided("forged", "guided.ended", 1, "nobody"),
    ])
    const { mean, n } = averageHandlingTime(
      spans.map((guidedSeconds) => ({ guidedSeconds, wrapUpSeconds: 0 })),
    )
    expect((await service("metric=aht")).total).toMatchObject({ value: mean, n })
    expect((await service("metric=aht&by=guide")).groups).toMatchObject([{ key: "luca", value: 180, n: 5 }])
    expect((await service("metric=frt")).total).toMatchObject({ answered: 0, unanswered: 0, n: 0 })
  })

  test("[HLP-12] a filter shows no more than the breakdown by it: not the zone that covers a small one", async () => {
    await send([...seven, ...seven.slice(0, 3).map((each) => ({ ...each, zone: "seating" }))])
    for (const metric of ["frt", "aht"]) {
      const { groups } = await service(`metric=${metric}&by=zone`)
      expect(groups.map(({ key, value }) => [key, value])).toEqual([
        ["lighting", null],
        ["seating", null],
      ])
      // The whole less the lamps would be the other three.
      const lamps = await service(`metric=${metric}&zone=lighting&by=guide`)
      expect([lamps.total.value, lamps.groups.map(({ value }) => value)]).toEqual([null, [null]])
      expect((await service(`metric=${metric}`)).total.value).not.toBeNull()
    }
  })

  test("[HLP-12] by guide, zone and day, with names; small groups are hidden with their cover", async () => {
    await send([
      ...seven,
      ...seven.map((each) => ({ ...each, zone: "checkout", guideId: "nobody" })),
      ...seven.map((each) => ({ ...each, at: NOON - 86_400_000 })),
      { wait: 10, zone: "seating" },
      { wait: null },
    ])
    const guides = (await service("metric=frt&by=guide")).groups
    expect(guides.map(({ key, label, answered, unanswered }) => [key, label, answered, unanswered])).toEqual([
      ["luca", "Luca", 15, 0],
      ["(unknown)", "(unknown)", 7, 0],
      ["(none)", "(none)", 0, 1],
    ])
    const zones = (await service("metric=frt&by=zone&lang=en")).groups
    expect(zones.map(({ key, label, n, value, hidden }) => [key, label, n, value, hidden])).toEqual([
      ["lighting", "lighting (en)", 14, 31, false],
      ["checkout", "checkout (en)", 7, null, "too-few"],
      ["seating", "seating (en)", 1, null, "too-few"],
    ])
    const days = (await service("metric=frt&by=day&from=2026-11-20&to=2026-11-22")).groups
    expect(days.map(({ key, n }) => [key, n])).toEqual([
      ["2026-11-20", 7],
      ["2026-11-21", 15],
      ["2026-11-22", 0],
    ])
    expect((await service("metric=frt&zone=checkout&by=guide")).total).toMatchObject({ answered: 7 })
  })

  test("[HLP-12] what names a request of another visit, or comes before it was asked, falsifies nothing", async () => {
    await send(seven)
    const forged = { requestId: `request-${requests}`, visitId: "somebody-else" }
    await server.see([
      makeEvent("help.answered", { ...forged, at: new Date(NOON + 1).toISOString() }),
      makeEvent("help.closed", { ...forged, outcome: "withdrawn" }),
    ])
    expect((await service("metric=frt")).total).toMatchObject({ value: 31, answered: 7, withdrawn: 0 })
    await send([{ wait: -30 }])
    expect((await service("metric=frt")).total).toMatchObject({ answered: 8, value: 25.5 })
  })

  test("[ASK-82] what visitors send of help and guided visits is kept, and is in no number", async () => {
    await send(seven)
    const before = [await service("metric=frt"), await service("metric=aht")]
    const at = (seconds: number) => new Date(NOON + seconds * 1000).toISOString()
    const mine = { requestId: "mine", visitId: "visit-mine", context: { guideId: "luca" } }
    const ours = { requestId: `request-${requests}`, visitId: `visit-${requests}` }
    const guided = { visitId: "tour", guidedVisitId: "tour", context: { guideId: "luca" } }
    const { accepted } = await server.send([
      makeEvent("help.requested", { ...mine, at: at(0) }),
      makeEvent("help.answered", { ...mine, at: at(1) }),
      makeEvent("help.closed", { ...mine, at: at(2), outcome: "handled", handledSeconds: 9999 }),
      makeEvent("help.answered", { ...ours, at: at(1) }),
      makeEvent("help.closed", { ...ours, at: at(1), outcome: "withdrawn" }),
      makeEvent("guided.started", { ...guided, at: at(0) }),
      makeEvent("guided.ended", { ...guided, at: at(9000) }),
    ])
    expect(accepted).toHaveLength(7)
    expect([await service("metric=frt"), await service("metric=aht")]).toEqual(before)
  })

  test("[HLP-12] nothing is null, not zero; what can't be asked is refused by name", async () => {
    expect((await service("metric=frt")).total).toMatchObject({ value: null, p90: null, n: 0, answered: 0 })
    for (const query of [
      "metric=frt&by=touchpoint",
      "metric=aht&stage=buy",
      "metric=frt&metric=aht",
      "metric=frtt",
    ]) {
      const response = await app.get(`/api/metrics?${query}`)
      expect([query, response.status]).toEqual([query, 400])
    }
    app.staff = { id: "g", name: "G", email: "g@example.com", role: "guide" }
    expect((await app.get("/api/metrics?metric=frt")).status).toBe(403)
  })

  test("[DSH-112] several questions in one request are answered as each by itself, or refused together", async () => {
    await send([...seven, { wait: null }])
    const of = (...questions: readonly string[]) => new URLSearchParams(questions.map((each) => ["of", each]))
    const days = "from=2026-11-01&to=2026-11-21&lang=en"
    const questions = [
      `metric=frt&by=week&${days}`,
      `metric=csat&by=touchpoint&${days}&device=phone&device=desktop`,
      `metric=frt&${days}&against=2026-10-01`,
      `metric=frt&by=week&${days.replace("en", "it")}`,
    ]
    const alone = await Promise.all(
      questions.map(async (each) => {
        const response = await app.get(`/api/metrics${each.includes("against") ? "/change" : ""}?${each}`)
        expect(response.status).toBe(200)
        return response.json()
      }),
    )
    const together = await app.get(`${SEVERAL_METRICS}?${of(...questions)}`)
    expect(together.headers.get("cache-control")).toBe("no-store")
    expect(await together.json()).toEqual({ replies: alone })
    for (const wrong of [
      "",
      "from=2026-11-01",
      of(...questions, "metric=aht&stage=buy"),
      of("metric=frt&metric=aht"),
      of("metric=csat&against=2026-10-01"),
      of(""),
      of(...Array.from({ length: MAX_SEVERAL + 1 }, () => "metric=csat")),
    ])
      expect([String(wrong), (await app.get(`${SEVERAL_METRICS}?${wrong}`)).status]).toEqual([
        String(wrong),
        400,
      ])
    expect((await app.get(`${SEVERAL_METRICS}?${of(...Array(MAX_SEVERAL).fill("metric=nps"))}`)).status).toBe(
      200,
    )
    app.staff = { id: "g", name: "G", email: "g@example.com", role: "guide" }
    expect((await app.get(`${SEVERAL_METRICS}?${of("metric=csat")}`)).status).toBe(403)
  })

  test("[HLP-12] readers of the numbers hear that they have changed", async () => {
    const told: string[] = []
    server.live.subscribe((metrics) => told.push(...metrics))
    await send([{ wait: 5 }])
    expect(told).toEqual(["frt", "aht"])
  })
})
