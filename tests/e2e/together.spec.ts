import type { Page } from "@playwright/test"
import { expectAccessible } from "./helpers/accessibility.ts"
import { expect, test } from "./helpers/store.ts"
import { openStore, press } from "./helpers/walk.ts"

/** Walks in where others are. */
async function comeIn(page: Page, name: string): Promise<void> {
  await openStore(page)
  await page.getByRole("textbox", { name: "Come ti chiamiamo?" }).fill(name)
  await page.getByRole("radio", { name: /^Con altri/ }).check({ force: true })
  await press(page.getByRole("button", { name: "Entra", exact: true }))
}
const people = (page: Page, status: string) => page.getByRole("button", { name: `Persone. ${status}` })
const whoIsHere = (page: Page) => page.getByRole("list", { name: "Chi è qui" })

test("two friends meet in the store: they see each other, one writes and the other reads, then one goes on alone", async ({
  page: giulia,
  someoneElse,
}) => {
  const marco = await someoneElse({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await comeIn(giulia, "Giulia")
  await expect(people(giulia, "Solo tu, per ora")).toBeVisible()
  await comeIn(marco, "Marco")

  await press(people(giulia, "1 con te"))
  await expect(whoIsHere(giulia).getByText("Marco", { exact: true })).toBeVisible()
  await press(people(marco, "1 con te"))
  await expect(whoIsHere(marco).getByText("Giulia", { exact: true })).toBeVisible()
  await expectAccessible(marco, "the people, on a phone")
  await press(marco.getByRole("region", { name: "Persone" }).getByRole("button", { name: "Chiudi" }))

  await giulia.getByRole("region", { name: "Persone" }).press("Escape")
  await giulia.keyboard.press("t")
  await giulia.getByRole("textbox", { name: "Scrivi un messaggio" }).fill("Ci vediamo dalle lampade?")
  await giulia.keyboard.press("Enter")
  await expect(giulia.getByRole("log").getByText("Ci vediamo dalle lampade?")).toBeVisible()
  await expectAccessible(giulia, "the conversation")
  await press(marco.getByRole("button", { name: "Conversazione, un messaggio nuovo" }))
  const line = marco.getByRole("log").getByRole("listitem")
  await expect(line).toContainText("Giulia")
  await expect(line).toContainText("Ci vediamo dalle lampade?")
  await press(marco.getByRole("region", { name: "Conversazione" }).getByRole("button", { name: "Chiudi" }))

  await press(people(marco, "1 con te"))
  await press(marco.getByRole("button", { name: "Per conto mio", exact: true }))
  await expect(people(marco, "Per conto mio")).toBeVisible()
  await expect(whoIsHere(marco)).toHaveCount(0)
  await expect(people(giulia, "Solo tu, per ora")).toBeVisible()
})
