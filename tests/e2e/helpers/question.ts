import { expect, type Locator, type Page } from "@playwright/test"

/** The card that asks something, with its scale. */
export const questionCard = (page: Page, words: string | RegExp): Locator =>
  page.getByRole("region", { name: words })

/** The card that says thanks after an answer. */
export const thanksCard = (page: Page): Locator => page.getByRole("region", { name: /^(grazie|thank you)$/ })

/** Sold in one form only, so that it goes into the cart from its card in the list. */
const SIMPLE = "Tazzine Alba"

/** Opens the list in Italian, puts something into the cart, and gives the question that this raises (CES, 1 to 7). */
export async function beAskedInTheList(page: Page): Promise<Locator> {
  await page.goto("/list?lang=it&q=tazzine")
  await page.getByRole("button", { name: `Aggiungi ${SIMPLE} al carrello` }).click()
  const question = questionCard(page, `Quanto è stato facile scegliere ${SIMPLE}?`)
  await expect(question).toBeVisible()
  return question
}
