import { OWNER } from "../helpers/vetrina-process.ts"
import { expectAccessible } from "./helpers/accessibility.ts"
import { expect, test } from "./helpers/store.ts"

test.use({ storeName: "cases" })

test("[REV-1] [REV-8] who is unhappy with a lamp says so, is read and answered, and everybody reads both", async ({
  page: anna,
  someoneElse,
}) => {
  test.setTimeout(240_000)
  await anna.goto("/list?product=lampada-cupola&lang=it")
  const here = anna.getByRole("button", { name: "Recensioni" })
  const write = anna.getByRole("button", { name: "Scrivi una recensione" })
  // Whatever comes first: the section fetches itself when it comes into view.
  await expect(here.or(write)).toBeVisible()
  await here.or(write).scrollIntoViewIfNeeded()
  await write.click()
  await anna.getByRole("radio", { name: "2 su 5" }).check({ force: true })
  await anna.getByLabel("Che cosa ne dici").fill("Fa poca luce per leggere.")
  await expectAccessible(anna, "writing a review")
  await anna.getByRole("button", { name: "Manda" }).click()
  await expect(anna.getByText("La leggiamo prima di pubblicarla.").last()).toBeVisible()

  const desk = await someoneElse({ viewport: { width: 1440, height: 900 } })
  await desk.goto("/dashboard/reviews?lang=it")
  await desk.getByRole("textbox", { name: "E-mail" }).fill(OWNER.email)
  await desk.getByLabel("Password", { exact: true }).fill(OWNER.password)
  await desk.getByRole("button", { name: "Accedi" }).click()
  const card = desk.getByRole("listitem").filter({ hasText: "Fa poca luce per leggere." }).first()
  await expect(card).toBeVisible()
  await expectAccessible(desk, "the queue of reviews")
  await card.getByRole("button", { name: "Pubblica" }).click()
  await desk.getByRole("radio", { name: /^Pubblicate/ }).check()
  await card.getByRole("button", { name: "Rispondi" }).click()
  await card.getByLabel(/^La risposta del negozio/).fill("Con la lampadina da 8 W si legge bene.")
  await card.getByRole("button", { name: "Rispondi" }).click()
  await expect(card.getByRole("button", { name: "Cambia la risposta" })).toBeVisible()

  const oliver = await someoneElse()
  await oliver.goto("/list?product=lampada-cupola&lang=en")
  const reviews = oliver.getByRole("button", { name: "Reviews" })
  const said = oliver.getByText("Fa poca luce per leggere.").first()
  await expect(reviews.or(said)).toBeVisible()
  await reviews.or(said).scrollIntoViewIfNeeded()
  await expect(said).toBeVisible()
  await expect(oliver.getByText("Con la lampadina da 8 W si legge bene.").first()).toBeVisible()
  await expect(oliver.getByText(/too few for a mean/)).toBeVisible()
})
