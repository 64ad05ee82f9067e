import { expect, type Locator, type Page } from "@playwright/test"

/** Buttons of the standard mapping. */
export const PAD = { a: 0, b: 1, leftTrigger: 6, rightTrigger: 7, menu: 9, down: 13 } as const

/** Gives a page a gamepad of the standard mapping, at rest; called before it is opened. */
export async function plugIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const buttons = Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 }))
    const pad = { connected: true, mapping: "standard", axes: [0, 0, 0, 0], buttons, index: 0 }
    Object.assign(window, { fakePad: pad })
    Object.defineProperty(navigator, "getGamepads", { value: () => [pad] })
  })
}

/** Presses a button as long as whoever reads it in each frame needs to see it, and lets it go. */
export async function pressPad(page: Page, button: number): Promise<void> {
  await page.evaluate(async (at) => {
    const frames = async (count: number) => {
      for (let n = 0; n < count; n++) await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    const { fakePad } = window as unknown as { fakePad: { buttons: { pressed: boolean }[] } }
    const one = fakePad.buttons[at]
    if (!one) throw new Error(`no button ${at}`)
    one.pressed = true
    await frames(2)
    one.pressed = false
    await frames(2)
  }, button)
}

/** Steps through the controls, on or back, until `target` has the focus; fails after `most`. */
export async function padTo(page: Page, target: Locator, { back = false, most = 80 } = {}): Promise<void> {
  for (let stepped = 0; stepped < most; stepped++) {
    if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement))) return
    await pressPad(page, back ? PAD.leftTrigger : PAD.rightTrigger)
  }
  await expect(target, `${most} steps should have reached it`).toBeFocused()
}
