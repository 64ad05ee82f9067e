import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

/** What fades in is pale for a moment: a page is judged when it has come to rest. */
async function untilStill(page: Page): Promise<void> {
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0)
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== "running" || effect?.getTiming().iterations === Infinity,
      ),
  )
}

/** Fails with what axe finds wrong with the page as it is now. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await untilStill(page)
  // Without frames of other origins to look into, it needs no blank page of its own for each look.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  )
  expect.soft(found, what).toEqual([])
}
