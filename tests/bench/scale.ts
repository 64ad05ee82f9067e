import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { pino } from "pino"
import { createShowroomDay } from "../../src/server/events/showroom-day.ts"
import { JOURNEYS_COUNTED } from "../../src/server/journeys/fill-once.ts"
import { loadShowroom } from "../../src/server/showroom/load-showroom.ts"
import { openBesideServer } from "../../src/server/storage/open-beside-server.ts"
import { createSettingsStore } from "../../src/server/storage/settings-store.ts"
import { signIn } from "../helpers/sign-in.ts"
import { createVetrinaProcess } from "../helpers/vetrina-process.ts"
import { type Bench, percentile, type Report, round } from "./bench.ts"
import { createAnswering } from "./overview/answering.ts"
import { checkCounts } from "./scale/check-counts.ts"
import { type DashboardRoute, dashboardRoutes } from "./scale/dashboard-routes.ts"
import { multiplyHistory } from "./scale/multiply-history.ts"
import { processorTime } from "./scale/processor-time.ts"
import { openHistory } from "./store/open-history.ts"

/** Two years: the latest four weeks are made, and copied twenty-six times into the time before. */
const DAYS = 28
const COPIES = 26
/** Answers for each visit of somebody who agreed to be remembered and of whom everything is told. */
const ANSWERS_A_JOURNEY = 60
const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 100)
const WARM_UP = 3
const SCENES = new URL("../../scenes/", import.meta.url)
const todayIn = (timezone: string) => createShowroomDay(timezone)(Date.now())
const P95_AT_MOST = 150
const GROWTH_AT_MOST = 1.2

/** Where databases are kept, for another run to ask the same ones; seeded anew each time without it. */
const KEPT_IN = process.env.BENCH_DATA
/** Stands in a data directory that was seeded to the end. */
const SEEDED = "seeded.txt"

/** The shipped server with so many responses over two years. */
async function startWith(responses: number, report: Report) {
  const keptIn = KEPT_IN === undefined ? undefined : join(KEPT_IN, String(responses))
  if (keptIn !== undefined) await mkdir(keptIn, { recursive: true })
  const server = await createVetrinaProcess({
    env: { LOG_LEVEL: "warn" },
    ...(keptIn === undefined ? {} : { keptIn }),
  })
  try {
    await server.start()
    const { dataDir, url } = server
    const opened = async () => ({ url, cookie: await signIn(url), pid: server.pid, dispose: server.dispose })
    const seededOn = await readFile(join(dataDir, SEEDED), "utf8").catch(() => null)
    if (seededOn !== null) return { ...(await opened()), today: seededOn.trim() }
    const today = todayIn((await loadShowroom(SCENES)).showroom.timezone)
    const storage = await openBesideServer({ dataDir, log: pino({ level: "error" }), now: () => Date.now() })
    const begin = performance.now()
    try {
      // The server would look for visits of before soon after its start, and find copies whose ways aren't copied yet.
      await createSettingsStore({ pool: storage.pool, now: Date.now }).set(JOURNEYS_COUNTED, true)
      const history = await openHistory(storage, DAYS)
      const made = Math.ceil(responses / (COPIES + 1))
      await history.walk(Math.ceil(made / ANSWERS_A_JOURNEY))
      await history.fillTo(made)
      await multiplyHistory({ pool: storage.pool, copies: COPIES, days: DAYS })
      const seconds = round((performance.now() - begin) / 1000)
      const checked = await checkCounts(storage.pool)
      report({
        figure: `seed-${responses}`,
        value: seconds,
        unit: "s",
        note: `under 900; ${DAYS} days through the code of real events, copied ${COPIES} times in the database; ${checked.answers} answers of ${checked.days} days counted again: the same`,
      })
    } finally {
      await storage.close()
    }
    await writeFile(join(dataDir, SEEDED), today)
    return { ...(await opened()), today }
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

interface Measured {
  /** The first time that it was ever asked. */
  readonly first: number
  readonly p50: number
  readonly p95: number
  /** Processor time of the server and its database for one request, in milliseconds. */
  readonly processor: number
}

/** Requests that follow one another at one server before the other has its turn. */
const IN_A_ROW = 10

/** Asks few and many in turn, so that whatever else the machine does slows them alike. */
async function measure(servers: readonly Filled[], route: DashboardRoute): Promise<readonly Measured[]> {
  const all = servers.map(() => ({ first: Number.NaN, warm: [] as number[], used: 0 }))
  for (const [place, server] of servers.entries()) {
    const mine = all[place]
    if (mine) mine.first = await ask(server, route)
    for (let index = 1; index < WARM_UP; index += 1) await ask(server, route)
  }
  for (let asked = 0; asked < REQUESTS; asked += IN_A_ROW)
    for (const [place, server] of servers.entries()) {
      const mine = all[place]
      const pid = server.pid() ?? 0
      const before = (await processorTime(pid)) ?? Number.NaN
      for (let index = 0; index < IN_A_ROW; index += 1) mine?.warm.push(await ask(server, route))
      if (mine) mine.used += ((await processorTime(pid)) ?? Number.NaN) - before
    }
  return all.map(({ first, warm, used }) => ({
    first,
    p50: percentile(warm, 0.5),
    p95: percentile(warm, 0.95),
    processor: used / warm.length,
  }))
}

interface AfterAnswer {
  readonly few: number
  readonly many: number
}

/** How long each question takes right after an answer came: what is remembered of its days isn't what they are any more. */
async function askAfterAnswers(
  servers: readonly Filled[],
  routes: readonly DashboardRoute[],
): Promise<readonly AfterAnswer[]> {
  const answers = await Promise.all(servers.map(({ url }) => createAnswering(url)))
  const took: AfterAnswer[] = []
  for (const route of routes) {
    const times: number[] = []
    for (const [place, server] of servers.entries()) {
      await answers[place]?.()
      times.push(await ask(server, route))
    }
    const [few = Number.NaN, many = Number.NaN] = times
    took.push({ few, many })
  }
  return took
}

const NOTHING: Measured = { first: Number.NaN, p50: Number.NaN, p95: Number.NaN, processor: Number.NaN }

/** What the dashboard asks, of the shipped server with few answers and with ten times as many. */
export async function benchScale(sizes: readonly [number, number], report: Report): Promise<void> {
  const servers: Filled[] = []
  const all: { readonly few: Measured; readonly many: Measured }[] = []
  try {
    for (const size of sizes) servers.push(await startWith(size, report))
    const routes = dashboardRoutes(servers[0]?.today ?? "")
    for (const route of routes) {
      const [few = NOTHING, many = NOTHING] = await measure(servers, route)
      all.push({ few, many })
      report({
        figure: `${route.name}-p95`,
        value: round(many.p95),
        unit: "ms",
        note: `at most ${P95_AT_MOST}; median ${round(many.p50)}, with ${sizes[0]}: p95 ${round(few.p95)}, median ${round(few.p50)} (${round(many.p50 / few.p50, 2)} times); processor ${round(many.processor)} and ${round(few.processor)}; asked for the first time ${round(many.first)} and ${round(few.first)}`,
      })
    }
    const after = await askAfterAnswers(servers, routes)
    const many = after.map((each) => each.many)
    report({
      figure: "after-an-answer-p95",
      value: round(percentile(many, 0.95)),
      unit: "ms",
      note: `each question once, right after an answer was counted, over all routes at ${sizes[1]} responses; median ${round(percentile(many, 0.5))}, the slowest ${round(Math.max(...many))}; with ${sizes[0]}: p95 ${round(
        percentile(
          after.map(({ few }) => few),
          0.95,
        ),
      )}, median ${round(
        percentile(
          after.map(({ few }) => few),
          0.5,
        ),
      )}`,
    })
  } finally {
    for (const server of servers) await server.dispose()
  }
  const p95s = all.map(({ many }) => many.p95)
  const growth = all.map(({ few, many }) => many.p50 / few.p50)
  const used = (which: "few" | "many") =>
    all.reduce((sum, each) => sum + each[which].processor, 0) / all.length
  report({
    figure: "processor-growth",
    value: round(used("many") / used("few"), 2),
    unit: "times",
    note: `at most ${GROWTH_AT_MOST}; mean processor time of the server and its database for a request, over all routes: ${round(used("many"), 2)} ms at ${sizes[1]} and ${round(used("few"), 2)} ms at ${sizes[0]}; the most ${round(Math.max(...all.map(({ many }) => many.processor)), 1)} ms`,
  })
  report({
    figure: "routes-over",
    value: p95s.filter((p95) => p95 > P95_AT_MOST).length,
    unit: "routes",
    note: `of ${all.length} with a p95 over ${P95_AT_MOST} ms at ${sizes[1]} responses; the slowest ${round(Math.max(...p95s))} ms`,
  })
  report({
    figure: "growth",
    value: round(percentile(growth, 0.5), 2),
    unit: "times",
    note: `at most ${GROWTH_AT_MOST}; median over the routes of their medians at ${sizes[1]} over those at ${sizes[0]}; ${growth.filter((each) => each > GROWTH_AT_MOST).length} routes grow more, the most ${round(Math.max(...growth), 2)}`,
  })
}

/** `BENCH_RESPONSES` asks for another number than ten million, `BENCH_DATA` keeps what was seeded. */
const MANY = Number(process.env.BENCH_RESPONSES ?? 10_000_000)

export const scale: Bench = (report) => benchScale([Math.ceil(MANY / 10), MANY], report)
