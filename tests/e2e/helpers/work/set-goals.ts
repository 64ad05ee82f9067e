import { expectAccessible } from "../accessibility.ts"
import { expect } from "../store.ts"
import { expectFocusKept, goTo, type Said, type Sitting } from "./sitting.ts"

const TARGETS: Said = { it: "Obiettivi", en: "Targets" }
const NEW: Said = { it: "Nuovo obiettivo", en: "New target" }
const METRIC: Said = { it: "Che numero", en: "Which number" }
const NPS: Said = { it: "Passaparola (NPS)", en: "Word of mouth (NPS)" }
const LEAST: Said = { it: "Almeno", en: "At least" }
const WHY: Said = { it: "Perché", en: "Why" }
const SET: Said = { it: "Fissa l’obiettivo", en: "Set the target" }
const NOTE: Said = { it: "Annota un’azione", en: "Note an action" }
const WHAT: Said = { it: "Che cosa è stato fatto", en: "What was done" }
const BY: Said = { it: "Misurata da", en: "Measured by" }
const CHANGE: Said = { it: "Cambia", en: "Change" }
const CANCEL: Said = { it: "Lascia stare", en: "Leave it" }
const DELETE: Said = { it: "Elimina", en: "Delete" }
const REALLY: Said = { it: "Elimina davvero", en: "Really delete" }

const DEED = "A sign at the door"

/** Goals: the list by arrows, a new goal, an action noted for it, and both taken away again. */
export async function setGoals(sitting: Sitting): Promise<void> {
  const { page, keys, language } = sitting
  await goTo(sitting, "actions")
  const lines = page.getByRole("list", { name: TARGETS[language], exact: true }).getByRole("button")
  await keys.to(lines.first())
  await keys.key("ArrowDown")
  await expect(lines.nth(1)).toBeFocused()
  await keys.key("Enter")
  const detail = page.getByRole("region").filter({ has: page.getByRole("heading", { level: 2 }) })
  const heading = detail.getByRole("heading", { level: 2 })
  await expect(heading).toBeFocused()
  await keys.key("t")
  await expect(detail.getByRole("table")).toBeVisible()
  await keys.key("t")
  await expectAccessible(page, "a goal")
  await keys.press(detail.getByRole("button", { name: CHANGE[language] }))
  await expect(detail.getByRole("spinbutton")).toBeFocused()
  await keys.press(detail.getByRole("button", { name: CANCEL[language] }))
  await expect(detail.getByRole("button", { name: CHANGE[language] }), "back where it was").toBeFocused()
  await keys.key("Escape")
  await expect(detail).toHaveCount(0)
  await expect(lines.nth(1), "the focus is back on the line").toBeFocused()

  await keys.press(page.getByRole("button", { name: NEW[language] }))
  const form = page.getByRole("region", { name: NEW[language] })
  const metric = form.getByRole("combobox", { name: METRIC[language] })
  await expect(metric, "one begins to write at once").toBeFocused()
  await keys.choose(metric, NPS[language])
  await keys.write(form.getByRole("spinbutton", { name: LEAST[language] }), "40")
  await keys.write(form.getByRole("textbox", { name: WHY[language] }), "Friends come with friends.")
  await expectAccessible(page, "a new goal")
  await keys.press(form.getByRole("button", { name: SET[language] }))
  await expect(heading).toBeFocused()
  await expect(heading).toHaveText(NPS[language])

  await keys.press(detail.getByRole("button", { name: NOTE[language] }))
  const noting = page.getByRole("region", { name: NOTE[language] })
  const what = noting.getByRole("textbox", { name: WHAT[language] })
  await expect(what).toBeFocused()
  await keys.write(what, DEED)
  await expect(noting.getByRole("combobox", { name: BY[language] }).locator("option:checked")).toContainText(
    NPS[language],
  )
  await expectAccessible(page, "noting an action")
  await keys.press(noting.getByRole("button", { name: NOTE[language] }))
  await expect(page.getByRole("heading", { level: 2, name: DEED })).toBeFocused()
  await expectAccessible(page, "an action")

  await keys.press(page.getByRole("button", { name: DELETE[language], exact: true }))
  await keys.press(page.getByRole("button", { name: REALLY[language] }))
  await expect(page.getByRole("heading", { level: 2, name: DEED })).toHaveCount(0)
  await expectFocusKept(page, "after an action was deleted")
}
