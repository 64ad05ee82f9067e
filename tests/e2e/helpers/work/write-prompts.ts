import { expectAccessible } from "../accessibility.ts"
import { expect } from "../store.ts"
import { expectFocusKept, goTo, type Said, type Sitting } from "./sitting.ts"

const NEW: Said = { it: "Nuova domanda", en: "New prompt" }
const NAME: Said = { it: "Nome della domanda", en: "Name of the prompt" }
const QUESTION = {
  it: { it: "Domanda, italiano", en: "Question, Italian" },
  en: { it: "Domanda, inglese", en: "Question, English" },
} as const
const FRAME: Said = {
  it: "La domanda come si vede nel negozio",
  en: "The question as it is seen in the store",
}
const TRY: Said = { it: "Prova sulle visite vere", en: "Try on real visits" }
const TRIED: Said = { it: "Che cosa sarebbe stato chiesto", en: "What would have been asked" }
const SAVED: Said = { it: "Bozza salvata.", en: "Draft saved." }
const PUBLISH: Said = { it: "Pubblica", en: "Publish" }
const PUBLISHING: Said = { it: "Pubblicare", en: "Publish" }
const PUBLISHED: Said = { it: "Pubblicata.", en: "Published." }
const PAUSE: Said = { it: "Metti in pausa", en: "Pause" }
const PAUSED: Said = { it: "È in pausa.", en: "It is paused." }
const RESUME: Said = { it: "Riprendi", en: "Resume" }
const RESUMED: Said = { it: "È di nuovo in vigore.", en: "It is live again." }
const HISTORY: Said = { it: "Storia", en: "History" }
const BACK_TO: Said = { it: "Torna alla versione 1", en: "Roll back to version 1" }
const ROLL_BACK: Said = { it: "Torna indietro", en: "Roll back" }
const ROLLED_BACK: Said = {
  it: "Si chiede di nuovo come nella versione 1.",
  en: "It asks again as version 1 did.",
}

/** Prompts: one begun and let be, one changed, tried on real visits, published, paused, resumed and rolled back. */
export async function writePrompts(sitting: Sitting): Promise<void> {
  const { page, keys, language } = sitting
  await goTo(sitting, "prompts")
  const begin = page.getByRole("button", { name: NEW[language] })
  await keys.press(begin)
  const dialog = page.getByRole("dialog")
  await keys.write(dialog.getByRole("textbox", { name: NAME[language] }), "not_a_name")
  await keys.key("Enter")
  await expect(dialog.getByRole("alert")).toBeVisible()
  await expectAccessible(page, "a prompt that can’t be called so")
  await keys.key("Escape")
  await expect(begin, "the focus is back where it was").toBeFocused()

  await keys.press(page.getByRole("main").locator("a[href*='/prompts/cart-ces']"))
  const italian = page.getByRole("textbox", { name: QUESTION.it[language] })
  await keys.write(italian, "{product}: scelta facile?")
  await keys.write(page.getByRole("textbox", { name: QUESTION.en[language] }), "{product}: easy to choose?")
  const preview = page.frameLocator(`iframe[title="${FRAME[language]}"]`)
  await expect(preview.getByRole("heading", { name: /(scelta facile|easy to choose)\?$/ })).toBeVisible()
  await keys.key("Control+s")
  await expect(page.getByRole("status").filter({ hasText: SAVED[language] })).toBeAttached()
  const run = page.getByRole("button", { name: TRY[language] })
  await keys.press(run)
  await expect(page.getByRole("table", { name: TRIED[language] })).toBeVisible()
  await expect(run, "one stays where one was").toBeFocused()
  await expectAccessible(page, "a prompt that was tried")

  /** Asked once more, it is done, and one isn't put back to the top of the page. */
  const confirm = async (deed: Said, done: Said) => {
    await keys.press(dialog.getByRole("button", { name: deed[language], exact: true }))
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole("status").filter({ hasText: done[language] })).toBeAttached()
    await expectFocusKept(page, done.en)
  }
  await keys.press(page.getByRole("button", { name: PUBLISH[language], exact: true }))
  await expect(page.getByRole("dialog", { name: PUBLISHING[language] })).toBeVisible()
  await expectAccessible(page, "publishing a prompt")
  await confirm(PUBLISH, PUBLISHED)
  await keys.press(page.getByRole("button", { name: PAUSE[language], exact: true }))
  await confirm(PAUSE, PAUSED)
  await keys.press(page.getByRole("button", { name: RESUME[language], exact: true }))
  await confirm(RESUME, RESUMED)
  await keys.press(page.getByRole("button", { name: HISTORY[language], exact: true }))
  const back = dialog.getByRole("button", { name: BACK_TO[language] })
  await expect(back).toBeVisible()
  await expectAccessible(page, "the versions of a prompt")
  await keys.press(back)
  await confirm(ROLL_BACK, ROLLED_BACK)
}
