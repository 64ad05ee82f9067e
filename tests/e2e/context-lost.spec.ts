import type { Page } from "@playwright/test"
import * as v from "valibot"
import { takeDrawn } from "./helpers/edges.ts"
import { expect, test } from "./helpers/store.ts"
import { takeInHand, walkIn } from "./helpers/walk.ts"

test.use({
  // What is built anew is the same in a smaller picture, and sooner drawn.
  viewport: { width: 800, height: 520 },
  // What was made before is let go of after, whenever that is: the browser says that it is of another context.
  expectedOnConsole: [
    /object does not belong to this context|THREE\.WebGLRenderer: Context (Lost|Restored)|CONTEXT_LOST_WEBGL|context lost/i,
  ],
})

const NOTICE = "La scheda grafica si è fermata: un momento, si riparte da qui."

/** Takes the graphics chip away from the page, as a driver that crashes does; gives the function that gives it back. */
async function loseContext(page: Page): Promise<() => Promise<void>> {
  const extension = await page.evaluateHandle(() => {
    const found = document.querySelector("canvas")?.getContext("webgl2")?.getExtension("WEBGL_lose_context")
    if (!found) throw new Error("no WEBGL_lose_context")
    found.loseContext()
    return found
  })
  return () => extension.evaluate((found) => found.restoreContext())
}

/** How many lightnesses the picture has: an empty canvas has one. */
async function variety(page: Page): Promise<number> {
  return new Set((await takeDrawn(page)).lightness).size
}

const Place = v.object({
  activity: v.object({ kind: v.string(), productId: v.optional(v.string()) }),
  body: v.object({ x: v.number(), z: v.number() }),
})

/** What one does, and where one stands, to a decimetre. */
async function placeOf(page: Page) {
  const { activity, body } = v.parse(Place, await page.evaluate(() => window.vetrina?.state()))
  return { ...activity, x: body.x.toFixed(1), z: body.z.toFixed(1) }
}

test("[WLK-45] a graphics chip that stops is waited for; then one goes on with the same product in hand", async ({
  page,
}) => {
  await walkIn(page)
  await takeInHand(page, "lampada-cupola", "Lampada Cupola")
  const before = await placeOf(page)
  const restore = await loseContext(page)
  await expect(page.getByText(NOTICE)).toBeVisible()
  await restore()
  await expect(page.getByText(NOTICE)).toBeHidden()
  expect(await placeOf(page)).toEqual(before)
  await expect.poll(() => variety(page), { timeout: 120_000 }).toBeGreaterThan(50)
  await page.keyboard.press("Escape")
  await expect.poll(async () => (await placeOf(page)).kind).toBe("walking")
})

test("[WLK-45] one that doesn't come back is replaced: the store is built anew around the visitor", async ({
  page,
}) => {
  await walkIn(page)
  await takeInHand(page, "lampada-cupola", "Lampada Cupola")
  const before = await placeOf(page)
  const first = await page.locator("canvas").elementHandle()
  await loseContext(page)
  await expect(page.getByText(NOTICE)).toBeVisible()
  await expect
    .poll(async () => first?.evaluate((canvas) => canvas.isConnected), { timeout: 60_000 })
    .toBe(false)
  await page.evaluate(() => window.vetrina?.ready)
  await expect(page.getByText(NOTICE)).toBeHidden()
  expect(await placeOf(page)).toEqual(before)
  await expect.poll(() => variety(page), { timeout: 120_000 }).toBeGreaterThan(50)
})
