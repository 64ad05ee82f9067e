import { expectAccessible } from "../accessibility.ts"
import { expect } from "../store.ts"
import { expectFocusKept, goTo, type Said, type Sitting } from "./sitting.ts"

const VISITS: Said = { it: "Visite", en: "Visits" }
const VISIT: Said = { it: "Visita del ", en: "Visit of " }
const REFUSE: Said = { it: "Rifiuta", en: "Refuse" }
const CANCEL: Said = { it: "Annulla", en: "Cancel" }
const PUBLISH: Said = { it: "Pubblica", en: "Publish" }
const PUBLISHED: Said = { it: "Pubblicata.", en: "Published." }
const NEW_ENTRY: Said = { it: "Nuova voce", en: "New entry" }
const EDITOR: Said = { it: "Voce della bacheca", en: "Entry of the board" }
const NEVER_MIND: Said = { it: "Lascia perdere", en: "Never mind" }
const AS_TABLE: Said = { it: "Settimana per settimana, in tabella", en: "Week by week, as a table" }

/** Visits: line by line by arrows, one from close by, and back to its line. */
export async function readVisits(sitting: Sitting): Promise<void> {
  const { page, keys, language } = sitting
  await goTo(sitting, "visits")
  const lines = page.getByRole("list", { name: VISITS[language], exact: true }).getByRole("button")
  await keys.to(lines.first())
  await keys.key("ArrowDown")
  await keys.key("ArrowDown")
  await keys.key("ArrowUp")
  await expect(lines.nth(1), "arrows lead from line to line").toBeFocused()
  await keys.key("Enter")
  const visit = page.getByRole("region", { name: new RegExp(`^${VISIT[language]}`) })
  await expect(visit.getByRole("heading", { level: 2 })).toBeFocused()
  await expectAccessible(page, "a visit")
  await keys.key("Escape")
  await expect(visit).toHaveCount(0)
  await expect(lines.nth(1), "the focus is back on the line").toBeFocused()
}

/** Reviews: refusing one is thought better of, and it is published. */
export async function decideReviews(sitting: Sitting): Promise<void> {
  const { page, keys, language } = sitting
  await goTo(sitting, "reviews")
  const card = page.locator("[data-review]").first()
  const refuse = card.getByRole("button", { name: REFUSE[language], exact: true })
  await keys.press(refuse)
  await expect(card.getByRole("radio").first()).toBeFocused()
  await expectAccessible(page, "why a review isn’t published")
  await keys.press(card.getByRole("button", { name: CANCEL[language], exact: true }))
  await expect(refuse, "the focus is back where it was").toBeFocused()
  await keys.press(card.getByRole("button", { name: PUBLISH[language], exact: true }))
  await expect(page.getByRole("status").filter({ hasText: PUBLISHED[language] })).toBeAttached()
  await expectFocusKept(page, "after a review was published")
}

/** Boards: an entry is begun, and let be. */
export async function beginEntry(sitting: Sitting): Promise<void> {
  const { page, keys, language } = sitting
  await goTo(sitting, "boards")
  await keys.press(page.getByRole("button", { name: NEW_ENTRY[language] }))
  const editor = page.getByRole("region", { name: EDITOR[language] })
  await expect(editor.getByRole("heading", { level: 2 })).toBeFocused()
  await expectAccessible(page, "a new entry of the boards")
  await keys.press(editor.getByRole("button", { name: NEVER_MIND[language] }))
  await expect(editor).toHaveCount(0)
  await expectFocusKept(page, "after an entry was let be")
}

/** The team: its weeks, as a table. */
export async function readTeam(sitting: Sitting): Promise<void> {
  const { page, keys, language } = sitting
  await goTo(sitting, "team")
  const weeks = page.getByRole("region", { name: AS_TABLE[language] })
  await keys.to(weeks)
  await keys.key("ArrowRight")
  await expect(weeks.getByRole("columnheader").first()).toBeVisible()
}
