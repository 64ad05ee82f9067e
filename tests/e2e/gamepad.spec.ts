import { PAD, padTo, plugIn, pressPad } from "./helpers/gamepad.ts"
import { expect, test } from "./helpers/store.ts"
import { openStore, stateOf } from "./helpers/walk.ts"

test.use({ viewport: { width: 960, height: 600 } })

test("[WLK-60] [WLK-61] with nothing but a gamepad a customer walks in, buys a lamp, and finds it in the cart", async ({
  page,
}) => {
  test.slow()
  await plugIn(page)
  await openStore(page)
  const plan = page.getByRole("button", { name: /^Pianta\. Sei in: / })
  await expect(async () => {
    if (await plan.isHidden()) await pressPad(page, PAD.a)
    await expect(plan).toBeVisible({ timeout: 5000 })
  }).toPass()
  await expect(page.getByText(/comandi$/)).toBeVisible()

  expect(await page.evaluate(() => window.vetrina?.goTo("lampada-cupola"))).toBe(true)
  await expect.poll(async () => (await stateOf(page)).body.going, { timeout: 90_000 }).toBe(false)
  await expect(page.getByRole("button", { name: /^Guarda Lampada Cupola, / })).toBeVisible()
  await pressPad(page, PAD.a)
  await expect.poll(async () => (await stateOf(page)).activity.kind).toBe("inspecting")
  await padTo(page, page.getByRole("button", { name: "Aggiungi al carrello" }))
  await pressPad(page, PAD.a)
  await pressPad(page, PAD.b)
  await expect.poll(async () => (await stateOf(page)).activity.kind).toBe("walking")

  await expect(page.getByRole("button", { name: "Carrello, un articolo" })).toBeVisible()
  await pressPad(page, PAD.menu)
  await padTo(page, page.getByRole("button", { name: "Carrello, un articolo" }), { back: true })
  await pressPad(page, PAD.a)
  const cart = page.getByRole("dialog", { name: "Carrello" })
  await expect(cart.getByText("Lampada Cupola")).toBeVisible()
  await pressPad(page, PAD.b)
  await expect(cart).toBeHidden()
})

test("[WLK-60] in the list too: a product's sheet is opened, gone through and closed", async ({ page }) => {
  test.slow()
  await plugIn(page)
  await page.goto("/list")
  const lamp = page.getByRole("link", { name: "Lampada Cupola", exact: true })
  await expect(lamp).toBeVisible()
  await expect(async () => {
    await pressPad(page, PAD.down)
    await expect(page.getByText("Scegli", { exact: true })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await padTo(page, lamp)
  await pressPad(page, PAD.a)
  const sheet = page.getByRole("dialog", { name: "Lampada Cupola" })
  await padTo(page, sheet.getByRole("button", { name: "Aggiungi al carrello" }))
  await pressPad(page, PAD.a)
  await pressPad(page, PAD.b)
  await expect(sheet).toBeHidden()
  await expect(page.getByRole("button", { name: "Carrello, un articolo" })).toBeVisible()
})
