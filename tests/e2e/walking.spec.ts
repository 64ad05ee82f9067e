import { countOn, numberCard, openDashboard } from "./helpers/dashboard.ts"
import { questionCard, thanksCard } from "./helpers/question.ts"
import { runNpm } from "./helpers/run-npm.ts"
import { expect, test } from "./helpers/store.ts"
import { isBeside, lookFor, press, stateOf, takeInHand, walkIn } from "./helpers/walk.ts"

test("a customer walks in, turns a lamp, puts one in the cart and says how easy that was; a marketer sees it live", async ({
  page,
  store,
  someoneElse,
}) => {
  await runNpm(store, "seed", ["--visits", "60", "--seed", "7"])
  const marketer = await someoneElse()
  await openDashboard(marketer)
  const ease = numberCard(marketer, "Facilità")
  await expect.poll(() => countOn(ease)).toBeGreaterThan(0)
  const before = await countOn(ease)

  await walkIn(page)
  await takeInHand(page, "lampada-cupola", "Lampada Cupola")
  await press(page.getByRole("button", { name: "Gira a destra" }))
  await expect.poll(async () => (await stateOf(page)).stage.turn).not.toBe(0)
  await page.getByRole("radiogroup", { name: "Colore" }).getByRole("radio").nth(1).check({ force: true })
  await press(page.getByRole("button", { name: "Aggiungi al carrello" }))
  await press(page.getByRole("button", { name: "Rimetti a posto" }))

  const question = questionCard(page, "Quanto è stato facile scegliere Lampada Cupola?")
  await expect(question).toBeVisible()
  await expect.poll(() => isBeside(page, question)).toBe(true)
  await press(question.getByRole("radio", { name: "6 su 7" }))
  await expect(thanksCard(page)).toBeVisible()
  await expect.poll(() => countOn(ease)).toBe(before + 1)
  await expect(page.getByRole("button", { name: "Carrello, un articolo" })).toBeVisible()
})

test("a customer looks, puts it back, and says beside it what they think, with a line of why", async ({
  page,
  owner,
}) => {
  const before = await owner.answers("csat")
  await walkIn(page)
  await takeInHand(page, "lampada-cupola", "Lampada Cupola")
  await lookFor(page, 4.1)
  await page.keyboard.press("Escape")

  const question = questionCard(page, "Lampada Cupola: quanto ti convince quel che hai visto?")
  await expect(question).toBeVisible()
  await expect.poll(() => isBeside(page, question)).toBe(true)
  await press(question.getByRole("radio", { name: "2 su 5" }))
  const line = thanksCard(page).getByRole("textbox", { name: "Cosa ti ha fatto dare 2?" })
  await line.fill("Scalda troppo")
  await line.press("Enter")
  await expect(thanksCard(page).getByText("La tua riga è annotata.")).toBeVisible()
  await expect.poll(() => owner.answers("csat")).toBe(before + 1)
  await expect.poll(async () => (await owner.responses())[0]?.comment).toBe("Scalda troppo")
})
