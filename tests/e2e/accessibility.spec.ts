import { expectAccessible } from "./helpers/accessibility.ts"
import { openDashboard } from "./helpers/dashboard.ts"
import { beAskedInTheList, questionCard, thanksCard } from "./helpers/question.ts"
import { runNpm } from "./helpers/run-npm.ts"
import { expect, test } from "./helpers/store.ts"
import { lookFor, openStore, press, takeInHand } from "./helpers/walk.ts"

const SCREENS = [
  { name: "a desktop", viewport: { width: 1280, height: 720 }, hasTouch: false },
  { name: "a phone", viewport: { width: 390, height: 844 }, hasTouch: true },
]

test.use({ storeName: "accessibility", expectedOnConsole: [/404 \(Not Found\) \(http:.*\/nowhere\)/] })

for (const { name, ...screen } of SCREENS) {
  test.describe(`on ${name}`, () => {
    test.use(screen)

    test("axe finds nothing wrong in the store: at the door, walking, inspecting, asked and thanked", async ({
      page,
    }) => {
      await openStore(page)
      await expectAccessible(page, "at the door")
      await press(page.getByRole("button", { name: "Entra", exact: true }))
      await expect(page.getByRole("button", { name: /^Pianta\. Sei in: / })).toBeVisible()
      await expectAccessible(page, "walking")
      await takeInHand(page, "lampada-cupola", "Lampada Cupola")
      await lookFor(page, 4.1)
      await expectAccessible(page, "inspecting")
      await page.keyboard.press("Escape")
      await expect(page.getByText("Press Q").or(page.getByText("Premi Q"))).toBeAttached()
      await page.keyboard.press("q")
      const question = questionCard(page, /quanto ti convince/)
      await expect(question).toBeVisible()
      await expectAccessible(page, "asked")
      await press(question.getByRole("radio", { name: "2 su 5" }))
      await expect(thanksCard(page).getByRole("textbox")).toBeVisible()
      await expectAccessible(page, "thanked")
    })

    test("axe finds nothing wrong in the list: products, a question, the cart and a product", async ({
      page,
    }) => {
      await page.goto("/list")
      await expect(page.getByRole("link", { name: "Lampada Cupola", exact: true })).toBeVisible()
      await expectAccessible(page, "products")
      await beAskedInTheList(page)
      await expectAccessible(page, "a question")
      await page.getByRole("button", { name: /^Carrello, / }).click()
      await expect(page.getByRole("dialog", { name: "Carrello" }).getByText("Tazzine Alba")).toBeVisible()
      await expectAccessible(page, "the cart")
      // Last: whoever looks for so long as this takes is asked about it.
      await page.goto("/list")
      await page.getByRole("link", { name: "Lampada Cupola", exact: true }).click()
      await expect(page.getByRole("dialog", { name: "Lampada Cupola" })).toBeVisible()
      await expectAccessible(page, "a product")
    })

    test("axe finds nothing wrong on the dashboard: the door, the numbers, and each as a table", async ({
      page,
      store,
    }) => {
      await runNpm(store, "seed", ["--visits", "200", "--seed", "3"])
      await page.goto("/dashboard")
      await expect(page.getByRole("button", { name: "Accedi" })).toBeVisible()
      await expectAccessible(page, "signing in")
      await openDashboard(page)
      for (const section of ["", "/touchpoints", "/products"]) {
        await page.goto(`/dashboard${section}`)
        await expect(page.getByText(/^Aggiornato alle/)).toBeVisible()
        await expectAccessible(page, section || "overview")
        await page.keyboard.press("t")
        await expect(page.getByRole("table").first()).toBeVisible()
        await expectAccessible(page, `${section || "overview"} as a table`)
      }
    })

    test("axe finds nothing wrong where there is little to see", async ({ page }) => {
      for (const path of ["/setup", "/setup?token=worn-out", "/staff", "/my-feedback", "/nowhere"]) {
        await page.goto(path)
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
        await expectAccessible(page, path)
      }
    })
  })
}
