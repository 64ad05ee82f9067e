import { pino } from "pino"
import { createFollowAnswers } from "../../../src/server/cases/follow-answers.ts"
import { createIngest } from "../../../src/server/events/ingest.ts"
import { createLiveHub } from "../../../src/server/events/live-hub.ts"
import { createRegistry } from "../../../src/server/events/registry.ts"
import { seedHistory } from "../../../src/server/seed/seed-history.ts"
import { createSeedStore } from "../../../src/server/seed/seed-store.ts"
import { simulateJourney } from "../../../src/server/seed/simulate-journey.ts"
import { loadShowroom } from "../../../src/server/showroom/load-showroom.ts"
import { createCatalogueStore } from "../../../src/server/storage/catalogue-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEagerShop } from "./eager-shop.ts"
import { simulateEagerVisit } from "./eager-visit.ts"

/** Stamps by which somebody agreed to be remembered: any text. */
const secretOf = (visit: number, seed: number) =>
  `00000000-0000-4000-8000-${String(seed * 10_000_000 + visit).padStart(12, "0")}`

/** Fills a database with answers, and with visits of people who walk about, through the code of real events. */
export async function openHistory(storage: Storage, days: number) {
  const data = await loadShowroom(new URL("../../../scenes/", import.meta.url))
  const now = () => Date.now()
  const catalogue = createCatalogueStore({ pool: storage.pool, showroomId: data.showroom.id, now })
  const products = await catalogue.without([], 1000)
  const shop = createEagerShop({
    ...data,
    productIds: new Map(products.map(({ handle, id }) => [handle, id])),
  })
  const store = createSeedStore({
    ...data,
    productIds: new Map(products.map(({ handle, id }) => [handle, id])),
  })
  const known = new Set(products.map(({ id }) => id))
  const registry = createRegistry(data)
  const ingest = createIngest({
    pool: storage.pool,
    registry,
    live: createLiveHub(),
    log: pino({ level: "error" }),
    findProducts: async (ids) => new Set(ids.filter((id) => known.has(id))),
    findGuides: async () => new Set(),
    followAnswers: createFollowAnswers({
      registry,
      practice: data.showroom.cases,
      caseAt: () => data.policy.caseAt,
    }),
  })
  let seed = 0
  let stored = 0
  return {
    async fillTo(responses: number): Promise<void> {
      while (stored < responses) {
        seed += 1
        const visits = Math.max(100, Math.min(20_000, Math.ceil((responses - stored) / 2.2)))
        const result = await seedHistory({
          ...{ ingest, visits, days, seed, now: now() },
          simulate: (options) => simulateEagerVisit(shop, options),
        })
        if (result.rejected.length > 0) throw new Error(`refused: ${result.rejected[0]?.reason}`)
        stored += result.responses
      }
      await storage.pool.query("vacuum analyze")
    },
    /** Visits of people who agreed to be remembered, along the whole journey. */
    async walk(visits: number): Promise<void> {
      seed += 1
      const of = seed
      const result = await seedHistory({
        ...{ ingest, visits, days, seed, now: now() },
        visitorOf: (visit) => secretOf(visit, of),
        simulate: (options) => simulateJourney(store, options),
      })
      if (result.rejected.length > 0) throw new Error(`refused: ${result.rejected[0]?.reason}`)
      stored += result.responses
    },
    stored: () => stored,
  }
}
