import type { Page } from "@playwright/test"
import { pino } from "pino"
import { openBesideServer } from "../../src/server/storage/open-beside-server.ts"
import { expectAccessible } from "./helpers/accessibility.ts"
import { openDashboard } from "./helpers/dashboard.ts"
import { beAskedInTheList, thanksCard } from "./helpers/question.ts"
import { expect, test } from "./helpers/store.ts"
import { press, walkIn } from "./helpers/walk.ts"

test.use({ storeName: "cases" })

/** Lets the days pass after which a question may be put again. */
async function letDaysPass(dataDir: string): Promise<void> {
  const storage = await openBesideServer({ dataDir, log: pino({ level: "silent" }), now: () => Date.now() })
  await storage.pool.query(
    "update cases set again_after = now() - interval '1 minute' where again_after is not null",
  )
  await storage.close()
}

/** What the open case is about becomes an entry of the boards. */
async function makeEntry(desk: Page): Promise<void> {
  const kase = desk.url()
  await desk.getByRole("link", { name: "Fanne una voce di «Hai detto, abbiamo fatto»" }).click()
  const editor = desk.getByRole("region", { name: "Voce della bacheca" })
  await expect(editor.getByText("Non capivo le spese di reso")).toBeVisible()
  const said = editor.getByRole("textbox", { name: "Hai detto" })
  const did = editor.getByRole("textbox", { name: "Abbiamo fatto" })
  await said.nth(0).fill("Il reso non era chiaro")
  await said.nth(1).fill("Returning things wasn’t clear")
  await did.nth(0).fill("Che cosa costa è scritto su ogni cartellino.")
  await did.nth(1).fill("What it costs is on every tag.")
  await editor.getByLabel("Fatto il").fill("2026-01-10")
  await expectAccessible(desk, "an entry of the boards")
  await editor.getByRole("button", { name: "Appendi in negozio" }).click()
  await expect(editor.getByRole("heading", { name: "Appesa in negozio" })).toBeVisible()
  await desk.goto(kase)
}

/** Who said it finds it, and reads the board. */
async function readBoard(anna: Page): Promise<void> {
  await anna.reload()
  await expect(anna.getByText("Che cosa costa è scritto su ogni cartellino.")).toBeVisible()
  await anna.goto("/list?lang=it")
  await anna.getByRole("button", { name: "L’avevi detto, l’abbiamo fatto" }).click()
  const card = anna.getByRole("region", { name: "L’avevi detto, l’abbiamo fatto" })
  await expect(card.getByText("Avevi scritto: «Non capivo le spese di reso»")).toBeVisible()
  await card.getByRole("button", { name: "Leggi la bacheca" }).click()
  const board = anna.getByRole("dialog", { name: "Hai detto, abbiamo fatto" })
  await expect(board.getByText("L’ha detto qualcuno di voi")).toBeVisible()
  await expectAccessible(anna, "the board")
  await anna.keyboard.press("Escape")
  await expect(board).toBeHidden()
}

test("[CAS-11] [CAS-13] [BRD-7] [BRD-10] who was unhappy is answered by a person, finds it in the store on return, and is asked again", async ({
  page: anna,
  context,
  someoneElse,
  store,
}) => {
  test.setTimeout(420_000)
  const question = await beAskedInTheList(anna)
  await question.getByRole("radio", { name: /^2\b/ }).click()
  const thanks = thanksCard(anna)
  await thanks.getByRole("textbox").fill("Non capivo le spese di reso")
  await thanks.getByRole("checkbox", { name: "Vorrei una risposta" }).check()
  await thanks.getByRole("button", { name: "Invia" }).click()
  await thanks.getByRole("button", { name: "Sì, ricordatemi" }).click()
  await expect(thanks.getByText(/lo trovi qui, in questo punto/)).toBeVisible()
  await thanks.getByRole("textbox", { name: /e-mail/ }).fill("anna@example.com")
  await thanks.getByRole("button", { name: "Lascia" }).click()
  await expect(thanks.getByText("Ti scriviamo anche a anna@example.com.")).toBeVisible()
  await expectAccessible(anna, "leaving an address")

  const desk = await someoneElse({ viewport: { width: 1440, height: 900 } })
  await openDashboard(desk, "/dashboard/cases")
  await desk.getByRole("button", { name: /Non capivo le spese di reso/ }).click()
  const kase = desk.getByRole("region", { name: /^Caso: / })
  await expect(kase.getByRole("heading", { name: /2 su 7 di facilità/ })).toBeVisible()
  await expect(kase.getByText("La risposta aspetta nel negozio", { exact: false })).toBeVisible()
  await expectAccessible(desk, "a case")
  await desk.keyboard.press("a")
  await expect(kase.getByRole("link", { name: "anna@example.com" })).toBeVisible()
  await kase
    .getByRole("textbox", { name: /^Risposta in italiano/ })
    .fill("Ora le spese sono scritte sul cartellino.")
  await kase.getByRole("button", { name: /^Invia e tieni aperto/ }).click()
  await expect(kase.getByText("non ancora letta")).toBeVisible()

  await walkIn(anna)
  const pill = anna.getByRole("button", { name: /ti ha risposto$/ })
  await expect(pill).toBeVisible({ timeout: 90_000 })
  await press(pill)
  const card = anna.getByRole("region", { name: /ti ha risposto$/ })
  await expect(card.getByText("Ora le spese sono scritte sul cartellino.")).toBeVisible()
  await expect(card.getByText("Avevi scritto: «Non capivo le spese di reso»")).toBeVisible()
  await expectAccessible(anna, "an answer in the store")
  await press(card.getByRole("button", { name: "Grazie" }))
  await expect(card.getByText("Il tuo grazie è arrivato.")).toBeVisible()
  await expect(kase.getByText("ha ringraziato", { exact: true })).toBeVisible()
  await anna.goto("/my-feedback?lang=it")
  await expect(anna.getByText("Ora le spese sono scritte sul cartellino.")).toBeVisible()

  await makeEntry(desk)
  await readBoard(anna)

  await letDaysPass(store.dataDir)
  await anna.close()
  const later = await context.newPage()
  await later.goto("/list?lang=it&q=tazzine")
  const remove = later.getByRole("button", { name: /^Carrello/ })
  await remove.click()
  await later
    .getByRole("dialog")
    .getByRole("button", { name: /^Togli/ })
    .first()
    .click()
  await later.keyboard.press("Escape")
  const again = await beAskedInTheList(later)
  await again.getByRole("radio", { name: /^6\b/ }).click()
  await expect(thanksCard(later)).toBeVisible()
  await expect(kase.getByText("Chiesto di nuovo: da 2 a 6.")).toBeVisible({ timeout: 30_000 })
})
