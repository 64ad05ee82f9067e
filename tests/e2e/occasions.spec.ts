import { questionCard } from "./helpers/question.ts"
import { expect, test } from "./helpers/store.ts"
import { lookFor, press, takeInHand, walkIn } from "./helpers/walk.ts"

test("[ASK-40] in the list a customer who finds nothing, and one who has compared, are each asked about that", async ({
  page,
  someoneElse,
}) => {
  await page.goto("/list?lang=it")
  await expect(page.getByRole("link", { name: "Lampada Cupola", exact: true })).toBeVisible()
  await page.getByRole("searchbox").fill("astronave")
  await expect(page.getByText("Nessun prodotto così.")).toBeVisible()
  await page.getByRole("button", { name: "Guarda tutto" }).click()
  const searching = questionCard(page, "Quanto è stato facile cercare quel che volevi?")
  await searching.getByRole("radio", { name: "2 su 7" }).click()
  await expect(searching).toBeHidden()

  const other = await someoneElse({ locale: "it-IT" })
  await other.goto("/list?lang=it")
  for (const title of ["Lampada Cupola", "Lampada Airone"])
    await other.getByRole("button", { name: `Confronta ${title}` }).click()
  await other.getByRole("button", { name: "Confronto, 2 prodotti" }).click()
  const dialog = other.getByRole("dialog", { name: "Confronto" })
  await expect(dialog.getByRole("table", { name: "Che cosa cambia" })).toBeVisible()
  // a glance at them is no comparison
  const since = Date.now()
  await expect.poll(() => Date.now() - since).toBeGreaterThan(3_100)
  await other.keyboard.press("Escape")
  await expect(questionCard(other, "Quanto è stato facile confrontarli?")).toBeVisible()
})

test("[ASK-40] in the store a customer who turns away from the mirror is asked how they liked themselves", async ({
  page,
}) => {
  test.setTimeout(300_000)
  await walkIn(page)
  await takeInHand(page, "occhiali-isola", "Occhiali Isola")
  await press(page.getByRole("button", { name: "Prova", exact: true }))
  const back = page.getByRole("button", { name: "Torna al negozio" })
  await expect(back).toBeVisible()
  await lookFor(page, 3.1)
  await press(back)
  await expect(questionCard(page, "Occhiali Isola: come ti sta?")).toBeVisible({ timeout: 60_000 })
})
