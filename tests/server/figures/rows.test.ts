import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { METRIC_FILTERS } from "../../../src/protocol/metrics.ts"
import { applyRetention } from "../../../src/server/retention/apply-retention.ts"
import { USUAL_PERIODS } from "../../../src/server/retention/keep-periods.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { answersOf, createFiguresApp, type FiguresApp } from "../../helpers/events/figures-app.ts"
import { promptEvent } from "../../helpers/events/make-events.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const many = (count: number, score: number) => new Array<number>(count).fill(score)
const at = (day: string) => ({ at: `${day}T10:00:00Z` })
const seating = { touchpointId: "tp-seating", productId: "chair" }

describeOnStorages("GET /api/metrics/rows", (open) => {
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

  const rowOf = async (key: string, query = "") => {
    const { rows } = await app.rows(`metric=csat&by=touchpoint${query}`)
    return rows.find((row) => row.key === key)
  }

  test("[DSH-100] a row's weeks are those that are told of it alone, and hidden ones are null", async () => {
    await server.send([
      ...answersOf(many(7, 5), at("2026-11-18")),
      ...answersOf([...many(4, 5), 1, 1], at("2026-11-04")),
    ])
    await server.send([
      ...answersOf(many(6, 4), { ...seating, ...at("2026-11-05") }),
      ...answersOf(many(2, 1), { ...seating, ...at("2026-09-30") }),
      ...answersOf([5, 5, 5, 3, 3], {
        ...seating,
        ...at("2026-09-29"),
        context: { language: "en", device: "phone" },
      }),
    ])
    for (const filter of ["", "&device=desktop"])
      for (const key of ["tp-lighting", "tp-seating"]) {
        const alone = await app.metrics(
          `metric=csat&by=week&touchpoint=${key}&from=2026-08-30&to=2026-11-21${filter}`,
        )
        const { weeks } = await app.rows(`metric=csat&by=touchpoint${filter}`)
        expect(weeks).toEqual(alone.groups.map((week) => week.key))
        expect((await rowOf(key, filter))?.values).toEqual(alone.groups.map(({ value }) => value))
      }
    const values = (await rowOf("tp-lighting"))?.values ?? []
    expect(values.filter((value) => value !== null)).toEqual([(100 * 4) / 6, 100])
    expect(values.slice(-2)).toEqual([null, 100])
  })

  test("[DSH-101] how many wrote is of the answers that a row tells, under five of them aren't told, and words that come or go count at once", async () => {
    const wrote = (count: number, changes: Record<string, unknown> = {}) =>
      answersOf(many(count, 4), { comment: "bella", ...changes })
    await server.send([
      ...wrote(12),
      ...answersOf(many(3, 5)),
      ...wrote(6, seating),
      ...answersOf(many(4, 2), seating),
    ])
    const words = async (query = "") => {
      const { rows } = await app.rows(`metric=csat&by=touchpoint${query}`)
      return rows.map((row) => [row.key, row.words])
    }
    expect(await words()).toEqual([
      ["tp-lighting", 12],
      ["tp-seating", 6],
    ])
    expect(await words("&from=2026-11-01&to=2026-11-20")).toEqual([])
    expect(await words("&product=chair")).toEqual([["tp-seating", 6]])

    const silent = promptEvent("shown", { impressionId: "late-words" })
    await server.send([silent, promptEvent("answered", { impressionId: "late-words", score: 4 })])
    expect((await words())[0]).toEqual(["tp-lighting", 12])
    const later = { impressionId: "late-words", score: 4, at: "2026-11-21T11:00:09Z" }
    await server.send([promptEvent("amended", { ...later, comment: "anzi, bellissima" })])
    expect((await words())[0]).toEqual(["tp-lighting", 13])
    await server.send([promptEvent("withdrawn", { impressionId: "late-words", at: "2026-11-21T11:00:10Z" })])
    expect((await words())[0]).toEqual(["tp-lighting", 12])

    const inTime = (days: number) => () => server.clock.now + days * 86_400_000
    const kept = { pool: storage.pool, periods: { ...USUAL_PERIODS, comments: 30 } }
    await applyRetention({ ...kept, now: inTime(20) })
    expect((await words())[0]).toEqual(["tp-lighting", 12])
    await applyRetention({ ...kept, now: inTime(40) })
    expect((await words()).map(([, count]) => count)).toEqual([null, null])
  })

  test("[DSH-101] beside a few who wrote a second count is hidden, and rows by time or without a part are refused", async () => {
    const wrote = (count: number, changes: Record<string, unknown> = {}) => [
      ...answersOf(many(count, 4), { comment: "bella", ...changes }),
      ...answersOf(many(8, 4), changes),
    ]
    await server.send([...wrote(9), ...wrote(2, seating)])
    const { rows } = await app.rows("metric=csat&by=touchpoint")
    expect(rows.map(({ words }) => words)).toEqual([null, null])
    for (const query of [
      "metric=csat&by=week",
      "metric=csat",
      "metric=frt&by=zone",
      "metric=csat&by=zone&against=x",
    ])
      expect((await app.get(`/api/metrics/rows?${query}`)).status).toBe(400)
    for (const by of METRIC_FILTERS)
      expect((await app.rows(`metric=csat&by=${by}&device=desktop`)).rows.length).toBeGreaterThan(0)
    app.staff = null
    expect((await app.get("/api/metrics/rows?metric=csat&by=zone")).status).toBe(401)
  })
})
