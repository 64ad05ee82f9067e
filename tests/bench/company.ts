import { setTimeout as pause } from "node:timers/promises"
import type { Page } from "@playwright/test"
import { type Bench, type Report, round } from "./bench.ts"
import { LightClient } from "./presence/light-client.ts"
import { scriptPerFrame } from "./presence/script-per-frame.ts"
import type { Walker } from "./presence/walker.ts"
import { visitStore } from "./store/visit-store.ts"

/** Milliseconds of a visit that are watched around what happens in it. */
const WATCH = 4_000
/** Milliseconds of script in a frame above which it is told how many there were. */
const LONG = 50

/** Somebody who stands where the visitor looks, and steps from foot to foot. */
function standAt(x: number, z: number): Walker {
  let time = 0
  const at = { x, z }
  return {
    at,
    step: (seconds) => {
      time += seconds
      at.x = x + 0.2 * Math.sin(time)
      return { ...at, heading: 180, gait: "walking", pose: "upright", gaze: null, teleport: false }
    },
  }
}

async function placeOf(page: Page): Promise<{ x: number; z: number }> {
  const state = await page.evaluate(() => window.vetrina?.state())
  const body = typeof state === "object" && state && "body" in state ? state.body : null
  if (typeof body !== "object" || !body || !("x" in body) || !("z" in body)) throw new Error("no body")
  return { x: Number(body.x), z: Number(body.z) }
}

function tell(report: Report, figure: string, frames: readonly number[], note: string): void {
  const over = frames.filter((ms) => ms > LONG).length
  const noted = `${note}; the most script of ${frames.length} frames, in the thread's own time; ${over} over ${LONG} ms; low tier, software at 1280 x 720`
  report({ figure, value: round(Math.max(0, ...frames)), unit: "ms", note: `at most ${LONG}; ${noted}` })
}

/** What others cost one who looks at them: when they come in, and in draw calls. */
export const company: Bench = (report) =>
  visitStore(async ({ url, walkIn, browser }) => {
    const page = await walkIn("tier=low", { among: "others" })
    const { x, z } = await placeOf(page)
    const watch = (happen: () => Promise<void>) =>
      scriptPerFrame(browser, page, async () => {
        await happen()
        await pause(WATCH)
      })
    const port = Number(new URL(url).port)
    const clients: LightClient[] = []
    const comeIn = (count: number) => async () => {
      const newcomers = Array.from({ length: count }, () => {
        const at = clients.length
        const walker = standAt(x - 2 + (at % 5), z - 2.5 - Math.floor(at / 5) * 0.9)
        const client = new LightClient(port, `newcomer-${at}`, walker)
        clients.push(client)
        return client
      })
      await Promise.all(newcomers.map((client) => client.connect()))
    }
    const walking = setInterval(() => {
      for (const client of clients) client.walk(0.1)
    }, 100)
    const calls: string[] = []
    const countCalls = async () => {
      const stats = await page.evaluate(() => window.vetrina?.stats())
      calls.push(`${stats?.drawCalls} with ${clients.length} others`)
      return stats?.drawCalls ?? Number.NaN
    }
    try {
      tell(report, "script-nobody", await watch(async () => {}), "nobody comes")
      tell(report, "script-join-1", await watch(comeIn(1)), "one comes in, the first")
      const first = await countCalls()
      tell(report, "script-join-10", await watch(comeIn(10)), "ten come in at once")
      await watch(comeIn(9))
      const value = (await countCalls()) - first
      const note = `at most 0; that twenty others are drawn in more than one: ${calls.join(", ")}`
      report({ figure: "draw-calls-of-nineteen-more", value, unit: "calls", note })
    } finally {
      clearInterval(walking)
      for (const client of clients) client.cut()
    }
  })
