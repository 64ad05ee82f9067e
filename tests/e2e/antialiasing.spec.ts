import type { Page } from "@playwright/test"
import { openFrozen, show } from "../gallery/views.ts"
import { compareEdges, type Drawn, takeDrawn } from "./helpers/edges.ts"
import { expect, test } from "./helpers/store.ts"

test.use({
  storeName: "views",
  viewport: { width: 640, height: 360 },
  contextOptions: { reducedMotion: "reduce" },
  expectedOnConsole: [
    /object does not belong to this context|THREE\.WebGLRenderer: Context (Lost|Restored)|CONTEXT_LOST_WEBGL|context lost/i,
  ],
})

const NOTICE = "La scheda grafica si è fermata: un momento, si riparte da qui."

/** Shares of a picture's hard edges: so many are smooth where they are smoothed, and so few where not. */
const SMOOTH = 0.6
const ROUGH = 0.05

/** Two rungs of the device's ladder that differ in nothing but their samples. */
async function rungsOf(page: Page): Promise<{ readonly rough: number; readonly smooth: number }> {
  const ladder = (await page.evaluate(() => window.vetrina?.ladder())) ?? []
  const rough = ladder.findIndex(
    ({ tier, dpr, samples }, at) =>
      samples === 0 && ladder[at + 1]?.tier === tier && ladder[at + 1]?.dpr === dpr,
  )
  if (rough < 0) throw new Error("this device can't smooth edges")
  return { rough, smooth: rough + 1 }
}

/** Gives what tells how many programs were linked since: a page stands still while that is done. */
async function countLinked(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const gl = document.querySelector("canvas")?.getContext("webgl2")
    if (!gl) throw new Error("nothing is drawn")
    const count = { linked: 0 }
    const link = gl.linkProgram.bind(gl)
    gl.linkProgram = (program) => {
      count.linked++
      link(program)
    }
    return count
  })
  return () => counter.evaluate(({ linked }) => linked)
}

/** What is drawn on a rung, and the samples that it was drawn with. */
async function drawOn(page: Page, rung: number): Promise<Drawn & { readonly samples: number | undefined }> {
  expect(await page.evaluate((at) => window.vetrina?.takeRung(at), rung)).toBe(true)
  await takeDrawn(page)
  return { ...(await takeDrawn(page)), samples: await page.evaluate(() => window.vetrina?.stats()?.samples) }
}

test("[WLK-70] [WLK-72] on one page edges are smoothed, then not, then again; and so after the graphics chip has stopped", async ({
  page,
}) => {
  test.slow()
  await openFrozen(page, "low")
  await show(page, "atrium")
  const { rough, smooth } = await rungsOf(page)
  const canvas = await page.locator("canvas").first().elementHandle()
  await canvas?.evaluate((element) =>
    element.addEventListener("webglcontextlost", () => element.setAttribute("data-lost", "")),
  )

  const first = await drawOn(page, smooth)
  const linked = await countLinked(page)
  const without = await drawOn(page, rough)
  const again = await drawOn(page, smooth)
  const withoutAgain = await drawOn(page, rough)
  expect([first, without, again, withoutAgain].map(({ samples }) => (samples ?? 0) > 1)).toEqual([
    ...[true, false, true, false],
  ])
  expect(compareEdges(without, first).count).toBeGreaterThan(200)
  expect(compareEdges(without, first).smooth).toBeGreaterThan(SMOOTH)
  expect(compareEdges(without, again).smooth).toBeGreaterThan(SMOOTH)
  expect(compareEdges(without, withoutAgain).smooth).toBeLessThan(ROUGH)
  expect(await linked(), "programs linked by switching").toBe(0)
  expect(await canvas?.evaluate((element) => element.isConnected && !element.hasAttribute("data-lost"))).toBe(
    true,
  )

  await drawOn(page, smooth)
  const extension = await page.evaluateHandle(() => {
    const found = document.querySelector("canvas")?.getContext("webgl2")?.getExtension("WEBGL_lose_context")
    found?.loseContext()
    return found
  })
  await expect(page.getByText(NOTICE)).toBeVisible()
  await extension.evaluate((found) => found?.restoreContext())
  await expect(page.getByText(NOTICE)).toBeHidden()
  await expect
    .poll(async () => compareEdges(without, await takeDrawn(page)).smooth, { timeout: 120_000 })
    .toBeGreaterThan(SMOOTH)
  expect(await page.evaluate(() => window.vetrina?.stats()?.samples)).toBe(first.samples)
})
