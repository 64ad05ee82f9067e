import { pino } from "pino"
import { openBesideServer } from "../../src/server/storage/open-beside-server.ts"
import { signIn } from "../helpers/sign-in.ts"
import { createVetrinaProcess } from "../helpers/vetrina-process.ts"
import { type Bench, percentile, type Report, round } from "./bench.ts"
import { openHistory } from "./store/open-history.ts"

const REQUESTS = 300
const WARM_UP = 30
const METRICS = ["csat", "ces", "nps"]
const DAYS = 28
/** The shipped server with that many responses stored. */
export async function startWith(responses: number, report: Report) {
  const server = await createVetrinaProcess({ env: { LOG_LEVEL: "warn" } })
  try {
    await server.start()
    const { dataDir, url } = server
    const storage = await openBesideServer({ dataDir, log: pino({ level: "error" }), now: () => Date.now() })
    const history = await openHistory(storage, DAYS)
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
