import type { BrowserContext, Page } from "@playwright/test"

/** Answers that the overview tells of CSAT; `null` until it tells any. */
export function readN(): number | null {
  const card = [...document.querySelectorAll("article")].find((each) =>
    /\bCSAT\b/.test(each.querySelector("h2")?.textContent ?? ""),
  )
  const n = /\bn\s*([\d.,\u00a0\u202f]+)/.exec(card?.textContent ?? "")?.[1]
  return n === undefined ? null : Number(n.replaceAll(/\D/g, ""))
}

export interface Opening {
  /** Milliseconds from the beginning of the navigation to anything at all. */
  readonly painted: number
  /** Milliseconds from there to the picture that has the numbers. */
  readonly numbers: number
  /** Milliseconds of processor time of the page's own thread until then, slowed as it is; of them scripts. */
  readonly busy: number
  readonly scripted: number
  /** The most requests of which each was begun when the one before it had been answered. */
  readonly inARow: number
}

/** Has the page note when its numbers are in a picture; `untilNumbers` then resolves. */
export async function watchNumbers(page: Page): Promise<void> {
  await page.addInitScript(`
    const readN = ${readN.toString()};
    window.numbersAt = new Promise((resolve) => {
      const look = () => readN() === null
        ? requestAnimationFrame(look)
        : requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      requestAnimationFrame(look);
    });`)
}

/** Milliseconds from the beginning of the navigation to the picture that has the numbers. */
export const untilNumbers = (page: Page): Promise<number> => page.evaluate<number>("window.numbersAt")

/** Requests that had to wait for one another: what was begun at once counts once, however many wait for a connection. */
function longestRow(spans: readonly { readonly from: number; readonly to: number }[]): number {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const { from, to } of spans.toSorted((a, b) => a.to - b.to)) {
    if (from < last) continue
    count += 1
    last = to
  }
  return count
}

/** Opens the overview on a processor that is slowed so many times. */
export async function openOverview(context: BrowserContext, url: string, slowed: number): Promise<Opening> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowed })
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" })
  await watchNumbers(page)
  await page.goto(`${url}/dashboard`, { waitUntil: "commit" })
  const numbers = await untilNumbers(page)
  const { metrics } = await devtools.send("Performance.getMetrics")
  const milliseconds = (name: string) =>
    1000 * (metrics.find((each) => each.name === name)?.value ?? Number.NaN)
  const { painted, spans } = await page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    spans: [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ].flatMap((entry) =>
      entry instanceof PerformanceResourceTiming ? [{ from: entry.startTime, to: entry.responseEnd }] : [],
    ),
  }))
  await page.close()
  return {
    painted,
    numbers,
    busy: milliseconds("TaskDuration"),
    scripted: milliseconds("ScriptDuration"),
    inARow: longestRow(spans.filter(({ to }) => to > 0 && to <= numbers)),
  }
}
