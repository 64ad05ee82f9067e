import { pino } from "pino"
import { expect } from "vitest"
import { createApi } from "../../src/client/api.ts"
import { createSafeStorage } from "../../src/client/safe-storage.ts"
import type { Services } from "../../src/dashboard/services.ts"
import { createZonedClock } from "../../src/domain/zoned-time.ts"
import { gatherDigest } from "../../src/server/digest/gather-digest.ts"
import { createMakeDue } from "../../src/server/digest/make-due.ts"
import { createRegistry } from "../../src/server/events/registry.ts"
import { loadShowroom } from "../../src/server/showroom/load-showroom.ts"
import { createCatalogueStore } from "../../src/server/storage/catalogue-store.ts"
import { createDigestStore } from "../../src/server/storage/digest-store.ts"
import { aProduct } from "../helpers/a-product.ts"
import { createStreamDouble } from "../helpers/dashboard/stream-double.ts"
import { createAccessApp } from "../helpers/server/access-app.ts"
import { ORIGIN } from "../helpers/server/api-app.ts"
import { openTestStorage } from "../helpers/storage/test-storage.ts"
import { eventsOfRequests, pulseHistory, requestHistory, storeHistory } from "./store-history.ts"

/** Friday evening; the history ended on Sunday. */
const NOW = Date.UTC(2026, 10, 20, 17)
const TODAY = "2026-11-20"
const SHOWROOM = "casa-ambrogia"
const GUIDES = 8

/** Visits and held questions of those who aren't remembered: nothing but how many is known of them. */
export const [STRANGERS, HELD] = [3, 2]
/** All who work here, in the five weeks since the first in which anybody answered that are over. */
export const TURNS = (GUIDES + 1) * 5

/** The whole server with a history that its visitors, guides and staff have told it, and a marketer who reads. */
export async function createWholeStore(seed: number) {
  const storage = await openTestStorage()
  const { pool } = storage
  const clock = { now: NOW }
  const access = await createAccessApp(storage, { now: () => clock.now })
  const { vetrina } = access
  const lamp = aProduct("Lampada Cupola")
  const catalogue = createCatalogueStore({ pool, showroomId: SHOWROOM, now: () => NOW })
  await catalogue.import({ products: [lamp], withdraw: [] })
  const staff: Awaited<ReturnType<typeof access.person>>[] = []
  for (let index = 0; index < GUIDES; index += 1) staff.push(await access.person(`guide-${index}`, "guide"))
  const { session } = await access.person("giulia", "marketer")
  await pool.query("update staff set created_at = '2026-01-01'")

  const events = storeHistory(seed, lamp.id).map((event) => ({ ...event, showroomId: SHOWROOM }))
  for (let from = 0; from < events.length; from += 100) {
    const response = await vetrina.post("/api/events", { events: events.slice(from, from + 100) })
    expect([response.status, (await response.json()).rejected]).toEqual([200, []])
  }
  const guides = staff.slice(0, 3).map(({ id }) => id)
  const requests = requestHistory(seed, guides)
  const helped = { events: eventsOfRequests(requests), sentAt: null, receivedAt: NOW, seen: true }
  expect((await vetrina.api.ingest.accept(helped)).rejected).toEqual([])
  const pulse = pulseHistory(seed, staff.length)
  for (const { on, member, enps, agree } of pulse) {
    clock.now = Date.parse(`${on}T12:00:00Z`)
    const [proud, equipped, heard] = agree
    const body = { enps, statements: { proud, equipped, heard } }
    expect((await vetrina.post("/api/pulse", body, staff[member]?.session)).status).toBe(204)
  }
  clock.now = NOW
  for (const what of [...Array(STRANGERS).fill("visit"), ...Array(HELD).fill("held")])
    expect((await vetrina.post("/api/totals", { what })).status).toBe(200)

  const ask = async (path: string, init: RequestInit = {}) =>
    vetrina.app.request(ORIGIN + path, { ...init, headers: { ...init.headers, ...session } })
  async function ok<T>(response: Response): Promise<T> {
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    return response.json()
  }
  const services: Services = {
    api: createApi({
      fetch: (path, { signal: _, credentials: __, ...init } = {}) => ask(String(path), init),
    }),
    now: () => NOW,
    after: () => () => undefined,
    openStream: createStreamDouble().open,
    storage: createSafeStorage(() => ({ getItem: () => null, setItem: () => {}, removeItem: () => {} })),
  }
  return {
    ...{ events, requests, pulse, guides, services },
    get: async <T>(path: string): Promise<T> => ok<T>(await ask(path)),
    put: async <T>(path: string, body: object): Promise<T> => {
      const headers = { "content-type": "application/json" }
      return ok<T>(await ask(`${path}?lang=en`, { method: "PUT", headers, body: JSON.stringify(body) }))
    },
    page: async (path: string) => (await ask(path)).text(),
    /** Makes what is due, unless the server has: it does so within a minute of its start. */
    makeDigest: async () => {
      const registry = createRegistry(await loadShowroom(new URL("../../scenes/", import.meta.url)))
      const { showroomId } = registry
      const timing = { clock: createZonedClock(registry.timezone), now: () => NOW }
      const store = createDigestStore({ pool, showroomId })
      const reading = { pool, registry, today: () => TODAY, findTitles: async () => new Map() }
      const make = createMakeDue({
        ...{ pool, showroomId, store, ...timing, mail: false, log: pino({ level: "silent" }) },
        gather: (monday) => gatherDigest(monday, { ...reading, store, ...timing }),
        write: () => Promise.reject(new Error("nobody gets it by mail")),
      })
      // The server looks each minute by itself: what it made before all was told goes.
      await pool.query("delete from digests")
      return make()
    },
    close: () => storage.close(),
  }
}
export type WholeStore = Awaited<ReturnType<typeof createWholeStore>>
