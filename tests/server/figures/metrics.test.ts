import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { csat, nps } from "../../../src/metrics/index.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { answersOf, createFiguresApp, type FiguresApp } from "../../helpers/events/figures-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const many = (count: number, score: number | null) => new Array<number | null>(count).fill(score)
const seating = { touchpointId: "tp-seating", productId: "chair" }
const exit = {
  promptId: "ask-nps",
  touchpointId: "tp-exit",
  metric: "nps",
  scale: "0-10",
  productId: undefined,
}
const cart = { promptId: "ask-ces", touchpointId: "tp-cart", metric: "ces", scale: "1-7" }

describeOnStorages("GET /api/metrics", (open) => {
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

  async function send(events: readonly unknown[]): Promise<void> {
    for (let from = 0; from < events.length; from += 100) {
      const { rejected } = await server.send(events.slice(from, from + 100))
      expect(rejected).toEqual([])
    }
  }

  test("[MET-20] numbers, counts and intervals are those of src/metrics, by touchpoint and in all", async () => {
    await send([...answersOf([...many(24, 5), ...many(6, 2)]), ...answersOf([...many(10, 4), null], seating)])
    const reply = await app.metrics("metric=csat&by=touchpoint&lang=en")
    expect(reply).toMatchObject({
      metric: "csat",
      definition: { id: "csat", version: 1, scale: "1-5" },
      from: "2026-10-25",
      to: "2026-11-21",
      timezone: "Europe/Rome",
    })
    const lighting = { scale: "1-5", counts: [0, 6, 0, 0, 24] } as const
    const chairs = { scale: "1-5", counts: [0, 0, 0, 10, 0] } as const
    expect(reply.groups).toEqual([
      {
        key: "tp-lighting",
        label: "tp-lighting (en)",
        ...csat(lighting),
        counts: lighting.counts,
        hidden: false,
      },
      { key: "tp-seating", label: "tp-seating (en)", ...csat(chairs), counts: chairs.counts, hidden: false },
    ])
    const all = { scale: "1-5", counts: [0, 6, 0, 10, 24] } as const
    expect(reply.total).toEqual({ ...csat(all), counts: all.counts, hidden: false })
  })

  test("[MET-20] NPS, CES, the easy share and the response rate come from the same counts", async () => {
    await send([...answersOf([...many(15, 10), ...many(9, 8), ...many(6, 3)], exit)])
    await send(answersOf([7, 7, 6, 5, 3, 1, null, null], cart))
    const counts = [0, 0, 0, 6, 0, 0, 0, 0, 9, 0, 15]
    expect((await app.metrics("metric=nps")).total).toMatchObject({
      ...nps({ scale: "0-10", counts }),
      counts,
    })
    expect((await app.metrics("metric=ces")).total).toMatchObject({ n: 6, value: 29 / 6 })
    expect((await app.metrics("metric=easy-share")).total.value).toBeCloseTo(66.67, 1)
    const rate = await app.metrics("metric=response-rate&by=prompt")
    expect(rate.total).toMatchObject({ n: 38, counts: [2, 36] })
    expect(rate.groups.map(({ key, n, value }) => [key, n, value])).toEqual([
      ["ask-ces", 8, 75],
      ["ask-nps", 30, 100],
    ])
  })

  test("[MET-21] a segment under five answers is hidden, and a second one that would give it away", async () => {
    await send([
      ...answersOf(many(3, 5), { productId: "vase" }),
      ...answersOf(many(6, 1), { productId: "chair" }),
      ...answersOf(many(9, 4), { productId: "lamp" }),
    ])
    const { groups, total } = await app.metrics("metric=csat&by=product")
    expect(total).toMatchObject({ n: 18, hidden: false })
    expect(groups.map(({ key, label, n, value, hidden }) => [key, label, n, value, hidden])).toEqual([
      ["lamp", "Nube", 9, 100, false],
      ["chair", "chair", 6, null, "too-few"],
      ["vase", "vase", 3, null, "too-few"],
    ])
    for (const { counts, low, high, mean } of groups.slice(1))
      expect([counts, low, high, mean]).toEqual([null, null, null, null])
    expect((await app.metrics("metric=csat&product=vase")).total).toMatchObject({
      n: 3,
      value: null,
      hidden: "too-few",
    })
  })

  test("[MET-21] a zone or a stage less its touchpoints tells nothing about a hidden one", async () => {
    await send([
      ...answersOf(many(4, 7), cart),
      ...answersOf(many(30, 6), { ...cart, touchpointId: "tp-exit" }),
      ...answersOf(many(8, 2), { ...cart, touchpointId: "tp-lighting" }),
      ...answersOf(many(9, 2), { ...cart, touchpointId: "tp-seating" }),
    ])
    const { groups } = await app.metrics("metric=ces&by=touchpoint")
    expect(groups.map(({ key, hidden }) => [key, hidden])).toEqual([
      ["tp-lighting", false],
      ["tp-seating", false],
      ["tp-cart", "too-few"],
      ["tp-exit", "too-few"],
    ])
  })

  test("[MET-22] days, weeks and months are the showroom's, with a group for each, also the empty ones", async () => {
    await send(answersOf(many(5, 5), { at: "2026-10-24T22:30:00Z" }))
    await send(answersOf(many(6, 1), { at: "2026-10-25T23:30:00Z" }))
    const range = "metric=csat&from=2026-10-24&to=2026-11-02"
    const days = (await app.metrics(`${range}&by=day`)).groups
    expect(days.map(({ key }) => key)).toHaveLength(10)
    expect(days.filter(({ n }) => n > 0).map(({ key, n, value }) => [key, n, value])).toEqual([
      ["2026-10-25", 5, 100],
      ["2026-10-26", 6, 0],
    ])
    expect((await app.metrics(`${range}&by=week`)).groups.map(({ key, n }) => [key, n])).toEqual([
      ["2026-W43", 5],
      ["2026-W44", 6],
      ["2026-W45", 0],
    ])
    expect((await app.metrics(`${range}&by=month`)).groups.map(({ key, n }) => [key, n])).toEqual([
      ["2026-10", 11],
      ["2026-11", 0],
    ])
  })

  test("[MET-23] filters narrow, cross, and take several values; the range includes both its ends", async () => {
    const german = {
      context: { language: "de", device: "phone" },
      place: { zone: "roof", x: 0, z: 0, heading: 0 },
    }
    await send([
      ...answersOf(many(7, 5), { at: "2026-11-01T11:00:00Z" }),
      ...answersOf(many(8, 3), { at: "2026-11-03T11:00:00Z", ...seating }),
      ...answersOf(many(9, 1), { at: "2026-11-04T11:00:00Z", ...german }),
    ])
    const sizes = async (query: string) => {
      const { total, groups } = await app.metrics(`metric=csat&${query}`)
      return [total.n, ...groups.filter(({ n }) => n > 0).map(({ key, n }) => `${key} ${n}`)]
    }
    expect(await sizes("from=2026-11-01&to=2026-11-03")).toEqual([15])
    expect(await sizes("by=day&touchpoint=tp-lighting")).toEqual([16, "2026-11-01 7", "2026-11-04 9"])
    expect(await sizes("by=product&touchpoint=tp-lighting")).toEqual([16, "lamp 16"])
    expect(await sizes("by=product&touchpoint=tp-lighting&touchpoint=tp-seating")).toEqual([
      24,
      "lamp 16",
      "chair 8",
    ])
    expect(await sizes("by=day&touchpoint=tp-lighting&device=phone")).toEqual([9, "2026-11-04 9"])
    expect(await sizes("by=language")).toEqual([24, "it 15", "(unknown) 9"])
    expect(await sizes("by=zone")).toEqual([24, "lighting 7", "seating 8", "(unknown) 9"])
    expect(await sizes("by=stage&product=chair&product=lamp")).toEqual([24, "research 24"])
    expect(await sizes("by=touchpoint&touchpoint=no-such")).toEqual([0])
    for (const by of ["scene", "device", "guide", "experiment", "prompt"])
      expect((await sizes(`by=${by}`))[0]).toBe(24)
  })

  test("[MET-24] without answers a value is null, not zero", async () => {
    const reply = await app.metrics("metric=nps&by=touchpoint")
    expect(reply.total).toMatchObject({ value: null, low: null, high: null, n: 0, mean: null })
    expect(reply.groups).toEqual([])
  })

  test("[API-24] a parameter that is unknown, missing or wrong is refused by name", async () => {
    const cases = [
      ["", "missing metric: expected one of csat, ces, easy-share, nps, response-rate"],
      ["metric=happiness", 'invalid metric "happiness": expected one of csat'],
      ["metric=csat&metric=nps", 'invalid metric "csat, nps": expected one value'],
      ["metric=csat&by=mood", 'invalid by "mood": expected one of touchpoint, product'],
      ["metric=csat&from=2026-02-30", 'invalid from "2026-02-30": expected a day such as 2026-11-21'],
      ["metric=csat&from=yesterday", 'invalid from "yesterday"'],
      ["metric=csat&from=2026-11-03&to=2026-11-02", 'invalid from "2026-11-03": expected a day not after to'],
      ["metric=csat&from=1990-01-01", 'invalid from "1990-01-01": expected at most 3660 days before'],
      ["metric=csat&colour=red", 'unknown parameter "colour"'],
      ["metric=csat&product=", 'invalid product "": expected a key'],
      ["metric=csat&product=%00", "invalid product"],
    ]
    for (const [query, message] of cases) {
      const response = await app.get(`/api/metrics?${query}`)
      expect(response.status).toBe(400)
      expect((await response.json()).error.message).toContain(message)
    }
    const injected = await app.metrics(
      "metric=csat&product=%27%3B%20drop%20table%20rollups%3B--&touchpoint=x",
    )
    expect(injected.total.n).toBe(0)
  })

  test("[API-25] numbers and answers are for marketers and the owner", async () => {
    const statuses = async () => [
      (await app.get("/api/metrics?metric=csat")).status,
      (await app.get("/api/responses")).status,
    ]
    const giulia = { id: "g", name: "G", email: "g@example.com" }
    expect(await statuses()).toEqual([200, 200])
    app.staff = { ...giulia, role: "owner" }
    expect(await statuses()).toEqual([200, 200])
    app.staff = { ...giulia, role: "guide" }
    expect(await statuses()).toEqual([403, 403])
    app.staff = null
    expect(await statuses()).toEqual([401, 401])
  })
})
