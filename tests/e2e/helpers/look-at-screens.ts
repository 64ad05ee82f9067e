import type { BrowserContext, Locator, Page } from "@playwright/test"
import type { Language } from "../../../src/domain/language.ts"
import { OWNER, type VetrinaProcess } from "../../helpers/vetrina-process.ts"
import { expectAccessible } from "./accessibility.ts"
import { beAskedInTheList } from "./question.ts"
import { runNpm } from "./run-npm.ts"
import { expect, test } from "./store.ts"

/** A Monday morning in the showroom, whenever this runs: what is shown of the last weeks is the same. */
const SHOWN_AT = "2026-11-16T09:30:00Z"
const CLOCK = new URL("../../helpers/shown-clock.mjs", import.meta.url)
/** Webhooks may go to a receiver on this machine. */
export const SCREENS_ENV = { SHOWN_AT, NODE_OPTIONS: `--import ${CLOCK.href}`, WEBHOOKS_ALLOW_PRIVATE: "1" }

/** Software of another version rounds otherwise, and a minute more or less passes; what is gone or elsewhere is far more. */
const TOLERANCE = { threshold: 0.25, maxDiffPixelRatio: 0.02, timeout: 30_000 } as const

/** How somebody sits before it. */
export interface Screen {
  readonly name: string
  readonly language: Language
  /** The button behind which a phone has the sections that aren't under the thumb. */
  readonly more: string | null
  readonly use: {
    readonly colorScheme: "light" | "dark"
    readonly viewport: { readonly width: number; readonly height: number }
    readonly hasTouch: boolean
  }
}

/** Sections whose pictures are numbers too. */
const WITH_TABLES = ["overview", "touchpoints", "plan", "journeys", "actions"]

/** Weeks of visits, once for all tests of a worker. */
const seeded = new WeakSet<VetrinaProcess>()
export async function seedScreens(store: VetrinaProcess): Promise<void> {
  if (seeded.has(store)) return
  seeded.add(store)
  await runNpm(store, "seed", ["--visits", "800", "--days", "42", "--seed", "3"], SCREENS_ENV)
}

export async function signInAsOwner(context: BrowserContext, url: string): Promise<void> {
  const headers = { origin: url }
  const reply = await context.request.post("/api/auth/sign-in/email", { data: OWNER, headers })
  expect(reply.ok()).toBe(true)
}

/** Presses Tab until `target` has the focus: what no Tab reaches is for mice only. */
async function reach(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab")
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`no Tab reaches ${target}`)
}

async function hasCome(page: Page): Promise<void> {
  await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible()
  await page.waitForLoadState("networkidle")
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0)
}

/** Every screen of the list and the dashboard, as somebody with keys alone, with a screen reader, or with a good memory meets it; `rule`: what they carry. */
export function lookAtScreens(rule: string, { name, language, more, use }: Screen): void {
  test.use({
    ...use,
    storeName: `screens-${name}`,
    storeEnv: SCREENS_ENV,
    contextOptions: { reducedMotion: "reduce" },
    expectedOnConsole: [/404 \(Not Found\) \(http:.*\/nowhere\)/],
  })
  test.describe(`on a ${name}`, () => {
    test("axe finds nothing wrong in the list: products, a question, the cart and a product", async ({
      page,
    }) => {
      await page.goto("/list")
      await expect(page.getByRole("link", { name: "Lampada Cupola", exact: true })).toBeVisible()
      await expectAccessible(page, "products")
      await beAskedInTheList(page)
      await expectAccessible(page, "a question")
      await page.getByRole("button", { name: /^Carrello, / }).click()
      await expect(page.getByRole("dialog", { name: "Carrello" }).getByText("Tazzine Alba")).toBeVisible()
      await expectAccessible(page, "the cart")
      // Last: whoever looks for so long as this takes is asked about it.
      await page.goto("/list")
      await page.getByRole("link", { name: "Lampada Cupola", exact: true }).click()
      await expect(page.getByRole("dialog", { name: "Lampada Cupola" })).toBeVisible()
      await expectAccessible(page, "a product")
    })

    test(`${rule} each section of the dashboard is reached by keys, looks as it did, and axe finds nothing wrong, also in its table`, async ({
      page,
      context,
      store,
    }) => {
      await seedScreens(store)
      await page.clock.setFixedTime(SHOWN_AT)
      await signInAsOwner(context, store.url)
      await page.goto(`/dashboard?lang=${language}`)
      await hasCome(page)
      const links = page.getByRole("navigation").first().locator("a[href^='/dashboard']")
      const addresses = await links.evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""))
      expect(addresses.length).toBeGreaterThan(8)
      for (const address of addresses) {
        const { pathname } = new URL(address, store.url)
        const section = pathname.split("/")[2] ?? "overview"
        await test.step(section, async () => {
          const link = page.getByRole("navigation").first().locator(`a[href^='${pathname}']`).first()
          if (more !== null && !(await link.isVisible())) {
            await reach(page, page.getByRole("button", { name: more }))
            await page.keyboard.press("Enter")
          }
          await reach(page, link)
          await page.keyboard.press("Enter")
          await expect(page).toHaveURL((url) => url.pathname === pathname)
          await hasCome(page)
          await expectAccessible(page, section)
          await expect.soft(page).toHaveScreenshot(["dashboard", `${section}-${name}.png`], TOLERANCE)
          if (!WITH_TABLES.includes(section)) return
          await page.keyboard.press("t")
          await expect(page.getByRole("table").first()).toBeVisible()
          await expectAccessible(page, `${section} as a table`)
          await page.keyboard.press("t")
        })
      }
    })

    test("axe finds nothing wrong where there is little to see", async ({ page }) => {
      for (const path of [
        "/dashboard",
        "/setup",
        "/setup?token=worn-out",
        "/staff",
        "/my-feedback",
        "/nowhere",
      ]) {
        await page.goto(path)
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
        await expectAccessible(page, path)
      }
    })
  })
}
