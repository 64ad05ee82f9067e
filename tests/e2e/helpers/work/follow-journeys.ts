import { expectAccessible } from "../accessibility.ts"
import { expect } from "../store.ts"
import { goTo, type Said, type Sitting } from "./sitting.ts"

const CLOSELY: Said = { it: ", da vicino", en: ", closely" }
const NODES: Said = { it: "Tappe", en: "Stops" }
const STAGES: Said = { it: "Fasi", en: "Stages" }
const ZONES: Said = { it: "Zone", en: "Zones" }
const REPLAY: Said = { it: "Rivedi nel negozio", en: "See it in the store" }
/** Where many go no further, as the second stop. */
const LEFT = `[data-flow="2 eyewear"]`

/** More stops than any step has. */
const MOST = 20

/** Goes up and down among the stops of a step. */
async function stepTo({ page, keys }: Sitting, id: string): Promise<void> {
  const here = page.locator("[data-flow]:focus")
  for (let stepped = 0; stepped < MOST; stepped++) await keys.key("ArrowUp")
  for (let stepped = 0; stepped < MOST; stepped++) {
    if ((await here.getAttribute("data-flow")) === id) return
    await keys.key("ArrowDown")
  }
  throw new Error(`no arrow reaches ${id}`)
}

/** Journeys: along the flow by keys, a stop from close by with the ways into the store, stages instead of zones, the tables. */
export async function followJourneys(sitting: Sitting): Promise<void> {
  const { page, keys, language, isPhone } = sitting
  await goTo(sitting, "journeys")
  const here = page.locator("[data-flow]:focus")
  const stop = page.locator("[data-flow]").filter({ has: page.locator("b") })
  await keys.to(isPhone ? stop.first() : page.locator("[data-flow][tabindex='0']"))
  if (!isPhone) {
    const first = await here.getAttribute("data-flow")
    await keys.key("ArrowRight")
    await keys.key("ArrowRight")
    await keys.key("ArrowDown")
    expect(await here.getAttribute("data-flow"), "arrows lead along the flow").not.toBe(first)
  }
  if (isPhone) await keys.to(page.locator(LEFT))
  else await stepTo(sitting, "2 eyewear")
  await keys.key("Enter")
  const panel = page.getByRole("region", { name: new RegExp(`${CLOSELY[language]}$`) })
  await expect(panel.getByRole("heading", { level: 2 })).toBeFocused()
  const replay = panel.getByRole("link", { name: REPLAY[language] }).first()
  await keys.to(replay)
  await expect(replay).toHaveAttribute("href", /^\/\?replay=[\w-]+(&t=\d+)?$/)
  await expectAccessible(page, "a stop from close by")
  await keys.key("Escape")
  await expect(panel).toHaveCount(0)
  await expect(page.locator(LEFT)).toBeFocused()

  await keys.key("t")
  await expect(page.getByRole("table").first()).toBeVisible()
  await keys.key("t")
  const nodes = page.getByRole("radiogroup", { name: NODES[language] })
  await keys.switchTo(nodes, STAGES[language])
  await expect(page).toHaveURL(/by=stage|by%3Dstage/)
  await expect(page.locator("[data-flow]").first()).toBeVisible()
  await keys.switchTo(nodes, ZONES[language])
}
