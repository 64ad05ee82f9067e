import fc from "fast-check"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { difference } from "../../../src/metrics/index.ts"
import { type Compared, compareAround } from "../../../src/server/boards/compare-around.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { answersOf, createFiguresApp, type FiguresApp } from "../../helpers/events/figures-app.ts"
import { registry } from "../../helpers/events/test-registry.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const DEED = "2026-10-20"
const LAMPS: Compared = { metric: "csat", on: DEED, place: { kind: "touchpoint", id: "tp-lighting" } }
const many = (count: number, score: number) => new Array<number>(count).fill(score)
const on = (day: string) => ({ at: `${day}T10:00:00.000Z` })

describe("before and after a deed", () => {
  let storage: Storage
  let server: EventsApp
  let app: FiguresApp

  beforeAll(async () => {
    storage = await openTestStorage()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await forgetEvents(storage.pool)
    server = createEventsApp({ pool: storage.pool })
    app = createFiguresApp(storage.pool)
  })
  const compare = (what: Partial<Compared> = {}, today = "2026-11-21") =>
    compareAround({ ...LAMPS, ...what }, today, { pool: storage.pool, registry })
  async function answer(day: string, scores: readonly number[], changes: Record<string, unknown> = {}) {
    const events = answersOf(scores, { ...on(day), ...changes })
    for (let from = 0; from < events.length; from += 100) {
      const { rejected } = await server.send(events.slice(from, from + 100))
      expect(rejected).toEqual([])
    }
  }

  test("[BRD-4] a change is told when it can be told apart and both sides have thirty answers, as the metrics say", async () => {
    await answer("2026-10-10", [...many(20, 2), ...many(20, 5)])
    await answer("2026-10-25", [...many(5, 2), ...many(35, 5)])
    const figure = await compare()
    const [before, after] = [
      (await app.metrics("metric=csat&touchpoint=tp-lighting&from=2026-09-22&to=2026-10-19")).total,
      (await app.metrics("metric=csat&touchpoint=tp-lighting&from=2026-10-20&to=2026-11-16")).total,
    ]
    expect(figure).toMatchObject({
      kind: "told",
      change: {
        ...{ metric: "csat", days: 28 },
        before: { value: before.value, n: 40 },
        after: { value: after.value, n: 40 },
      },
    })
    const { delta, low, high } = difference(
      { scale: "1-5", counts: [0, 5, 0, 0, 35] },
      { scale: "1-5", counts: [0, 20, 0, 0, 20] },
      "csat",
    )
    expect(figure).toMatchObject({ change: { delta, low, high } })
  })

  test("[BRD-4] nor is a worsening kept silent, nor a difference by chance told", async () => {
    await answer("2026-10-10", [...many(2, 2), ...many(38, 5)])
    await answer("2026-10-25", [...many(20, 2), ...many(20, 5)])
    expect(await compare()).toMatchObject({ kind: "told", change: { delta: -45 } })
    await forgetEvents(storage.pool)
    await answer("2026-10-10", [...many(10, 2), ...many(30, 5)])
    await answer("2026-10-25", [...many(8, 2), ...many(32, 5)])
    expect(await compare()).toMatchObject({ kind: "same", change: { delta: 5 } })
  })

  test("[BRD-4] nothing is told of 29 answers, of other places, or before the days after it are over", async () => {
    await answer("2026-10-10", many(29, 1))
    await answer("2026-10-25", many(40, 5))
    expect(await compare()).toEqual({ kind: "too-few", before: 29, after: 40 })
    expect(await compare({ place: { kind: "touchpoint", id: "tp-seating" } })).toMatchObject({
      kind: "too-few",
      ...{ before: 0, after: 0 },
    })
    expect(await compare({}, "2026-11-16")).toEqual({ kind: "not-over", until: "2026-11-17" })
    expect(await compare({}, "2026-11-17")).toMatchObject({ kind: "too-few" })
    expect(await compare({ metric: null })).toEqual({ kind: "none" })
    expect(await compare({ on: null })).toEqual({ kind: "none" })
  })

  test("[BRD-4] what the metrics hide stays hidden: a side under five tells no more than how many", async () => {
    await answer("2026-10-10", many(4, 1))
    await answer("2026-10-25", many(60, 5))
    expect(await compare()).toEqual({ kind: "too-few", before: 4, after: 60 })
  })

  test("[BRD-4] whatever was answered, what is told follows from what the metrics tell of both sides", async () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 0, maxLength: 45 })
    await fc.assert(
      fc.asyncProperty(scores, scores, async (had, has) => {
        await forgetEvents(storage.pool)
        await answer("2026-10-10", had)
        await answer("2026-10-25", has)
        const figure = await compare({ place: null })
        const enough = had.length >= 30 && has.length >= 30
        expect(["told", "same"].includes(figure.kind)).toBe(enough)
        if (figure.kind !== "told" && figure.kind !== "same") return
        const { low, high } = figure.change
        expect(figure.kind === "told").toBe(low > 0 || high < 0)
      }),
      { numRuns: 12 },
    )
  })
})
