import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test"
import { pino } from "pino"
import { openBesideServer } from "../../src/server/storage/open-beside-server.ts"
import { CHROMIUM_FLAGS } from "../helpers/chromium-flags.ts"
import { findChromium } from "../helpers/find-chromium.ts"
import { signIn } from "../helpers/sign-in.ts"
import { createVetrinaProcess } from "../helpers/vetrina-process.ts"
import { type Bench, percentile, type Report, round } from "./bench.ts"
import { kilobytes, type Loaded, measurePage, scriptsOf } from "./load/measure-page.ts"
import { createAnswering } from "./overview/answering.ts"
import { type Opening, openOverview, readN, untilNumbers, watchNumbers } from "./overview/open-overview.ts"
import { openHistory } from "./store/open-history.ts"

const RESPONSES = 8_000
const DAYS = 56
const OPENINGS = 5
/** Times that the processor is slowed. */
const SLOWED = 4
const ALONE = 8
const IN_A_STREAM = 25
/** Milliseconds between two answers of the stream. */
const STREAM_EVERY = 240

async function signedIn(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: "it-IT",
    viewport: { width: 1280, height: 720 },
    serviceWorkers: "block",
  })
  const cookies = (await signIn(url)).split("; ").map((cookie) => {
    const [name = "", value = ""] = cookie.split(/=(.*)/)
    return { name, value, url }
  })
  await context.addCookies(cookies)
  return context
}

const median = (values: readonly number[]) => round(percentile(values, 0.5), 0)

/** What the page fetched before its numbers, in gzip: the server would rather send brotli. */
async function scriptsBeforeNumbers(browser: Browser, url: string): Promise<readonly Loaded[]> {
  const context = await signedIn(browser, url)
  const until = async (page: Page) => {
    await untilNumbers(page)
  }
  const asked = { context, url: `${url}/dashboard`, encoding: "gzip", before: watchNumbers, until }
  const scripts = scriptsOf(await measurePage(asked))
  await context.close()
  return scripts
}

async function measureOpening(browser: Browser, url: string, report: Report): Promise<void> {
  const all: Opening[] = []
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const context = await signedIn(browser, url)
    all.push(await openOverview(context, url, SLOWED))
    await context.close()
  }
  const numbers = all.map((each) => each.numbers)
  const how = `nothing cached, processor slowed ${SLOWED} times; median of ${OPENINGS}`
  report({
    figure: "first-meaningful-paint",
    value: median(numbers),
    unit: "ms",
    note: `at most 1500; from opening the page to its numbers, ${how}, fastest ${round(Math.min(...numbers), 0)}, slowest ${round(Math.max(...numbers), 0)}; anything at all is there after ${median(all.map(({ painted }) => painted))}`,
  })
  report({
    figure: "work-before-numbers",
    value: median(all.map(({ busy }) => busy)),
    unit: "ms",
    note: `processor time of the page's own thread, whatever else the machine does, ${how}; of them scripts ${median(all.map(({ scripted }) => scripted))}`,
  })
  report({
    figure: "requests-in-a-row-before-numbers",
    value: median(all.map(({ inARow }) => inARow)),
    unit: "requests",
    note: `the document counts as one; ${how}, most ${Math.max(...all.map(({ inARow }) => inARow))}`,
  })
  const scripts = await scriptsBeforeNumbers(browser, url)
  report({
    figure: "scripts-before-numbers",
    value: round(kilobytes(scripts)),
    unit: "kB",
    note: `gzip, ${scripts.length} files; the whole page may have 200`,
  })
}

/** Milliseconds from when an answer is acknowledged until the open page counts it. */
async function untilShown(page: Page, answer: () => Promise<void>): Promise<number> {
  const before = (await page.evaluate(readN)) ?? 0
  await answer()
  const acknowledged = performance.now()
  await page.waitForFunction((n) => (Reflect.get(window, "readN")() ?? 0) > n, before, { polling: "raf" })
  return performance.now() - acknowledged
}

async function measureLive(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await signedIn(browser, url)
  const page = await context.newPage()
  await page.addInitScript(`window.readN = ${readN.toString()}`)
  await page.goto(`${url}/dashboard`)
  await page.getByText("In diretta", { exact: true }).waitFor()
  const answer = await createAnswering(url)
  const alone: number[] = []
  for (let index = 0; index < ALONE; index += 1) {
    await page.waitForTimeout(2500)
    alone.push(await untilShown(page, answer))
  }
  report({
    figure: "answer-on-open-dashboard",
    value: round(Math.max(...alone), 0),
    unit: "ms",
    note: `at most 1000; from the answer's acknowledgement to its being counted on the page, one alone; the longest of ${ALONE}, median ${round(percentile(alone, 0.5), 0)}`,
  })
  const shown: { n: number; at: number }[] = []
  await page.exposeFunction("countedNow", (n: number) => shown.push({ n, at: performance.now() }))
  const begun = (await page.evaluate(readN)) ?? 0
  await page.evaluate(`(() => { const readN = ${readN.toString()}; let last = null;
    const look = () => { const n = readN(); if (n !== null && n !== last) { last = n; countedNow(n) } requestAnimationFrame(look) }
    look() })()`)
  const acknowledged: number[] = []
  for (let index = 0; index < IN_A_STREAM; index += 1) {
    await answer()
    acknowledged.push(performance.now())
    await page.waitForTimeout(STREAM_EVERY)
  }
  await page.waitForFunction((n) => (Reflect.get(window, "readN")() ?? 0) >= n, begun + IN_A_STREAM, {
    polling: "raf",
  })
  await page.waitForTimeout(200)
  const waits = acknowledged.map((at, index) => {
    const counted = shown.find(({ n }) => n > begun + index)?.at ?? Number.NaN
    return Math.max(0, counted - at)
  })
  report({
    figure: "answer-on-open-dashboard-in-a-stream",
    value: round(percentile(waits, 0.95), 0),
    unit: "ms",
    note: `at most 1000; p95 of ${IN_A_STREAM} that come every ${STREAM_EVERY} ms; median ${round(percentile(waits, 0.5), 0)}, longest ${round(Math.max(...waits), 0)}`,
  })
  await context.close()
}

/** How soon the dashboard's first page tells its numbers, and how soon a new answer. */
export const overview: Bench = async (report) => {
  const server = await createVetrinaProcess({ env: { LOG_LEVEL: "warn" } })
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_FLAGS] })
  try {
    await server.start()
    const { dataDir, url } = server
    const storage = await openBesideServer({ dataDir, log: pino({ level: "error" }), now: () => Date.now() })
    try {
      const history = await openHistory(storage, DAYS)
      await history.walk(200)
      await history.fillTo(RESPONSES)
    } finally {
      await storage.close()
    }
    await measureOpening(browser, url, report)
    await measureLive(browser, url, report)
  } finally {
    await browser.close()
    await server.dispose()
  }
}
