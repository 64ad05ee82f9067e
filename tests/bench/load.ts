import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test"
import { CHROMIUM_FLAGS } from "../helpers/chromium-flags.ts"
import { findChromium } from "../helpers/find-chromium.ts"
import { signIn } from "../helpers/sign-in.ts"
import { createVetrinaProcess } from "../helpers/vetrina-process.ts"
import { type Bench, percentile, type Report, round } from "./bench.ts"
import { byKind, kilobytes, type Loaded, measurePage, scriptsOf } from "./load/measure-page.ts"

const VISITS = 3
/** A sentence of three's own that stays in whatever bundle it is in. */
const MARK_OF_THREE = "THREE.WebGLRenderer:"
/** Fetched only because the page is asked for its figures. */
const ONLY_FOR_TESTS = "/static/debug-hooks-"

function listed(scripts: readonly Loaded[]): string {
  return scripts
    .toSorted((a, b) => b.bytes - a.bytes)
    .map((script) => `${script.path.replace("/static/", "")} ${round(kilobytes([script]))}`)
    .join(", ")
}

async function hasThree(url: string, scripts: readonly Loaded[]): Promise<boolean> {
  const texts = await Promise.all(scripts.map(async ({ path }) => (await fetch(`${url}${path}`)).text()))
  return texts.some((text) => text.includes(MARK_OF_THREE))
}

/** Milliseconds from the beginning of the navigation until the scene can be walked. */
async function untilWalkable(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await window.vetrina?.ready
    return performance.now()
  })
}

/** Resolves when all of the store is there. */
async function untilWhole(page: Page): Promise<void> {
  await untilWalkable(page)
  await page.waitForFunction(() => {
    const pieces = window.vetrina?.stats()?.pieces
    return pieces && Object.keys(pieces).every((state) => state === "here" || state === "gone")
  })
}

const withoutTests = (loaded: readonly Loaded[]) =>
  loaded.filter((each) => !each.path.startsWith(ONLY_FOR_TESTS))

/** A browser that has never been here, and in which nothing but the page fetches anything. */
const stranger = (browser: Browser) =>
  browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: "block" })

async function measureScripts(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await stranger(browser)
  // The limit is in gzip; the server would rather send brotli.
  const gzipped = { context, url: `${url}/?debug`, encoding: "gzip", until: untilWalkable }
  const scripts = scriptsOf(withoutTests(await measurePage(gzipped)))
  await context.close()
  if (!(await hasThree(url, scripts)))
    throw new Error(`no script of / says "${MARK_OF_THREE}": three can't be found by it elsewhere either`)
  report({
    figure: "scripts-to-first-walkable-frame",
    value: round(kilobytes(scripts)),
    unit: "kB",
    note: `gzip; at most 330: ${listed(scripts)}`,
  })
}

async function measureStore(browser: Browser, url: string, report: Report): Promise<void> {
  await measureScripts(browser, url, report)
  const times: number[] = []
  let first: readonly Loaded[] = []
  for (let visit = 0; visit < VISITS; visit++) {
    const context = await stranger(browser)
    const until = async (page: Page) => times.push(await untilWalkable(page))
    first = withoutTests(await measurePage({ context, url: `${url}/?debug`, until }))
    await context.close()
  }
  report({
    figure: "transferred-to-first-walkable-frame",
    value: round(kilobytes(first)),
    unit: "kB",
    note: `at most 2500; ${first.length} requests, as Chromium asks for them: ${byKind(first)}`,
  })
  report({
    figure: "first-walkable-frame",
    value: round(percentile(times, 0.5), 0),
    unit: "ms",
    note: `median of ${VISITS} first visits over loopback, drawn in software at 1280 x 720`,
  })
  const context = await stranger(browser)
  const whole = withoutTests(
    await measurePage({ context, url: `${url}/?debug&tier=high`, until: untilWhole }),
  )
  await context.close()
  report({
    figure: "whole-store",
    value: round(kilobytes(whole)),
    unit: "kB",
    note: `at most 8000; ${whole.length} requests, after every room and all goods have come: ${byKind(whole)}`,
  })
}

async function measureFlat(
  page: { name: string; url: string; until: (page: Page) => Promise<unknown> },
  context: BrowserContext,
  report: Report,
): Promise<void> {
  const scripts = scriptsOf(
    await measurePage({ context, url: page.url, encoding: "gzip", until: page.until }),
  )
  const three = await hasThree(new URL(page.url).origin, scripts)
  if (three) throw new Error(`${page.name} loads three: ${listed(scripts)}`)
  report({
    figure: `${page.name}-scripts`,
    value: round(kilobytes(scripts)),
    unit: "kB",
    note: `gzip; no three among them: ${listed(scripts)}`,
  })
}

/** What a browser must fetch before one can walk, and that the flat pages spare it three. */
export const load: Bench = async (report) => {
  const server = await createVetrinaProcess({ env: { LOG_LEVEL: "warn" } })
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_FLAGS] })
  try {
    await server.start()
    const { url } = server
    await measureStore(browser, url, report)
    const context = await browser.newContext({ locale: "it-IT", serviceWorkers: "block" })
    const list = {
      name: "list",
      url: `${url}/list`,
      until: (page: Page) => page.getByRole("link", { name: "Lampada Cupola", exact: true }).waitFor(),
    }
    await measureFlat(list, context, report)
    const cookies = (await signIn(url)).split("; ").map((cookie) => {
      const [name = "", value = ""] = cookie.split(/=(.*)/)
      return { name, value, url }
    })
    await context.addCookies(cookies)
    const dashboard = {
      name: "dashboard",
      url: `${url}/dashboard`,
      until: (page: Page) => page.getByText("In diretta", { exact: true }).waitFor(),
    }
    await measureFlat(dashboard, context, report)
  } finally {
    await browser.close()
    await server.dispose()
  }
}
