import type { Page } from "@playwright/test"
import { expect, test } from "./helpers/store.ts"

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

const LATE = "Amplificatore Sarpi"

const link = (page: Page, title: string) => page.getByRole("link", { name: title, exact: true })
const topOf = (page: Page) => link(page, LATE).evaluate((element) => element.getBoundingClientRect().top)

/** Goes far down, to a product that comes with the second page of the list. */
async function goDown(page: Page): Promise<number> {
  await page.goto("/list")
  await page.getByRole("button", { name: "Mostra altri" }).click()
  await link(page, LATE).scrollIntoViewIfNeeded()
  await page.evaluate(() => window.scrollBy({ top: 120, behavior: "instant" }))
  // The place is noted when scrolling has come to rest; until then the one before is.
  await page.waitForFunction(() => {
    const noted = window.history.state?.listPlace
    const card = noted && document.querySelector(`[data-product="${CSS.escape(noted.product)}"]`)
    return card && Math.abs(card.getBoundingClientRect().top - noted.top) < 1
  })
  return topOf(page)
}

const isBackAt = (page: Page, top: number) =>
  expect
    .poll(async () => ((await link(page, LATE).count()) > 0 ? Math.abs((await topOf(page)) - top) : 999))
    .toBeLessThan(4)

test("[SHP-53] a customer far down the list is still there after looking at a product, and leaves no trace of it behind", async ({
  page,
}) => {
  const top = await goDown(page)
  await link(page, LATE).click()
  const dialog = page.getByRole("dialog", { name: LATE })
  await expect(dialog).toBeVisible()
  await dialog.getByRole("button", { name: "Chiudi" }).click()
  await expect(dialog).toBeHidden()
  await isBackAt(page, top)
  expect(new URL(page.url()).search).toBe("")
  await page.goForward()
  await expect(dialog, "closing went back to the list, rather than to another list").toBeVisible()
})

test("[SHP-53] so is one who walked meanwhile and comes back, by the browser's button or by the link, and one who reloads", async ({
  page,
}) => {
  const top = await goDown(page)
  await page.getByRole("link", { name: "Casa Ambrogia" }).click()
  await expect(page.getByRole("button", { name: "Entra", exact: true })).toBeVisible()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await page.goBack()
  await isBackAt(page, top)

  await page.getByRole("link", { name: "Casa Ambrogia" }).click()
  await page.getByRole("link", { name: "Preferisco l’elenco" }).click()
  await isBackAt(page, top)

  await page.reload()
  await isBackAt(page, top)
})

test("[SHP-53] so is one for whom the store was slow to come, and who comes back by the link", async ({
  page,
}) => {
  await page.route(/\/walk-page[^/]*\.js/, async (route) => {
    // Longer than scrolling takes to come to rest.
    await new Promise((done) => setTimeout(done, 1000))
    await route.continue()
  })
  const top = await goDown(page)
  await page.getByRole("link", { name: "Casa Ambrogia" }).click()
  await page.getByRole("link", { name: "Preferisco l’elenco" }).click()
  await isBackAt(page, top)
})

test("[SHP-53] another search begins at its top", async ({ page }) => {
  await goDown(page)
  await page.getByRole("searchbox").fill("vaso")
  await expect(page.getByText(/^\d+ prodotti$/).first()).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
})
