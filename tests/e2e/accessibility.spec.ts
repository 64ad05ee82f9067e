import { expectAccessible } from "./helpers/accessibility.ts"
import { questionCard, thanksCard } from "./helpers/question.ts"
import { expect, test } from "./helpers/store.ts"
import { lookFor, openStore, press, takeInHand } from "./helpers/walk.ts"

const SCREENS = [
  { name: "a desktop", viewport: { width: 1280, height: 720 }, hasTouch: false },
  { name: "a phone", viewport: { width: 390, height: 844 }, hasTouch: true },
]

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
  })
}
