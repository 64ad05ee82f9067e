import { devices } from "@playwright/test"
import { expectAccessible } from "./helpers/accessibility.ts"
import { beAskedInTheList, questionCard, thanksCard } from "./helpers/question.ts"
import { expect, test } from "./helpers/store.ts"

const { defaultBrowserType: _, ...PHONE } = devices["iPhone 13"]
const SIZES = { desktop: { viewport: { width: 1280, height: 720 } }, phone: PHONE }

test.use({ storeName: "asking" })

/** Gives the showroom's prompts a question that follows a low score. */
const WITH_CHOICES = [
  {
    from: 1,
    to: 3,
    question: { it: "Cosa l’ha reso difficile?", en: "What made it hard?" },
    choices: [
      { id: "size", label: { it: "Capire le misure", en: "Understanding its size" } },
      { id: "colour", label: { it: "Scegliere il colore", en: "Choosing a colour" } },
      { id: "price", label: { it: "Il prezzo", en: "The price" } },
    ],
  },
]

for (const [name, size] of Object.entries(SIZES)) {
  test.describe(`on a ${name}`, () => {
    test.use(size)

    test("[ASK-60] a customer says how hard it was, and why, by a choice and a line", async ({
      page,
      owner,
    }) => {
      await page.route("**/api/showroom", async (route) => {
        const response = await route.fetch()
        const showroom = await response.json()
        for (const prompt of showroom.prompts) if (prompt.metric === "ces") prompt.followUps = WITH_CHOICES
        await route.fulfill({ response, json: showroom })
      })
      const before = await owner.answers("ces")
      const question = await beAskedInTheList(page)
      await question.getByRole("radio", { name: "2 su 7" }).click()
      const thanks = thanksCard(page)
      const reasons = thanks.getByRole("radiogroup", { name: "Cosa l’ha reso difficile?" })
      await expect(reasons).toBeVisible()
      await expectAccessible(page, "a question that follows")
      await reasons.getByRole("radio", { name: "Capire le misure" }).focus()
      await page.keyboard.press("ArrowRight")
      await expect(reasons.getByRole("radio", { name: "Scegliere il colore" })).toBeChecked()
      const line = thanks.getByRole("textbox", { name: "Una riga, se vuoi" })
      await line.fill(`Sono tutti belli, da ${name}`)
      const sent = page.waitForRequest(
        (request) =>
          request.url().endsWith("/api/events") && (request.postData() ?? "").includes("prompt.amended"),
      )
      await thanks.getByRole("button", { name: "Invia" }).click()
      await expect(thanks.getByText("La tua riga è annotata.")).toBeVisible()
      await expect(thanks.getByText(/La legge chi lavora in Casa Ambrogia/)).toBeVisible()
      expect((await sent).postData()).toContain('"choice":"colour"')
      await expectAccessible(page, "the thanks")
      await expect.poll(() => owner.answers("ces")).toBe(before + 1)
      const comments = async () => (await owner.responses()).map(({ comment }) => comment)
      await expect.poll(comments).toContain(`Sono tutti belli, da ${name}`)
    })

    test("[ASK-66] a customer wants no more questions in this visit, and gets none", async ({ page }) => {
      const question = await beAskedInTheList(page)
      await question.getByRole("button", { name: "Altri modi per non rispondere" }).click()
      const menu = page.getByRole("menu", { name: "Altri modi per non rispondere" })
      await expect(menu.getByRole("menuitem").first()).toBeFocused()
      await expectAccessible(page, "the ways of leaving")
      await menu.getByRole("menuitem", { name: /^Non in questa visita/ }).click()
      await expect(page.getByText("Va bene: in questa visita niente domande.").first()).toBeVisible()
      await expect(question).toBeHidden()
      await page.reload()
      await expect(page.getByRole("button", { name: /^Carrello, / })).toBeVisible()
      await expect(questionCard(page, /Quanto è stato facile/)).toHaveCount(0)
    })
  })
}

test.describe("[ASK-65] the relationship's eleven scores", () => {
  test.use(PHONE)

  test("are each wide and high enough for a finger, in reading order", async ({ page }) => {
    await page.route("**/api/showroom", async (route) => {
      const response = await route.fetch()
      const showroom = await response.json()
      showroom.prompts = showroom.prompts
        .filter(({ metric }: { metric: string }) => metric === "nps")
        .slice(0, 1)
        .map((prompt: object) => ({ ...prompt, trigger: { on: "cart.added" }, touchpoints: ["cart"] }))
      await route.fulfill({ response, json: showroom })
    })
    await page.goto("/list?lang=it&q=tazzine")
    await page.getByRole("button", { name: "Aggiungi Tazzine Alba al carrello" }).click()
    const question = questionCard(page, /Consiglieresti/)
    await expect(question).toBeVisible()
    const boxes = await question
      .getByRole("radio")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()))
    expect(boxes).toHaveLength(11)
    for (const { width, height } of boxes) {
      expect(width).toBeGreaterThanOrEqual(44)
      expect(height).toBeGreaterThanOrEqual(44)
    }
    const inOrder = [...boxes].sort((a, b) => a.top - b.top || a.left - b.left)
    expect(inOrder).toEqual(boxes)
    const low = await question.getByText("Per niente", { exact: true }).boundingBox()
    const high = await question.getByText("Senz’altro", { exact: true }).boundingBox()
    expect(low?.y).toBeLessThan(boxes[0].top)
    expect(high?.y).toBeGreaterThan(boxes[10].top)
    await expectAccessible(page, "eleven scores on a phone")
  })
})
