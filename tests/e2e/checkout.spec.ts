import { expectAccessible } from "./helpers/accessibility.ts"
import { agreedBefore } from "./helpers/consent.ts"
import { keptEvents } from "./helpers/kept-events.ts"
import { waitingInOutbox } from "./helpers/outbox.ts"
import { expect, test } from "./helpers/store.ts"

test.use({ viewport: { width: 1280, height: 720 } })

test("a customer hands the cart over to the merchant's shop, orders there, and comes back to what they put in since", async ({
  page,
  context,
  store,
}) => {
  await agreedBefore(context)
  await page.goto("/list?lang=it&q=tazzine")
  await page.getByRole("button", { name: "Aggiungi Tazzine Alba al carrello" }).click()
  await page.getByRole("button", { name: "Carrello, un articolo" }).click()
  const cart = page.getByRole("dialog", { name: "Carrello" })
  await cart.getByRole("button", { name: "Togli Tazzine Alba" }).click()
  await cart.getByRole("button", { name: "Annulla" }).click()
  await cart.getByRole("button", { name: "Uno in più" }).click()
  await cart.getByRole("button", { name: "Vai alla cassa" }).click()

  await expect(page).toHaveURL(/\/demo-shop$/)
  await expect(page.getByRole("note")).toContainText("Questa è una dimostrazione")
  await expect(page.getByRole("listitem")).toHaveText(/^\s*2 × Tazzine Alba/)
  // the page that told it is gone
  await expect.poll(() => keptEvents(store, "checkout.started")).toBe(1)

  await page.getByRole("link", { name: "Torna senza ordinare" }).click()
  await expect(page.getByText("Il carrello è come l’hai lasciato.")).toBeVisible()
  await page.getByRole("button", { name: "Carrello, 2 articoli" }).click()
  await page.getByRole("button", { name: "Vai alla cassa" }).click()
  await page.getByRole("link", { name: "Fai finta di ordinare" }).click()
  await expect(page.getByRole("heading", { name: "Grazie" })).toBeVisible()
  await expect(page.getByText(/^Ordine DEMO-/)).toBeVisible()
  await expect(page.getByRole("button", { name: "Carrello, vuoto" })).toBeVisible()
  await expect.poll(() => waitingInOutbox(page)).toBe(0)
  expect(await keptEvents(store, "checkout.started")).toBe(2)
})

test("a customer sends a recap to themselves, and opens it on another device, where it fills the cart", async ({
  page,
  someoneElse,
}) => {
  await page.goto("/list?lang=it&q=tazzine")
  await page.getByRole("button", { name: "Aggiungi Tazzine Alba al carrello" }).click()
  await page.getByRole("button", { name: /^Carrello, / }).click()
  await page.getByRole("button", { name: "Mandati il riepilogo" }).click()
  await expect(page.getByRole("heading", { name: "Il tuo riepilogo" })).toBeVisible()
  await expectAccessible(page, "a recap")
  const address = await page.getByRole("textbox", { name: "Indirizzo del riepilogo" }).inputValue()
  expect(address).toMatch(/\/recap\/[\w-]{22}$/)

  const phone = await someoneElse({ viewport: { width: 390, height: 844 }, locale: "it-IT" })
  await phone.goto(address)
  await expect(phone.getByRole("heading", { name: "Tazzine Alba" })).toBeVisible()
  await expect(phone.getByRole("link", { name: "Portami da Tazzine Alba" })).toBeVisible()
  await phone.getByRole("button", { name: "Metti questo nel carrello" }).click()
  const cart = phone.getByRole("dialog", { name: "Carrello" })
  await expect(cart.getByRole("heading", { name: "Tazzine Alba" })).toBeVisible()
  await expect(cart.getByRole("button", { name: "Vai alla cassa" })).toBeVisible()
  await expectAccessible(phone, "the cart of a phone")
})
