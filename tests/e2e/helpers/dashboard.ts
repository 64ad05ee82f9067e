import { expect, type Locator, type Page } from "@playwright/test"
import { OWNER } from "../../helpers/vetrina-process.ts"

/** Signs the owner in, in Italian, and waits until the numbers are live. */
export async function openDashboard(page: Page, path = "/dashboard"): Promise<void> {
  await page.goto(`${path}?lang=it`)
  await page.getByRole("textbox", { name: "E-mail" }).fill(OWNER.email)
  await page.getByLabel("Password", { exact: true }).fill(OWNER.password)
  await page.getByRole("button", { name: "Accedi" }).click()
  await expect(page.getByText("In diretta", { exact: true })).toBeVisible()
}

/** The card of one number on the overview, by its name there. */
export const numberCard = (page: Page, name: string): Locator =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { name: new RegExp(`^${name}`) }) })

/** How many answers a card says that it counts. */
export async function countOn(card: Locator): Promise<number> {
  const [, n] = /\bn ([\d.]+)/.exec((await card.textContent()) ?? "") ?? []
  return Number(n?.replaceAll(".", ""))
}
