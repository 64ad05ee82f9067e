import { expect, type Locator, type Page } from "@playwright/test"

const isFocused = (locator: Locator) =>
  locator.evaluateAll((elements) => elements.some((element) => element === document.activeElement))

/** Presses Tab until `target` has the focus, as somebody without a mouse does; fails after `most` presses. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if (await isFocused(target)) return
    await page.keyboard.press("Tab")
  }
  await expect(target, `${most} times Tab should have reached it`).toBeFocused()
}
