import { OWNER } from "../helpers/vetrina-process.ts"
import { expectAccessible } from "./helpers/accessibility.ts"
import { expect, test } from "./helpers/store.ts"

test.use({ storeName: "bookings" })

test("[BKG-20] a visitor books a guided visit by keyboard, a guide takes it, and both see it", async ({
  page: anna,
  someoneElse,
}) => {
  await anna.goto("/list?lang=it")
  await anna.getByRole("button", { name: "Chiedi a una persona" }).click()
  await anna.getByRole("link", { name: /^Prenota una visita guidata/ }).press("Enter")
  await expect(anna.getByRole("heading", { level: 1, name: "Prenota una visita guidata" })).toBeVisible()
  const hours = anna.getByRole("group", { name: /^Ora, / })
  await hours.getByRole("radio").first().focus()
  await anna.keyboard.press("Space")
  await expect(hours.getByRole("radio").first()).toBeChecked()
  await anna.getByRole("textbox", { name: "Il tuo nome" }).fill("Anna")
  await anna.getByRole("textbox", { name: /^Che cosa vorresti vedere/ }).fill("Le lampade")
  await expectAccessible(anna, "booking a visit")
  await anna.keyboard.press("Tab")
  await anna.keyboard.press("Enter")
  await expect(anna.getByRole("heading", { level: 1, name: "La tua visita guidata" })).toBeVisible()
  await expect(anna.getByText(/^È prenotata\./)).toBeVisible()
  await expectAccessible(anna, "a booked visit")
  const file = await anna.request.get(
    String(await anna.getByRole("link", { name: "Aggiungi al calendario" }).getAttribute("href")),
  )
  expect(await file.text()).toContain("BEGIN:VEVENT")

  const desk = await someoneElse({ viewport: { width: 1440, height: 900 } })
  await desk.goto("/staff?lang=it")
  await desk.getByRole("textbox", { name: "E-mail" }).fill(OWNER.email)
  await desk.getByLabel("Password", { exact: true }).fill(OWNER.password)
  await desk.getByRole("button", { name: "Accedi" }).click()
  const visits = desk.getByRole("region", { name: "Visite prenotate" })
  await expect(visits).toBeVisible()
  // Of another day it is behind a heading.
  for (const heading of await visits.locator("summary").all()) await heading.press("Enter")
  await expect(visits.getByText("«Le lampade»")).toBeVisible()
  await expectAccessible(desk, "the desk, with a booked visit")
  await visits.getByRole("button", { name: /^Prendi la visita di Anna/ }).click()
  await expect(visits.getByText("È tua.")).toBeVisible()

  await anna.setViewportSize({ width: 390, height: 844 })
  await anna.reload()
  await expect(anna.getByText(/^Con /)).toBeVisible()
  await anna.getByRole("button", { name: "Disdici" }).press("Enter")
  await anna.getByRole("button", { name: "Sì, disdici" }).press("Enter")
  await expect(anna.getByText("L’hai disdetta.")).toBeVisible()
  await expectAccessible(anna, "a cancelled visit, on a phone")
})
