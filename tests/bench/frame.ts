import type { Page } from "@playwright/test"
import { takeTier } from "../helpers/take-tier.ts"
import { type Bench, percentile, type Report, round } from "./bench.ts"
import { type StoreVisit, visitStore, walkTo, zonesOf } from "./store/visit-store.ts"

const GUESTS_TO_WALK_AMONG = 10
const GUESTS_TO_COUNT = 24
/** Milliseconds in each zone, so that what comes late is seen. */
const LOOK = 2500

const takeFrames = (page: Page) => page.evaluate(() => window.vetrina?.takeFrames() ?? [])
const statsOf = async (page: Page) => {
  const stats = await page.evaluate(() => window.vetrina?.stats())
  if (!stats) throw new Error("the store tells no figures")
  return stats
}

/** Walks through every zone of the store on the low tier, among ten others. */
async function measureWalk(visit: StoreVisit, zones: readonly string[], report: Report): Promise<void> {
  const page = await visit.walkIn(`tier=low&guests=${GUESTS_TO_WALK_AMONG}`)
  // Shaders have been compiled and models uploaded when each zone has been seen once.
  for (const zone of zones) await page.evaluate((id) => window.vetrina?.standIn(id), zone)
  await takeFrames(page)
  const frames: number[] = []
  for (const zone of zones) {
    await walkTo(page, zone)
    frames.push(...(await takeFrames(page)).map(({ frameMs }) => frameMs))
  }
  const { avatars } = await statsOf(page)
  await page.context().close()
  const note = `${frames.length} frames of a walk through ${zones.length} zones, low tier, software at 1280 x 720, ${avatars} avatars`
  report({
    figure: "low-frame-p50",
    value: round(percentile(frames, 0.5)),
    unit: "ms",
    note: `at most 85; ${note}`,
  })
  report({ figure: "low-frame-p95", value: round(percentile(frames, 0.95)), unit: "ms", note })
}

/** The most that is drawn anywhere in the store, with as many avatars as it holds. */
async function measureMost(
  visit: StoreVisit,
  tier: "low" | "high",
  zones: readonly string[],
  report: Report,
): Promise<void> {
  const page = await visit.walkIn(`tier=${tier}&guests=${GUESTS_TO_COUNT}`)
  const most = { drawCalls: { value: 0, zone: "" }, triangles: { value: 0, zone: "" } }
  for (const zone of zones) {
    await page.evaluate((id) => window.vetrina?.standIn(id), zone)
    await takeTier(page, tier)
    await page.waitForTimeout(LOOK)
    for (const frame of await takeFrames(page))
      for (const what of ["drawCalls", "triangles"] as const)
        if (frame[what] > most[what].value) most[what] = { value: frame[what], zone }
  }
  await page.evaluate(() => window.vetrina?.freeze(1))
  await takeTier(page, tier)
  await page.waitForTimeout(LOOK)
  const stats = await statsOf(page)
  await page.context().close()
  const among = `${stats.avatars} avatars, ${stats.products} products standing`
  report({
    figure: `${tier}-draw-calls`,
    value: most.drawCalls.value,
    unit: "calls",
    note: `most in any zone (${most.drawCalls.zone}); at most 60; ${among}`,
  })
  report({
    figure: `${tier}-triangles`,
    value: most.triangles.value,
    unit: "triangles",
    note: `most in any zone (${most.triangles.zone})${tier === "low" ? "; at most 150000" : ""}; ${among}`,
  })
  report({
    figure: `${tier}-texture-memory`,
    value: round(stats.textureBytes / 1e6),
    unit: "MB",
    note: `at most ${tier === "low" ? 128 : 256}; ${stats.textures} allocated, three knows of ${stats.texturesKnown}; buffers ${round(stats.bufferBytes / 1e6)} MB; edges sampled ${stats.samples} times`,
  })
}

/** What a frame of the store takes, and what is drawn in it. */
export const frame: Bench = (report) =>
  visitStore(async (visit) => {
    const zones = await zonesOf(visit.url)
    await measureWalk(visit, zones, report)
    await measureMost(visit, "low", zones, report)
    await measureMost(visit, "high", zones, report)
  })
