import { pino } from "pino"
import { createIngest } from "../../src/server/events/ingest.ts"
import { createLiveHub } from "../../src/server/events/live-hub.ts"
import { createRegistry } from "../../src/server/events/registry.ts"
import { seedHistory } from "../../src/server/seed/seed-history.ts"
import { createSeedShop, type SeedShop } from "../../src/server/seed/seed-shop.ts"
import { loadShowroom } from "../../src/server/showroom/load-showroom.ts"
import { createCatalogueStore } from "../../src/server/storage/catalogue-store.ts"
import { openBesideServer } from "../../src/server/storage/open-beside-server.ts"
import type { Storage } from "../../src/server/storage/storage.ts"
import { signIn } from "../helpers/sign-in.ts"
import { createVetrinaProcess } from "../helpers/vetrina-process.ts"
import { type Bench, percentile, type Report, round } from "./bench.ts"

const REQUESTS = 300
const WARM_UP = 30
const METRICS = ["csat", "ces", "nps"]
/** Visitors who answer nearly always: the responses are what counts here. */
const EAGER = {
  answering: 0.95,
  dismissing: 0.6,
  commenting: 0.1,
  addingToCart: 0.4,
  askingForHelp: 0,
  remembered: 0,
  browsing: false,
}

async function openHistory(storage: Storage) {
  const data = await loadShowroom(new URL("../../scenes/", import.meta.url))
  const now = () => Date.now()
  const catalogue = createCatalogueStore({ pool: storage.pool, showroomId: data.showroom.id, now })
  const products = await catalogue.without([], 1000)
  const shop: SeedShop = createSeedShop({
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
        const result = await seedHistory({ shop, ingest, visits, days: 28, seed, now: now(), habits: EAGER })
        if (result.rejected.length > 0) throw new Error(`refused: ${result.rejected[0]?.reason}`)
        stored += result.responses
      }
      await storage.pool.query("vacuum analyze")
    },
    stored: () => stored,
  }
}

/** The shipped server with that many responses stored. */
export async function startWith(responses: number, report: Report) {
  const server = await createVetrinaProcess({ env: { LOG_LEVEL: "warn" } })
  try {
    await server.start()
    const { dataDir, url } = server
    const storage = await openBesideServer({ dataDir, log: pino({ level: "error" }), now: () => Date.now() })
    const history = await openHistory(storage)
    const begin = performance.now()
    await history.fillTo(responses).finally(() => storage.close())
    const seconds = round((performance.now() - begin) / 1000)
    report({
      figure: `seed-${responses}`,
      value: seconds,
      unit: "s",
      note: "through the code of real events",
    })
    const cookie = await signIn(url)
    return { responses, stored: history.stored(), url, cookie, pid: server.pid, dispose: server.dispose }
  } catch (error) {
    await server.dispose()
    throw error
  }
}

type Filled = Awaited<ReturnType<typeof startWith>>

async function ask({ url, cookie }: Filled, by: string, metric: string): Promise<number> {
  const begin = performance.now()
  const response = await fetch(`${url}/api/metrics?metric=${metric}&by=${by}`, { headers: { cookie } })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`/api/metrics answered ${response.status}`)
  return performance.now() - begin
}

/** Asks the servers in turn, so that whatever else the machine does slows them alike. */
async function measure(servers: readonly Filled[], by: string, report: Report): Promise<void> {
  const latencies = servers.map((): number[] => [])
  for (let index = 0; index < REQUESTS + WARM_UP; index += 1) {
    const metric = METRICS[index % METRICS.length] ?? "csat"
    for (const [place, server] of servers.entries()) {
      const latency = await ask(server, by, metric)
      if (index >= WARM_UP) latencies[place]?.push(latency)
    }
  }
  for (const [place, { responses, stored }] of servers.entries()) {
    const note = `${stored} responses stored, ${REQUESTS} requests one after the other, csat, ces and nps in turn`
    const value = round(percentile(latencies[place] ?? [], 0.95), 2)
    report({ figure: `by-${by}-p95-at-${responses}`, value, unit: "ms", note })
  }
  for (const [name, share] of [["p50", 0.5] as const, ["p95", 0.95] as const]) {
    const [few, many] = latencies.map((each) => percentile(each, share))
    const note = `${name} with ${servers[1]?.responses} responses over ${name} with ${servers[0]?.responses}, asked in turn`
    report({
      figure: `by-${by}-growth-${name}`,
      value: round((many ?? 0) / (few ?? 0), 2),
      unit: "times",
      note,
    })
  }
}

/** `GET /api/metrics` of the shipped server with few answers and with many: its cost must not follow their number. */
export async function benchMetrics(sizes: readonly number[], report: Report): Promise<void> {
  const servers: Filled[] = []
  try {
    for (const size of sizes) servers.push(await startWith(size, report))
    for (const by of ["day", "touchpoint"]) await measure(servers, by, report)
  } finally {
    for (const server of servers) await server.dispose()
  }
}

export const metrics: Bench = (report) => benchMetrics([100_000, 1_000_000], report)
