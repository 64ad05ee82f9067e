import { expectAccessible } from "../accessibility.ts"
import { expect } from "../store.ts"
import { expectFocusKept, goTo, type Said, type Sitting } from "./sitting.ts"

const LIST: Said = { it: "Casi", en: "Cases" }
const CASE: Said = { it: "Caso: ", en: "Case: " }
const ANSWER: Said = { it: "Risposta in", en: "Answer in" }
const READY: Said = { it: "Risposte pronte", en: "Ready answers" }
const THANK: Said = { it: "Ringrazia", en: "Say thank you" }
const SEND: Said = { it: "Invia e tieni aperto", en: "Send and keep open" }
const ASSIGNEE: Said = { it: "Chi se ne occupa", en: "Who deals with it" }
const REOPEN: Said = { it: "Riapri", en: "Open again" }

/** Cases: one after the other by keys and by arrows, one taken, answered with ready words, closed and opened again. */
export async function answerCases(sitting: Sitting): Promise<void> {
  const { page, keys, language } = sitting
  await goTo(sitting, "cases")
  const lines = page.getByRole("list", { name: LIST[language], exact: true }).getByRole("button")
  await expect(lines.first()).toBeVisible()
  await keys.key("j")
  const kase = page.getByRole("region", { name: new RegExp(`^${CASE[language]}`) })
  await expect(kase.getByRole("heading", { level: 2 })).toBeFocused()
  await keys.key("Escape")
  await expect(kase).toHaveCount(0)
  await expect(lines.first(), "the focus is back on the line").toBeFocused()
  await keys.key("ArrowDown")
  await expect(lines.nth(1), "arrows lead from line to line").toBeFocused()
  await keys.key("ArrowUp")
  await expect(lines.first()).toBeFocused()
  await keys.key("Enter")
  await expect(kase.getByRole("heading", { level: 2 })).toBeFocused()
  await keys.key("a")
  await expect(kase.getByRole("combobox", { name: ASSIGNEE[language] }).locator("option:checked")).toHaveText(
    "giulia",
  )
  await keys.press(
    kase.getByRole("group", { name: READY[language] }).getByRole("button", { name: THANK[language] }),
  )
  const answer = kase.getByRole("textbox", { name: ANSWER[language] })
  await expect(answer).toBeFocused()
  const text = await answer.inputValue()
  expect(text).not.toBe("")
  await expectAccessible(page, "a case that is answered")
  await keys.press(kase.getByRole("button", { name: SEND[language] }))
  await expect(answer).toHaveValue("")
  await expect(kase.locator("p[lang]").filter({ hasText: text.trim() }).last()).toBeVisible()
  await expectFocusKept(page, "after an answer was sent")

  await keys.to(kase.getByRole("group", { name: READY[language] }).getByRole("button").last())
  await keys.key("e")
  await expect(kase.locator("[aria-keyshortcuts=E]")).toBeFocused()
  await keys.key("Enter")
  const reopen = kase.getByRole("button", { name: REOPEN[language], exact: true })
  await expect(reopen).toBeVisible()
  await expectFocusKept(page, "after a case was closed")
  await keys.press(reopen)
  await expect(kase.getByRole("combobox", { name: ASSIGNEE[language] })).toBeVisible()
  await expectFocusKept(page, "after a case was opened again")
}
