import type { Page } from "@playwright/test"
import flagship from "../../scenes/flagship.json" with { type: "json" }
import type { Tier } from "../../src/domain/event.ts"
import { takeTier } from "../helpers/take-tier.ts"

/** A desktop and a phone, CSS pixels. */
export const SCREENS = {
  desktop: { width: 1280, height: 720 },
  phone: { width: 390, height: 844 },
} as const
export type Screen = keyof typeof SCREENS

/** Every zone that has a name, in the order of the scene. */
export const ZONES: readonly string[] = flagship.zones.map(({ id }) => id)

/** Walks in, waits for the whole store, and lets nothing move any more: each view is the same picture each time. */
export async function openFrozen(page: Page, tier: Tier): Promise<void> {
  await page.goto(`/?debug&lang=it&tier=${tier}`)
  await page.evaluate(() => window.vetrina?.ready)
  // Where software draws them, the first pictures keep a page busy.
  await page.getByRole("button", { name: "Entra", exact: true }).click({ force: true, timeout: 120_000 })
  await page.getByRole("button", { name: /^Pianta\. Sei in: / }).waitFor()
  await page.waitForFunction(() => {
    const pieces = window.vetrina?.stats()?.pieces
    return pieces && Object.keys(pieces).every((state) => state === "here" || state === "gone")
  })
  await settle(page)
  await page.evaluate(() => window.vetrina?.freeze(1))
  await takeTier(page, tier)
}

/** Stands in a zone, where one arrives in it. */
export async function show(page: Page, zone: string): Promise<void> {
  const stands = await page.evaluate((id) => window.vetrina?.standIn(id), zone)
  if (!stands) throw new Error(`there is no zone "${zone}"`)
  await settle(page)
}

const FRAMES = 6

/** Until the scene has been drawn a few times more: what was asked for is on the screen. */
async function settle(page: Page): Promise<void> {
  for (let frame = 0; frame < FRAMES; frame++)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
}
