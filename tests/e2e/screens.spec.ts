import type { BrowserContext, Locator, Page } from "@playwright/test"
import { OWNER, type VetrinaProcess } from "../helpers/vetrina-process.ts"
import { expectAccessible } from "./helpers/accessibility.ts"
import { beAskedInTheList } from "./helpers/question.ts"
import { runNpm } from "./helpers/run-npm.ts"
import { expect, test } from "./helpers/store.ts"

/** A Monday morning in the showroom, whenever this runs: what is shown of the last weeks is the same. */
const SHOWN_AT = "2026-11-16T09:30:00Z"
const CLOCK = new URL("../helpers/shown-clock.mjs", import.meta.url)
const ENV = { SHOWN_AT, NODE_OPTIONS: `--import ${CLOCK.href}` }

/** Software of another version rounds otherwise, and a minute more or less passes; what is gone or elsewhere is far more. */
const TOLERANCE = { threshold: 0.25, maxDiffPixelRatio: 0.02, timeout: 30_000 } as const

const SCREENS = [
  {
    name: "desktop",
    language: "en",
    more: null,
    use: { colorScheme: "light", viewport: { width: 1280, height: 800 }, hasTouch: false },
  },
  {
    name: "phone",
    language: "it",
    more: "Altro",
    use: { colorScheme: "dark", viewport: { width: 390, height: 844 }, hasTouch: true },
  },
] as const

test.use({
  storeName: "screens",
  storeEnv: ENV,
  contextOptions: { reducedMotion: "reduce" },
  expectedOnConsole: [/404 \(Not Found\) \(http:.*\/nowhere\)/],
})

/** Weeks of visits, once for all tests of a worker. */
const seeded = new WeakSet<VetrinaProcess>()
async function seed(store: VetrinaProcess): Promise<void> {
  if (seeded.has(store)) return
  seeded.add(store)
  await runNpm(store, "seed", ["--visits", "800", "--days", "42", "--seed", "3"], ENV)
}

async function signIn(context: BrowserContext, url: string): Promise<void> {
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

for (const { name, language, more, use } of SCREENS) {
  test.describe(`on a ${name}`, () => {
    test.use(use)

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

    test("[DSH-90] each section of the dashboard is reached by keys, looks as it did, and axe finds nothing wrong", async ({
      page,
      context,
      store,
    }) => {
      await seed(store)
      await page.clock.setFixedTime(SHOWN_AT)
      await signIn(context, store.url)
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
        })
      }
    })

    test("axe finds nothing wrong in the numbers as tables", async ({ page, context, store }) => {
      await seed(store)
      await signIn(context, store.url)
      for (const section of ["", "/touchpoints", "/products"]) {
        await page.goto(`/dashboard${section}?lang=it`)
        await hasCome(page)
        await page.keyboard.press("t")
        await expect(page.getByRole("table").first()).toBeVisible()
        await expectAccessible(page, `${section || "overview"} as a table`)
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
