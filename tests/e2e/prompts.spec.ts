import { expectAccessible } from "./helpers/accessibility.ts"
import { openDashboard } from "./helpers/dashboard.ts"
import { questionCard } from "./helpers/question.ts"
import { expect, test } from "./helpers/store.ts"
import { press } from "./helpers/walk.ts"

// A stranger's preview is refused.
test.use({ storeName: "prompts", expectedOnConsole: [/status of 401/] })

test("[EDP-1] [EDP-21] [EDP-28] a question is written, seen in the store and published, and the next visitor is asked it", async ({
  page,
  context,
  someoneElse,
}) => {
  test.setTimeout(420_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  await openDashboard(page, "/dashboard/prompts")
  await expectAccessible(page, "the list of prompts")
  await page.getByRole("link", { name: "Quanto è stato facile scegliere {product}?" }).click()
  const preview = page.frameLocator("iframe")
  await expect(preview.getByRole("heading", { name: /^Quanto è stato facile scegliere/ })).toBeVisible()
  await page.getByRole("textbox", { name: "Domanda, italiano" }).fill("{product}: è stato facile sceglierla?")
  await expect(preview.getByRole("heading", { name: /: è stato facile sceglierla\?$/ })).toBeVisible()
  await preview.getByRole("radio", { name: /^2\b/ }).press("Space")
  await expect(preview.getByText("Cosa l’ha reso un 2?")).toBeVisible()
  await expectAccessible(page, "writing a prompt")
  await page.reload()
  const italian = page.getByRole("textbox", { name: "Domanda, italiano" })
  await expect(italian).toHaveValue("{product}: è stato facile sceglierla?")
  await page.keyboard.press("Control+s")
  await expect(page.getByText("bozza salvata, non pubblicata")).toBeVisible()

  const sent: string[] = []
  context.on("request", (request) => {
    if (request.method() !== "GET") sent.push(new URL(request.url()).pathname)
  })
  const store = await context.newPage()
  await store.goto("/?preview=cart-ces&debug&tier=low")
  await store.evaluate(() => window.vetrina?.ready)
  await expect(store.getByText(/^Anteprima di cart-ces/)).toBeVisible()
  await press(store.getByRole("button", { name: "Entra", exact: true }))
  await expect(questionCard(store, /: è stato facile sceglierla\?$/)).toBeVisible({ timeout: 90_000 })
  await store.close()
  expect(sent).toEqual([])

  await page.getByRole("button", { name: "Pubblica" }).click()
  const dialog = page.getByRole("dialog", { name: "Pubblicare" })
  await dialog.getByRole("textbox").fill("Più breve")
  await dialog.getByRole("button", { name: "Pubblica" }).click()
  await expect(page.getByText("versione 2")).toBeVisible()

  const anna = await someoneElse()
  await anna.goto("/list?lang=it&q=tazzine")
  await anna.getByRole("button", { name: "Aggiungi Tazzine Alba al carrello" }).click()
  await expect(questionCard(anna, "Tazzine Alba: è stato facile sceglierla?")).toBeVisible()
  await anna.goto("/?preview=cart-ces")
  await expect(anna.getByText(/^L’anteprima è per chi ha accesso al cruscotto/)).toBeVisible()

  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole("button", { name: "Storia" }).click()
  const history = page.getByRole("dialog", { name: "Storia" })
  await expect(history.getByText("«Più breve»").first()).toBeVisible()
  await expectAccessible(page, "the versions of a prompt, on a phone")
})
