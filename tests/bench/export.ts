import { readFile } from "node:fs/promises"
import { pino } from "pino"
import { openBesideServer } from "../../src/server/storage/open-beside-server.ts"
import { signIn } from "../helpers/sign-in.ts"
import { createVetrinaProcess } from "../helpers/vetrina-process.ts"
import type { Bench, Report } from "./bench.ts"
import { round } from "./bench.ts"
import { multiplyHistory } from "./scale/multiply-history.ts"
import { openHistory } from "./store/open-history.ts"

const FORMATS = ["csv", "xlsx", "json", "parquet"] as const
const MIB = 1024 * 1024
const EVERY_MS = 100

/** The latest four weeks are made, and what is many is copied into the time before. */
const DAYS = 28
const COPIES = 26
const MANY = 100_000

/** The shipped server with so many responses, over two years where they are many. */
async function startWith(responses: number, report: Report) {
  const server = await createVetrinaProcess({ env: { LOG_LEVEL: "warn" } })
  try {
    await server.start()
    const { dataDir, url } = server
    const storage = await openBesideServer({ dataDir, log: pino({ level: "error" }), now: () => Date.now() })
    const begin = performance.now()
    let stored = 0
    try {
      const history = await openHistory(storage, DAYS)
      const copies = responses > MANY ? COPIES : 0
      await history.fillTo(Math.ceil(responses / (copies + 1)))
      if (copies > 0) await multiplyHistory({ pool: storage.pool, copies, days: DAYS })
      const { rows } = await storage.pool.query<{ n: number }>(
        "select count(*)::int as n from impressions where answered_at is not null and not withdrawn",
      )
      stored = rows[0]?.n ?? 0
    } finally {
      await storage.close()
    }
    const value = round((performance.now() - begin) / 1000)
    report({ figure: `seed-${responses}`, value, unit: "s", note: `${stored} responses in force` })
    return { responses, stored, url, cookie: await signIn(url), pid: server.pid, dispose: server.dispose }
  } catch (error) {
    await server.dispose()
    throw error
  }
}

type Filled = Awaited<ReturnType<typeof startWith>>

/** A day as many days ago. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

/** Bytes that a process has in memory, as the system counts them; `null` where it doesn't tell. */
async function memoryOf(pid: number | null): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "")
  const kib = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kib === undefined ? null : Number(kib) * 1024
}

/** Reads a whole export as fast as it comes and keeps none of it; meanwhile the server's memory is looked at. */
async function take(
  { url, cookie, pid }: Filled,
  format: (typeof FORMATS)[number],
  days = (COPIES + 2) * DAYS,
) {
  let peak = 0
  const look = async () => {
    peak = Math.max(peak, (await memoryOf(pid())) ?? 0)
  }
  await look()
  const before = peak
  const watching = setInterval(look, EVERY_MS)
  try {
    const begin = performance.now()
    const response = await fetch(`${url}/api/export.${format}?from=${daysAgo(days)}`, { headers: { cookie } })
    if (!response.ok || !response.body) throw new Error(`/api/export.${format} answered ${response.status}`)
    let bytes = 0
    let lines = 0
    for await (const part of response.body) {
      bytes += part.length
      for (const byte of part) if (byte === 10) lines += 1
    }
    await look()
    return { ms: performance.now() - begin, bytes, lines, grown: peak - before }
  } finally {
    clearInterval(watching)
  }
}

async function measure(server: Filled, report: Report): Promise<number> {
  const { responses, stored } = server
  let most = 0
  for (const format of FORMATS) {
    const { ms, bytes, lines, grown } = await take(server, format)
    if (format === "csv" && lines < stored) throw new Error(`${lines} lines for ${stored} responses`)
    most = Math.max(most, grown)
    const note = `${stored} responses, ${round(bytes / MIB)} MiB`
    report({ figure: `${format}-at-${responses}`, value: round(ms / 1000, 2), unit: "s", note })
    const what = "the server's memory at its highest, over what it was before"
    report({ figure: `${format}-memory-at-${responses}`, value: round(grown / MIB), unit: "MiB", note: what })
  }
  return most
}

/** `GET /api/export` of the shipped server with few answers and with many: its memory must not follow their number. */
export async function benchExports(sizes: readonly number[], report: Report): Promise<void> {
  const grown: number[] = []
  for (const size of sizes) {
    const server = await startWith(size, report)
    try {
      // The first export loads and compiles what makes it.
      for (const format of FORMATS) await take(server, format, 1)
      grown.push(await measure(server, report))
    } finally {
      await server.dispose()
    }
  }
  const [few = 0, many = 0] = [grown[0], grown.at(-1)]
  report({
    figure: "memory-beyond-few",
    value: round((many - few) / MIB),
    unit: "MiB",
    note: `most memory at ${sizes.at(-1)} responses less most at ${sizes[0]}`,
  })
}

export const exports: Bench = (report) =>
  benchExports([10_000, Number(process.env.BENCH_RESPONSES ?? 1_000_000)], report)
