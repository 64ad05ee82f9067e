import { pino } from "pino"
import { createShowroomDay } from "../../src/server/events/showroom-day.ts"
import { loadShowroom } from "../../src/server/showroom/load-showroom.ts"
import { openBesideServer } from "../../src/server/storage/open-beside-server.ts"
import { signIn } from "../helpers/sign-in.ts"
import { createVetrinaProcess } from "../helpers/vetrina-process.ts"
import { type Bench, percentile, type Report, round } from "./bench.ts"
import { type DashboardRoute, dashboardRoutes } from "./scale/dashboard-routes.ts"
import { multiplyHistory } from "./scale/multiply-history.ts"
import { openHistory } from "./store/open-history.ts"

/** Two years: the latest seven weeks are made, and copied fourteen times into the time before. */
const DAYS = 49
const COPIES = 14
const REQUESTS = 40
const WARM_UP = 3

/** The shipped server with so many responses over two years. */
async function startWith(responses: number, report: Report) {
  const server = await createVetrinaProcess({ env: { LOG_LEVEL: "warn" } })
  try {
    await server.start()
    const { dataDir, url } = server
    const storage = await openBesideServer({ dataDir, log: pino({ level: "error" }), now: () => Date.now() })
    const begin = performance.now()
    try {
      const history = await openHistory(storage, DAYS)
      await history.fillTo(Math.ceil(responses / (COPIES + 1)))
      await multiplyHistory({ pool: storage.pool, copies: COPIES, days: DAYS })
    } finally {
      await storage.close()
    }
    const seconds = round((performance.now() - begin) / 1000)
    report({
      figure: `seed-${responses}`,
      value: seconds,
      unit: "s",
      note: `under 900; ${DAYS} days through the code of real events, copied ${COPIES} times in the database`,
    })
    return { url, cookie: await signIn(url), dispose: server.dispose }
  } catch (error) {
    await server.dispose()
    throw error
  }
}

type Filled = Awaited<ReturnType<typeof startWith>>

async function ask({ url, cookie }: Filled, { path }: DashboardRoute): Promise<number> {
  const begin = performance.now()
  const response = await fetch(`${url}${path}`, { headers: { cookie } })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`)
  return performance.now() - begin
}

/** Asks few and many in turn, so that whatever else the machine does slows them alike. */
async function measure(servers: readonly Filled[], route: DashboardRoute): Promise<readonly number[]> {
  const latencies = servers.map((): number[] => [])
  for (let index = 0; index < REQUESTS + WARM_UP; index += 1)
    for (const [place, server] of servers.entries()) {
      const latency = await ask(server, route)
      if (index >= WARM_UP) latencies[place]?.push(latency)
    }
  return latencies.map((each) => percentile(each, 0.95))
}

/** What the dashboard asks, of the shipped server with few answers and with ten times as many. */
export async function benchScale(sizes: readonly [number, number], report: Report): Promise<void> {
  const { showroom } = await loadShowroom(new URL("../../scenes/", import.meta.url))
  const servers: Filled[] = []
  try {
    for (const size of sizes) servers.push(await startWith(size, report))
    for (const route of dashboardRoutes(createShowroomDay(showroom.timezone)(Date.now()))) {
      const [few = Number.NaN, many = Number.NaN] = await measure(servers, route)
      report({
        figure: `${route.name}-p95`,
        value: round(many),
        unit: "ms",
        note: `at most 150; ${round(many / few, 2)} times that with ${sizes[0]} (${round(few)} ms), at most 1.2`,
      })
    }
  } finally {
    for (const server of servers) await server.dispose()
  }
}

/** `BENCH_RESPONSES` asks for another number than ten million. */
const MANY = Number(process.env.BENCH_RESPONSES ?? 10_000_000)

export const scale: Bench = (report) => benchScale([Math.ceil(MANY / 10), MANY], report)
