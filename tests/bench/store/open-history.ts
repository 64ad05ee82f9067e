import { pino } from "pino"
import { createIngest } from "../../../src/server/events/ingest.ts"
import { createLiveHub } from "../../../src/server/events/live-hub.ts"
import { createRegistry } from "../../../src/server/events/registry.ts"
import { seedHistory } from "../../../src/server/seed/seed-history.ts"
import { loadShowroom } from "../../../src/server/showroom/load-showroom.ts"
import { createCatalogueStore } from "../../../src/server/storage/catalogue-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEagerShop } from "./eager-shop.ts"
import { simulateEagerVisit } from "./eager-visit.ts"

/** Fills a database with answers, through the code of real events. */
export async function openHistory(storage: Storage, days: number) {
  const data = await loadShowroom(new URL("../../../scenes/", import.meta.url))
  const now = () => Date.now()
  const catalogue = createCatalogueStore({ pool: storage.pool, showroomId: data.showroom.id, now })
  const products = await catalogue.without([], 1000)
  const shop = createEagerShop({
    ...data,
    productIds: new Map(products.map(({ handle, id }) => [handle, id])),
  })
  const known = new Set(products.map(({ id }) => id))
  const ingest = createIngest({
    pool: storage.pool,
    registry: createRegistry(data),
    live: createLiveHub(),
    log: pino({ level: "error" }),
    findProducts: async (ids) => new Set(ids.filter((id) => known.has(id))),
    findGuides: async () => new Set(),
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
    stored: () => stored,
  }
}
