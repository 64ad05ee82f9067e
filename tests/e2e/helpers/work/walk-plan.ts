import { expectAccessible } from "../accessibility.ts"
import { expect } from "../store.ts"
import { goTo, type Said, type Sitting } from "./sitting.ts"

const MEASURE: Said = { it: "Che cosa si guarda", en: "What is shown" }
const EFFORT: Said = { it: "Facilità", en: "Ease" }
const DWELL: Said = { it: "Permanenza", en: "Time spent" }
const DETAILS: Said = { it: "Dettagli di ", en: "Details of " }
const SHOW: Readonly<Record<"it" | "en", RegExp>> = {
  it: /^Mostra .* sulla pianta$/,
  en: /^Show .* on the plan$/,
}

/** The plan: tiles by arrows, one from close by, what is shown, a zone from its line, the table. */
export async function walkPlan(sitting: Sitting): Promise<void> {
  const { page, keys, language } = sitting
  await goTo(sitting, "plan")
  const tile = page.locator("[data-tile]:focus")
  await keys.to(page.locator("[data-tile][tabindex='0']"))
  const first = await tile.getAttribute("data-tile")
  for (const arrow of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
    await keys.key(arrow)
    if ((await tile.getAttribute("data-tile")) !== first) break
  }
  const reached = (await tile.getAttribute("data-tile")) ?? ""
  expect(reached, "an arrow leads to another tile").not.toBe(first)
  await keys.key("Enter")
  const panel = page.getByRole("region", { name: new RegExp(`^${DETAILS[language]}`) })
  await expect(panel).toBeVisible()
  await expect(page.locator(`[data-tile="${reached}"]`)).toBeFocused()
  await expectAccessible(page, "a tile from close by")
  await keys.to(panel.getByRole("link").first())
  await keys.key("Escape")
  await expect(panel).toHaveCount(0)
  await expect(page.locator(`[data-tile="${reached}"]`), "the focus is back on the tile").toBeFocused()

  const measure = page.getByRole("radiogroup", { name: MEASURE[language] })
  await keys.switchTo(measure, EFFORT[language])
  await expect(page).toHaveURL((url) => url.pathname.endsWith("/effort") || url.search.includes("effort"))
  await keys.switchTo(measure, DWELL[language])
  await expect(page.locator("[data-tile][data-scale=time]").first()).toBeVisible()
  await expect(page.locator("[data-stale]")).toHaveCount(0)
  await expectAccessible(page, "the time spent, on the plan")
  await keys.press(page.getByRole("button", { name: SHOW[language] }).first())
  await expect(panel).toBeVisible()
  await keys.key("t")
  await expect(page.getByRole("table").first()).toBeVisible()
  await keys.key("t")
}
