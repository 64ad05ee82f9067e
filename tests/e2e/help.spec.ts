import type { Page } from "@playwright/test"
import { OWNER } from "../helpers/vetrina-process.ts"
import { expectAccessible } from "./helpers/accessibility.ts"
import { expect, test } from "./helpers/store.ts"

test.use({
  storeName: "help",
  expectedOnConsole: [/net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE|FAILED|INCOMPLETE)/],
})

/** The staff desk, signed in. */
async function openDesk(page: Page): Promise<void> {
  await page.goto("/staff?lang=it")
  await page.getByRole("textbox", { name: "E-mail" }).fill(OWNER.email)
  await page.getByLabel("Password", { exact: true }).fill(OWNER.password)
  await page.getByRole("button", { name: "Accedi" }).click()
  await expect(page.getByRole("heading", { name: "Chiedono aiuto" })).toBeVisible()
}

const panelOf = (page: Page) => page.getByRole("region", { name: "Chiedi a una persona" })

test("a visitor leaves a message while nobody is on duty, and a guide deals with it", async ({
  page: anna,
  someoneElse,
}) => {
  await anna.goto("/list")
  await anna.getByRole("button", { name: "Chiedi a una persona" }).click()
  const panel = panelOf(anna)
  await expect(panel.getByText("Adesso non c’è nessuno")).toBeVisible()
  await panel.getByRole("textbox", { name: "Il tuo messaggio" }).fill("Spedite in Svizzera?")
  await panel.getByText("Per e-mail").click()
  await panel.getByRole("textbox", { name: "La tua e-mail" }).fill("anna@example.com")
  await panel.getByRole("checkbox", { name: /Acconsento/ }).check()
  await expectAccessible(anna, "leaving a message")
  await panel.getByRole("button", { name: "Lascia il messaggio" }).click()
  await expect(panel.getByText(/^Il tuo messaggio è arrivato/)).toBeVisible()

  const desk = await someoneElse({ viewport: { width: 1440, height: 900 } })
  await openDesk(desk)
  const messages = desk.getByRole("region", { name: /^Messaggi lasciati/ })
  await expect(messages.getByRole("link", { name: "anna@example.com" })).toBeVisible()
  await expectAccessible(desk, "the desk, with a message")
  await messages.getByRole("button", { name: /Segna come fatto/ }).click()
  await expect(messages).toHaveCount(0)
  await expect(panel.getByText(/^Il tuo messaggio è arrivato/)).toBeVisible()
})

test("a visitor asks, a guide answers, and a server that is killed in between costs neither a word", async ({
  page: anna,
  someoneElse,
  store,
}) => {
  const desk = await someoneElse({ viewport: { width: 1440, height: 900 } })
  await openDesk(desk)
  await desk.getByRole("button", { name: "Vai in servizio" }).click()
  await expect(desk.getByRole("button", { name: "Esci dal servizio" })).toBeVisible()

  await anna.goto("/list")
  await anna.getByRole("link", { name: "Lampada Cupola", exact: true }).click()
  const lamp = anna.getByRole("dialog", { name: "Lampada Cupola" })
  await lamp.getByRole("button", { name: "Chiedi a una persona" }).click()
  const panel = panelOf(anna)
  await expect(panel.getByText("Su: Lampada Cupola")).toBeVisible()
  await panel.getByRole("textbox", { name: /Di che cosa si tratta/ }).fill("C’è in verde?")
  await panel.getByRole("button", { name: "Chiedi aiuto" }).click()
  await expect(panel.getByText("Tocca a te.")).toBeVisible()
  await expectAccessible(anna, "waiting")

  const card = desk.getByRole("region", { name: "Chiedono aiuto" }).getByRole("listitem")
  await expect(card).toContainText("«C’è in verde?»")
  await expect(card).toContainText("Lampada Cupola")
  await expectAccessible(desk, "the desk, with somebody who waits")
  await card.getByRole("button", { name: /^Prendi/ }).click()
  await desk.getByRole("textbox", { name: /^Rispondi a/ }).fill("Sì, in tre colori. Te li faccio vedere?")
  await desk.keyboard.press("Enter")
  await expect(panel.getByRole("log").getByText("Sì, in tre colori. Te li faccio vedere?")).toBeVisible()
  await expectAccessible(anna, "the conversation")

  await store.kill()
  await panel.getByRole("textbox", { name: "Scrivi una riga" }).fill("Volentieri")
  await anna.keyboard.press("Enter")
  await expect(panel.getByText("sta partendo")).toBeVisible()
  await store.start()
  const log = desk.getByRole("log", { name: /^Conversazione con/ })
  await expect(log.getByText("Volentieri")).toHaveCount(1, { timeout: 90_000 })
  await expect(panel.getByText("sta partendo")).toHaveCount(0)

  await anna.goto("/list")
  await anna.getByRole("button", { name: /^La tua conversazione/ }).click()
  await expect(panel.getByRole("log").getByText("Volentieri")).toBeVisible()

  await desk.getByRole("button", { name: "Chiudi", exact: true }).click()
  await desk.getByRole("textbox", { name: "Di che cosa si trattava?" }).fill("Colori della Cupola")
  await desk.getByRole("button", { name: "Salva e chiudi" }).click()
  await expect(panel.getByText(/^La conversazione è finita/)).toBeVisible()
  await expect(desk.getByRole("region", { name: "Ultime chiuse oggi" })).toContainText("Colori della Cupola")
  await desk.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(desk, "the desk, on a phone")
})
