import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { createIngest } from "../../../src/server/events/ingest.ts"
import { createLiveHub } from "../../../src/server/events/live-hub.ts"
import { createRegistry } from "../../../src/server/events/registry.ts"
import { recordSeeded } from "../../../src/server/seed/record-seeded.ts"
import { type SimulateOptions, seedHistory } from "../../../src/server/seed/seed-history.ts"
import { createSeedStore } from "../../../src/server/seed/seed-store.ts"
import { simulateJourney } from "../../../src/server/seed/simulate-journey.ts"
import { loadShowroom } from "../../../src/server/showroom/load-showroom.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { forgetEvents } from "../../helpers/events/events-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const data = await loadShowroom(new URL("../../../scenes/", import.meta.url))
const handles = data.scenes.flatMap((scene) =>
  scene.fixtures.flatMap(({ slots }) => slots.flatMap(({ product }) => product ?? [])),
)
const productIds = new Map(handles.map((handle) => [handle, handle]))
const store = createSeedStore({ ...data, productIds })
const now = Date.UTC(2026, 10, 21, 20)

const simulate = (options: SimulateOptions) => simulateJourney(store, options)

const ingestInto = (pool: Storage["pool"]) =>
  createIngest({
    pool,
    registry: createRegistry(data),
    live: createLiveHub(),
    log: pino({ level: "silent" }),
    findProducts: async (ids) => new Set(ids),
    findGuides: async () => new Set(),
  })

describeOnStorages("an invented history", (open) => {
  let storage: Storage

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(() => forgetEvents(storage.pool))

  test("goes in as if browsers had sent it: all of it accepted, and every answer counted", async () => {
    const ingest = ingestInto(storage.pool)
    const history = { simulate, ingest, visits: 300, days: 14, seed: 3, now }
    const result = await seedHistory(history)
    expect(result.rejected).toEqual([])
    expect(result.responses).toBeGreaterThan(100)
    const { rows } = await storage.pool.query(
      `select count(distinct day)::int as days, (select count(*)::int from events) as events,
         sum(c0+c1+c2+c3+c4+c5+c6+c7+c8+c9+c10)::int as answers from rollups where dimension = 'total'`,
    )
    expect(rows).toEqual([{ days: 14, events: result.events, answers: result.responses }])
    expect((await seedHistory(history)).events).toBe(0)
    // Later on the same day only the visits that hadn't happened yet are others.
    expect((await seedHistory({ ...history, now: now + 3_600_000 })).rejected).toEqual([])
  })

  test("[PSN-9] some who agreed to be remembered come again on other days: the same each time, about one in seven", async () => {
    const { pool } = storage
    const visits = 500
    const secrets = () => {
      const { visitorOf } = recordSeeded({ pool, data, visits, seed: 3, now })
      return Array.from({ length: visits }, (_, index) => visitorOf(index + 1))
    }
    const known = secrets().flatMap((secret) => secret ?? [])
    expect(secrets()).toEqual(secrets())
    const people = new Set(known).size
    const share = (known.length - people) / people
    expect(share).toBeGreaterThan(0.1)
    expect(share).toBeLessThan(0.2)
    // Nobody is recorded twice.
    const recorded = secrets().slice(-150)
    expect(new Set(recorded).size).toBe(150)

    const ingest = ingestInto(pool)
    const { visitorOf } = recordSeeded({ pool, data, visits, seed: 3, now })
    await seedHistory({ simulate, ingest, visits, days: 42, seed: 3, now, visitorOf })
    const { rows } = await pool.query<{ people: number; again: number }>(
      `select count(*)::int as people, count(*) filter (where days > 1)::int as again
       from (select visitor, count(distinct day) as days from visitor_days group by visitor) as each`,
    )
    const [told] = rows
    expect(told?.people).toBe(people)
    // Both visits of one or two may fall on one day.
    expect(told?.again).toBeGreaterThan(0.1 * people)
    const { rows: personas } = await pool.query(
      `select sum(c0+c1+c2+c3+c4+c5+c6+c7+c8+c9+c10)::int as n from rollups
       where dimension = 'persona' and key = 'coming-back'`,
    )
    expect(personas[0]?.n).toBeGreaterThan(0)
  })
})
