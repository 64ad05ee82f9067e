import { expectAccessible } from "../accessibility.ts"
import { expect } from "../store.ts"
import { goTo, type Said, type Sitting } from "./sitting.ts"

const DETAILS: Said = { it: "Dettagli di ", en: "Details of " }
const OPEN_IN_STORE: Said = { it: "Apri in negozio", en: "Open in the store" }
const SEARCH: Said = { it: "Cerca", en: "Search" }
const ROWS_BY: Said = { it: "Righe per", en: "Rows by" }
/** In the order in which they stand. */
const BREAKDOWNS = [
  { it: "Prodotti", en: "Products", address: "/dashboard/products" },
  { it: "Zone", en: "Zones", address: "/dashboard/touchpoints?by=zone" },
  { it: "Domande", en: "Prompts", address: "/dashboard/touchpoints?by=prompt" },
  { it: "Guide", en: "Guides", address: "/dashboard/touchpoints?by=guide" },
  { it: "Dispositivi", en: "Devices", address: "/dashboard/touchpoints?by=device" },
  { it: "Lingue", en: "Languages", address: "/dashboard/touchpoints?by=language" },
] as const

/** Touchpoints: rows by arrows, one from close by, its place in the store, order, table, search, and every other breakdown. */
export async function lookCloser(sitting: Sitting): Promise<void> {
  const { page, keys, language } = sitting
  await goTo(sitting, "touchpoints")
  const rows = page.locator("[data-row]")
  await keys.to(rows.first())
  await keys.key("ArrowDown")
  await expect(rows.nth(1)).toBeFocused()
  const name = (await rows.nth(1).locator("span").first().textContent()) ?? ""
  await keys.key("Enter")
  const panel = page.getByRole("region", { name: `${DETAILS[language]}${name}` })
  await expect(panel.getByRole("heading", { name, exact: true })).toBeFocused()
  const store = panel.getByRole("link", { name: OPEN_IN_STORE[language] })
  await keys.to(store)
  await expect(store).toHaveAttribute("href", /^\/\?(scene=[\w-]+&)?at=[\w%-]+$/)
  await expectAccessible(page, "a touchpoint from close by")
  await keys.key("Escape")
  await expect(panel).toHaveCount(0)
  await expect(rows.nth(1), "the focus is back on the row").toBeFocused()

  await keys.key("s")
  await expect(page).toHaveURL(/[?&]sort=-n/)
  await keys.key("Control+k")
  const search = page.getByRole("dialog", { name: SEARCH[language] })
  await expect(search.getByRole("combobox")).toBeFocused()
  await page.keyboard.type(name)
  await expect(search.getByRole("option", { name }).first()).toBeVisible()
  await expectAccessible(page, "the search")
  await keys.key("Enter")
  await expect(panel).toBeVisible()
  await keys.key("t")
  await expect(page.getByRole("table").first()).toBeVisible()
  await keys.to(panel.getByRole("link").first())
  await keys.key("Escape")
  await expect(panel).toHaveCount(0)
  await keys.key("t")

  const group = page.getByRole("radiogroup", { name: ROWS_BY[language] })
  for (const { address, ...said } of BREAKDOWNS) {
    await keys.switchTo(group, said[language])
    await expect(page).toHaveURL(({ pathname, search }) => `${pathname}${search}`.startsWith(address))
  }
}
