import type { Page } from "@playwright/test"
import { agreedBefore } from "./helpers/consent.ts"
import { tabTo } from "./helpers/keyboard.ts"
import { expect, test } from "./helpers/store.ts"
import { press } from "./helpers/walk.ts"

/** The sets of products that were written down as compared, as the page sends them. */
function watchComparisons(page: Page): string[][] {
  const sets: string[][] = []
  page.on("request", (request) => {
    if (!request.url().endsWith("/api/events")) return
    const body: { events?: { type: string; productIds?: string[] }[] } = request.postDataJSON() ?? {}
    for (const { type, productIds } of body.events ?? [])
      if (type === "product.compared" && productIds) sets.push(productIds)
  })
  return sets
}

test("[INS-26] a customer without a mouse puts two lamps side by side in the list, and reads what sets them apart", async ({
  page,
}) => {
  await agreedBefore(page.context())
  const compared = watchComparisons(page)
  const { keyboard } = page
  await page.goto("/list")
  await expect(page.getByRole("link", { name: "Lampada Cupola", exact: true })).toBeVisible()
  for (const title of ["Lampada Cupola", "Lampada Airone"]) {
    await tabTo(page, page.getByRole("button", { name: `Confronta ${title}` }))
    await keyboard.press("Enter")
  }
  await expect(page.getByRole("status").getByText("Lampada Airone è nel confronto: 2 di 3.")).toBeAttached()
  await page.reload()
  const tray = page.getByRole("button", { name: "Confronto, 2 prodotti" })
  await tabTo(page, tray, 200)
  await keyboard.press("Enter")

  const dialog = page.getByRole("dialog", { name: "Confronto" })
  const table = dialog.getByRole("table", { name: "Che cosa cambia" })
  await expect(table.getByRole("row", { name: /^Prezzo/ }).getByRole("cell")).toHaveText([/189/, /214/])
  await expect(table.getByRole("row", { name: /^Altezza/ }).getByRole("cell")).toHaveText([
    /\d+\scm/,
    /\d+\scm/,
  ])
  await tabTo(page, dialog.getByRole("button", { name: "Aggiungi Lampada Airone al carrello" }))
  await keyboard.press("Enter")
  await keyboard.press("Escape")
  await expect(dialog).toBeHidden()
  await expect(tray, "the focus is back where it was").toBeFocused()
  await expect(page.getByRole("button", { name: "Carrello, un articolo" })).toBeVisible()
  await expect.poll(() => compared.length).toBe(1)
  expect(compared[0]).toHaveLength(2)
})

test("[INS-26] what is compared in the list stands side by side in the store, and goes into the cart from there", async ({
  page,
}) => {
  await page.goto("/list")
  for (const title of ["Vaso Onda", "Vaso Goccia"])
    await page.getByRole("button", { name: `Confronta ${title}` }).click()
  await page.goto("/?debug&tier=low")
  await page.evaluate(() => window.vetrina?.ready)
  await press(page.getByRole("button", { name: "Entra", exact: true }))
  await press(page.getByRole("button", { name: "Confronto, 2 prodotti" }))
  const table = page.getByRole("table", { name: "Che cosa cambia" })
  await expect(table.getByRole("columnheader", { name: /Vaso Onda/ })).toBeVisible()
  await press(table.getByRole("button", { name: "Aggiungi Vaso Goccia al carrello" }))
  await expect(page.getByRole("button", { name: "Carrello, un articolo" })).toBeVisible()
  await press(page.getByRole("button", { name: "Torna in negozio" }))
  await expect(table).toBeHidden()
})
