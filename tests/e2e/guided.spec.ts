import type { Locator, Page } from "@playwright/test"
import { OWNER } from "../helpers/vetrina-process.ts"
import { expectAccessible } from "./helpers/accessibility.ts"
import { questionCard, thanksCard } from "./helpers/question.ts"
import { expect, test } from "./helpers/store.ts"
import { press } from "./helpers/walk.ts"

test.use({
  viewport: { width: 1024, height: 600 },
  storeName: "guided",
  // Who steps out, or whose page is closed, while a connection is being made: a browser remarks on it.
  expectedOnConsole: [/WebSocket is closed before the connection is established/],
})
test.setTimeout(420_000)

const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }
/** Milliseconds: one is with others when the scene has come, which takes long where software draws several. */
const ARRIVING = { timeout: 120_000 }
const ASKED = "Quanto è stato facile trovare quel che cercavi, con la guida?"

async function walkIn(page: Page, link: string, name: string): Promise<void> {
  await page.goto(`${link}&debug&tier=low`)
  await page.getByRole("textbox", { name: "Come ti chiamiamo?" }).fill(name)
  await page.getByRole("textbox", { name: "Come ti chiamiamo?" }).press("Enter")
}
const guideBar = (page: Page) => page.getByRole("region", { name: "Guidi la visita" })
const guestBar = (page: Page) => page.getByRole("region", { name: "Sei in visita con Chiara" })
const leading = (page: Page, words: string) => guideBar(page).getByRole("button", { name: words })
const tap = (page: Page, name: string) => press(page.getByRole("button", { name, exact: true }).first())

/** Taps until it has worked: what is tapped while a connection is made anew is not sent. */
async function tapUntil(page: Page, name: string, done: Locator): Promise<void> {
  await expect(async () => {
    const button = page.getByRole("button", { name, exact: true }).first()
    if (!(await done.isVisible()) && (await button.isVisible())) await button.click({ force: true })
    await expect(done).toBeVisible({ timeout: 10_000 })
  }).toPass(ARRIVING)
}

test("[GDE-40] a guide opens a visit; two guests come by its link, follow, step out, are shown a product, and say how easy it was", async ({
  page: chiara,
  someoneElse,
  baseURL,
  owner,
}) => {
  // The guide signs in, opens a visit, and walks in by its link.
  const headers = { origin: baseURL ?? "" }
  const session = await chiara.request.post("/api/auth/sign-in/email", { data: OWNER, headers })
  expect(session.status()).toBe(200)
  await chiara.goto("/staff/visit")
  await chiara.getByRole("button", { name: "Apri una visita" }).click()
  const link = await chiara.getByRole("textbox", { name: "Link della visita" }).inputValue()
  await walkIn(chiara, link, "Chiara")
  await expect(guideBar(chiara)).toContainText("Manda il link agli ospiti", ARRIVING)
  await tapUntil(chiara, "Seguitemi", leading(chiara, "Ti seguono 0 su 0"))

  // The first guest goes along, then looks at something in the list: there one is guided too.
  const anna = await someoneElse({ viewport: { width: 800, height: 600 } })
  await walkIn(anna, link, "Anna")
  await expect(guestBar(anna)).toContainText("siete voi due", ARRIVING)
  await tapUntil(anna, "Vengo", leading(chiara, "Ti seguono 1 su 1"))
  await press(anna.getByRole("link", { name: "Elenco", exact: true }))
  await expect(guestBar(anna)).toBeVisible()
  await anna.getByRole("link", { name: "Lampada Cupola", exact: true }).click()

  // What a guest looks at, the guide brings forward for everybody.
  const guests = chiara.getByRole("region", { name: "La tua visita" })
  await expect(guests).toContainText("ha in mano Lampada Cupola", ARRIVING)
  await tapUntil(
    chiara,
    "Illumina Lampada Cupola per tutti",
    guideBar(chiara).getByRole("button", { name: "Spegni Lampada Cupola" }),
  )
  await anna.keyboard.press("Escape")
  await expect(guestBar(anna)).toContainText("Chiara mostra Lampada Cupola")
  await expectAccessible(chiara, "the guide")

  // Who comes later is asked along, and shown what is shown; one steps out, and raises a hand.
  const bruno = await someoneElse(PHONE)
  await walkIn(bruno, link, "Bruno")
  await expect(guestBar(bruno)).toContainText("Chiara mostra Lampada Cupola", ARRIVING)
  await tapUntil(bruno, "Vengo", leading(chiara, "Ti seguono 2 su 2"))
  await tapUntil(bruno, "Vado per conto mio", leading(chiara, "Ti seguono 1 su 2"))
  await tap(bruno, "Alza la mano")
  await expect(guideBar(chiara)).toContainText("Mano alzata: Bruno", ARRIVING)
  await expectAccessible(bruno, "a guest, on a phone")

  // One guest leaves by themselves; then it ends. Each is asked once, of this visit; nobody's cart was touched.
  await tapUntil(bruno, "Esci dalla visita", bruno.getByText("Hai lasciato la visita con Chiara"))
  await expect(guideBar(chiara)).toContainText("un ospite", ARRIVING)
  await tapUntil(chiara, "Termina", guideBar(chiara).getByRole("button", { name: "Sì, termina" }))
  await tapUntil(chiara, "Sì, termina", chiara.getByText("Visita finita"))
  for (const [guest, score] of [
    [anna, 6],
    [bruno, 7],
  ] as const) {
    await press(questionCard(guest, ASKED).getByRole("radio", { name: `${score} su 7` }))
    await expect(thanksCard(guest)).toBeVisible()
    expect(new URL(guest.url()).searchParams.has("visit")).toBe(false)
  }
  await expect(questionCard(chiara, ASKED)).toHaveCount(0)
  await expect.poll(() => owner.answers("ces", "touchpoint=guided")).toBe(2)
})
