import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { parseEvent } from "../../../src/domain/parse-event.ts"
import { createIngest } from "../../../src/server/events/ingest.ts"
import { createLiveHub } from "../../../src/server/events/live-hub.ts"
import { createRegistry } from "../../../src/server/events/registry.ts"
import { seedHistory } from "../../../src/server/seed/seed-history.ts"
import { createSeedShop } from "../../../src/server/seed/seed-shop.ts"
import { createRandom } from "../../../src/server/seed/seeded-random.ts"
import { simulateVisit, USUAL_HABITS } from "../../../src/server/seed/simulate-visit.ts"
import { loadShowroom } from "../../../src/server/showroom/load-showroom.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { forgetEvents } from "../../helpers/events/events-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const data = await loadShowroom(new URL("../../../scenes/", import.meta.url))
const handles = data.scenes.flatMap((scene) =>
  scene.fixtures.flatMap(({ slots }) => slots.flatMap(({ product }) => product ?? [])),
)
const productIds = new Map(handles.map((handle) => [handle, handle]))
const shop = createSeedShop({ ...data, productIds })
const now = Date.UTC(2026, 10, 21, 20)

describe("an invented visit", () => {
  test("is made of good events, in order, and the same seed repeats it exactly", () => {
    const visits = (seed: number) => {
      const random = createRandom(seed)
      return Array.from({ length: 200 }, () =>
        simulateVisit({ shop, random, habits: USUAL_HABITS, startedAt: now }),
      )
    }
    const [first, again, other] = [visits(7), visits(7), visits(8)]
    expect(JSON.stringify(first)).toBe(JSON.stringify(again))
    expect(JSON.stringify(first)).not.toBe(JSON.stringify(other))
    for (const event of first.flat()) expect(parseEvent(event)).toMatchObject({ kind: "event", tamed: [] })
    for (const visit of first) {
      const times = visit.map(({ at }) => at)
      expect(times).toEqual(times.toSorted())
      expect(new Set(visit.map(({ visitId }) => visitId)).size).toBe(1)
    }
    expect(new Set(first.flat().map(({ id }) => id)).size).toBe(first.flat().length)
  })
})

describeOnStorages("an invented history", (open) => {
  let storage: Storage

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(() => forgetEvents(storage.pool))

  test("goes in as if browsers had sent it: all of it accepted, and every answer counted", async () => {
    const ingest = createIngest({
      pool: storage.pool,
      registry: createRegistry(data),
      live: createLiveHub(),
      log: pino({ level: "silent" }),
      findProducts: async (ids) => new Set(ids),
      findGuides: async () => new Set(),
    })
    const history = { shop, ingest, visits: 300, days: 14, seed: 3, now }
    const result = await seedHistory(history)
    expect(result.rejected).toEqual([])
    expect(result.responses).toBeGreaterThan(100)
    const { rows } = await storage.pool.query(
      `select count(distinct day)::int as days, (select count(*)::int from events) as events,
         sum(c0+c1+c2+c3+c4+c5+c6+c7+c8+c9+c10)::int as answers from rollups where dimension = 'total'`,
    )
    expect(rows).toEqual([{ days: 14, events: result.events, answers: result.responses }])
    expect((await seedHistory(history)).events).toBe(0)
  })
})
