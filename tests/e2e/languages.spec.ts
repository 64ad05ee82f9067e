import { expect, test } from "./helpers/store.ts"

test.describe("a customer whose browser prefers Italian", () => {
  test.use({ locale: "it-IT" })

  test("is greeted in Italian, and may go on in English from the first screen", async ({ page }) => {
    await page.goto("/")
    await expect(page.locator("html")).toHaveAttribute("lang", "it")
    await expect(page.getByRole("button", { name: "Entra", exact: true })).toBeVisible()

    await page.getByRole("combobox", { name: "Lingua" }).selectOption({ label: "English" })
    await expect(page.locator("html")).toHaveAttribute("lang", "en")
    await expect(page.getByRole("button", { name: "Walk in", exact: true })).toBeVisible()

    await page.goto("/list")
    await expect(page.getByRole("searchbox", { name: "Search the store" })).toBeVisible()
    await expect(page.getByRole("combobox", { name: "Language" })).toHaveValue("en")
  })
})

test.describe("a customer whose browser prefers English", () => {
  test.use({ locale: "en-GB" })

  test("is greeted in English, and is asked in English", async ({ page }) => {
    await page.goto("/")
    await expect(page.locator("html")).toHaveAttribute("lang", "en")
    await expect(page.getByRole("button", { name: "Walk in", exact: true })).toBeVisible()

    await page.goto("/list?q=alba")
    await page.getByRole("button", { name: "Add Alba espresso cups to the cart" }).click()
    const question = page.getByRole("region", { name: "How easy was it to choose Alba espresso cups?" })
    await expect(question.getByRole("radio", { name: "7 out of 7: Very easy" })).toBeVisible()
  })

  test("who follows a link with ?lang=it reads Italian, until they choose otherwise", async ({ page }) => {
    await page.goto("/list?lang=it")
    await expect(page.getByRole("searchbox", { name: "Cerca in negozio" })).toBeVisible()
    await page.getByRole("combobox", { name: "Lingua" }).selectOption({ label: "English" })
    await expect(page.getByRole("searchbox", { name: "Search the store" })).toBeVisible()
    await page.reload()
    await expect(page.getByRole("searchbox", { name: "Search the store" })).toBeVisible()
  })
})
