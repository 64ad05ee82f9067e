import { expect, type Locator, type Page } from "@playwright/test"
import * as v from "valibot"

const Rect = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })

/** What journeys look at of `vetrina.state()`. */
const Snapshot = v.object({
  activity: v.object({ kind: v.string(), since: v.optional(v.number()) }),
  body: v.object({ x: v.number(), z: v.number(), heading: v.number(), going: v.boolean() }),
  zone: v.nullable(v.string()),
  stage: v.object({
    turn: v.number(),
    reach: v.nullable(v.object({ slotId: v.string(), rect: Rect })),
    sighting: v.nullable(v.object({ rect: Rect, seen: v.boolean() })),
  }),
})
export type Snapshot = v.InferOutput<typeof Snapshot>

export async function stateOf(page: Page): Promise<Snapshot> {
  return v.parse(Snapshot, await page.evaluate(() => window.vetrina?.state()))
}

/** Opens the store at its door in the quality that software can draw, and waits until it can be walked. */
export async function openStore(page: Page): Promise<void> {
  await page.goto("/?debug&tier=low")
  await page.evaluate(() => window.vetrina?.ready)
}

/**
 * Clicks what is seen. Playwright itself would first wait until the thing has stood still for two frames, which take
 * seconds where software draws them. What slides in, as panels do, is waited for: it would be clicked where it no longer is.
 */
export async function press(target: Locator): Promise<void> {
  await expect(target).toBeInViewport()
  await target.evaluate(async (element) => {
    const moving = document.getAnimations().filter(({ effect }) => {
      const ends = Number(effect?.getComputedTiming().endTime) < Number.POSITIVE_INFINITY
      return ends && effect instanceof KeyframeEffect && effect.target?.contains(element)
    })
    await Promise.allSettled(moving.map(({ finished }) => finished))
  })
  await target.click({ force: true })
}

export async function walkIn(page: Page): Promise<void> {
  await openStore(page)
  await press(page.getByRole("button", { name: "Entra", exact: true }))
  await expect(page.getByRole("button", { name: /^Pianta\. Sei in: / })).toBeVisible()
}

/** Resolves when one stands before a product and the view has come to rest: what is beside it moves no more. */
async function comeToRest(page: Page): Promise<void> {
  let before: { readonly x: number; readonly y: number } | undefined
  const isAtRest = async () => {
    const { body, stage } = await stateOf(page)
    const rect = body.going ? undefined : stage.reach?.rect
    const moved = before && rect ? Math.hypot(rect.x - before.x, rect.y - before.y) : Number.POSITIVE_INFINITY
    before = rect
    return moved < 1
  }
  await expect.poll(isAtRest, { timeout: 90_000, intervals: [1_000] }).toBe(true)
}

/** Walks up to a product (by its handle) and takes it in hand. */
export async function takeInHand(page: Page, handle: string, title: string): Promise<void> {
  expect(await page.evaluate((id) => window.vetrina?.goTo(id), handle)).toBe(true)
  const look = page.getByRole("button", { name: new RegExp(`^Guarda ${title}, `) })
  await expect(look).toBeVisible({ timeout: 90_000 })
  await comeToRest(page)
  await press(look)
  await expect.poll(async () => (await stateOf(page)).activity.kind).toBe("inspecting")
}

/** Resolves when what is in hand has been looked at for so long. */
export async function lookFor(page: Page, seconds: number): Promise<void> {
  await expect
    .poll(async () => {
      const { since } = (await stateOf(page)).activity
      return (Date.now() - (since ?? Number.NaN)) / 1000
    })
    .toBeGreaterThan(seconds)
}

/** Whether a card lies beside the thing that the scene points it at, and covers none of it. */
export async function isBeside(page: Page, card: Locator): Promise<boolean> {
  const box = await card.boundingBox()
  const { sighting } = (await stateOf(page)).stage
  if (!box || !sighting?.seen) return false
  const { rect } = sighting
  const apartX = box.x >= rect.x + rect.width || rect.x >= box.x + box.width
  const apartY = box.y >= rect.y + rect.height || rect.y >= box.y + box.height
  return apartX || apartY
}
