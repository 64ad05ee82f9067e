import { type ElementHandle, expect, type Locator, type Page } from "@playwright/test"

/** Somebody who has a keyboard and nothing else. */
export interface Keys {
  /** Presses Tab until `target` has the focus: what no Tab reaches is for mice only. */
  to(target: Locator): Promise<void>
  /** Goes there and presses a key. */
  press(target: Locator, key?: string): Promise<void>
  /** Goes to a field and writes over what it holds. */
  write(target: Locator, text: string): Promise<void>
  /** Goes to a select and steps down to the option of this name. */
  choose(target: Locator, option: string | RegExp): Promise<void>
  /** Goes to a group of radio buttons and steps on to the one of this name. */
  switchTo(group: Locator, option: string | RegExp): Promise<void>
  /** A key, wherever the focus is. */
  key(key: string): Promise<void>
}

/** More Tabs than any page has stops. */
const MOST = 400
/** More arrows than any list here has options. */
const MOST_OPTIONS = 40

export function createKeys(page: Page): Keys {
  const { keyboard } = page
  const isFocused = (element: ElementHandle) =>
    element.evaluate((it) => it.isConnected && it === document.activeElement)

  async function to(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    let element = await target.elementHandle()
    for (let pressed = 0; element && pressed < MOST; pressed++) {
      if (await isFocused(element)) return
      await keyboard.press("Tab")
      // Drawn anew meanwhile it is another one.
      if (!(await element.evaluate((it) => it.isConnected))) element = await target.elementHandle()
    }
    throw new Error(`no Tab reaches ${target}`)
  }

  return {
    to,
    press: async (target, key = "Enter") => {
      await to(target)
      await keyboard.press(key)
    },
    write: async (target, text) => {
      await to(target)
      await keyboard.press("Control+a")
      await keyboard.type(text)
      await expect(target).toHaveValue(text)
    },
    choose: async (target, option) => {
      await to(target)
      await keyboard.press("Home")
      const chosen = target.locator("option:checked")
      for (let stepped = 0; stepped < MOST_OPTIONS; stepped++) {
        const name = (await chosen.textContent())?.trim() ?? ""
        if (typeof option === "string" ? name === option : option.test(name)) return
        await keyboard.press("ArrowDown")
      }
      throw new Error(`no arrow reaches ${option} in ${target}`)
    },
    switchTo: async (group, option) => {
      const wanted = group.getByRole("radio", { name: option, exact: true })
      await to(group.getByRole("radio", { checked: true }))
      const count = await group.getByRole("radio").count()
      for (let stepped = 0; stepped < count && !(await wanted.isChecked()); stepped++)
        await keyboard.press("ArrowRight")
      await expect(wanted).toBeChecked()
      await expect(wanted, "the focus stays on what was chosen").toBeFocused()
    },
    key: (key) => keyboard.press(key),
  }
}
