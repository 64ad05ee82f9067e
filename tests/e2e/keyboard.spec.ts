import { tabTo } from "./helpers/keyboard.ts"
import { questionCard, thanksCard } from "./helpers/question.ts"
import { expect, test } from "./helpers/store.ts"

const COMMENT = "Troppi colori, e non si vede come stanno in casa"

test("a customer without a mouse shops in the list, answers there, and finds the cart in the store", async ({
  page,
  owner,
}) => {
  const before = await owner.answers("ces")
  const { keyboard } = page
  await page.goto("/list")
  const product = page.getByRole("link", { name: "Lampada Cupola", exact: true })
  await expect(product).toBeVisible()

  await keyboard.press("Tab")
  await expect(page.getByRole("link", { name: "Vai ai prodotti" })).toBeFocused()
  await keyboard.press("Enter")
  await tabTo(page, product)
  await keyboard.press("Enter")

  const sheet = page.getByRole("dialog", { name: "Lampada Cupola" })
  await expect(sheet).toBeVisible()
  await tabTo(page, sheet.getByRole("radiogroup", { name: "Colore" }).getByRole("radio", { checked: true }))
  await keyboard.press("ArrowRight")
  await tabTo(page, sheet.getByRole("button", { name: "Aggiungi al carrello" }))
  await keyboard.press("Enter")
  await expect(page.getByRole("status").getByText("Lampada Cupola è nel carrello")).toBeAttached()
  await keyboard.press("Escape")
  await expect(sheet).toBeHidden()
  await expect(product, "the focus is back where it was").toBeFocused()

  const question = questionCard(page, "Quanto è stato facile scegliere Lampada Cupola?")
  await expect(question).toBeVisible()
  await expect(page.getByRole("status").getByText("Premi Q per rispondere")).toBeAttached()
  await keyboard.press("q")
  await expect(question.getByRole("radio", { name: "1 su 7: Molto difficile" })).toBeFocused()
  await keyboard.press("ArrowRight")
  await keyboard.press("Enter")
  const line = thanksCard(page).getByRole("textbox", { name: "Cosa l’ha reso un 2?" })
  await expect(line).toBeFocused()
  await keyboard.type(COMMENT)
  await keyboard.press("Enter")
  await expect(thanksCard(page).getByText("La tua riga è annotata.")).toBeVisible()
  await expect.poll(() => owner.answers("ces")).toBe(before + 1)
  await expect
    .poll(async () => (await owner.responses()).filter(({ comment }) => comment === COMMENT).length)
    .toBe(1)

  // All the way round the products, each with its links and buttons.
  await tabTo(page, page.getByRole("link", { name: "Entra a camminare" }), 240)
  await keyboard.press("Enter")
  await tabTo(page, page.getByRole("button", { name: "Entra", exact: true }))
  await keyboard.press("Enter")
  const cart = page.getByRole("button", { name: "Carrello, un articolo" })
  await tabTo(page, cart)
  await keyboard.press("Enter")
  await expect(page.getByRole("dialog", { name: "Carrello" }).getByText("Lampada Cupola")).toBeVisible()
})
