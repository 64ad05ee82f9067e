import type { BrowserContextOptions, Page } from "@playwright/test"
import type { Language } from "../../../../src/domain/language.ts"
import type { VetrinaProcess } from "../../../helpers/vetrina-process.ts"
import { expect } from "../store.ts"
import type { Keys } from "./keys.ts"

/** Somebody who works in the dashboard, before a screen of some size, in some language. */
export interface Sitting {
  readonly page: Page
  readonly keys: Keys
  readonly store: VetrinaProcess
  readonly language: Language
  readonly isPhone: boolean
  /** Somebody else, before a screen of the same size. */
  readonly someoneElse: (options?: BrowserContextOptions) => Promise<Page>
}

/** A word for each language. */
export type Said = Readonly<Record<Language, string>>

const SEARCH: Said = { it: "Cerca", en: "Search" }
const SECTIONS = {
  touchpoints: { it: "Punti di contatto", en: "Touchpoints" },
  plan: { it: "Pianta", en: "Plan" },
  journeys: { it: "Percorsi", en: "Journeys" },
  visits: { it: "Visite", en: "Visits" },
  cases: { it: "Casi", en: "Cases" },
  actions: { it: "Obiettivi e azioni", en: "Targets and actions" },
  prompts: { it: "Domande", en: "Prompts" },
  boards: { it: "Hai detto, abbiamo fatto", en: "You said, we did" },
  reviews: { it: "Recensioni", en: "Reviews" },
  team: { it: "Chi lavora qui", en: "Team" },
  connections: { it: "Collegamenti", en: "Connections" },
  access: { it: "Accessi", en: "Access" },
} as const

/** Goes to a section by its name, from wherever one is. */
export async function goTo({ page, keys, language }: Sitting, section: keyof typeof SECTIONS): Promise<void> {
  await keys.key("Control+k")
  const dialog = page.getByRole("dialog", { name: SEARCH[language] })
  await expect(dialog.getByRole("combobox")).toBeFocused()
  await page.keyboard.type(SECTIONS[section][language])
  await expect(dialog.getByRole("option", { selected: true })).toContainText(SECTIONS[section][language])
  await keys.key("Enter")
  await expect(page).toHaveURL((url) => url.pathname === `/dashboard/${section}`)
  await expect(page.getByRole("heading", { level: 1, name: SECTIONS[section][language] })).toBeVisible()
}

/** The focus isn't at the top of the page again, as after something that had it is gone. */
export async function expectFocusKept(page: Page, after: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? "BODY"), { message: after })
    .not.toBe("BODY")
}
