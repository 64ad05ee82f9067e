import type { Page } from "@playwright/test"
import type { Tier } from "../../src/domain/event.ts"

/** Draws with the best that a tier has, whatever a slow machine has come to meanwhile; where nothing is frozen, for a while. */
export async function takeTier(page: Page, tier: Tier): Promise<void> {
  const taken = await page.evaluate((best) => {
    const ladder = window.vetrina?.ladder() ?? []
    return window.vetrina?.takeRung(ladder.findLastIndex((rung) => rung.tier === best))
  }, tier)
  if (!taken) throw new Error(`nothing is drawn on the ${tier} tier`)
}
