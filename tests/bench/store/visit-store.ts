import { type Browser, chromium, type Page } from "@playwright/test"
import { CHROMIUM_FLAGS } from "../../helpers/chromium-flags.ts"
import { findChromium } from "../../helpers/find-chromium.ts"
import { createVetrinaProcess } from "../../helpers/vetrina-process.ts"

export interface WalkInOptions {
  /** Where others are, instead of alone. */
  readonly among?: "others"
  /** CSS pixels of the page; 1280 x 720 unless told. */
  readonly size?: { readonly width: number; readonly height: number }
}

export interface StoreVisit {
  readonly browser: Browser
  readonly url: string
  /** Opens the store and walks in; `query` as in `tier=low&guests=10`. Everything has come when it resolves. */
  walkIn(query: string, options?: WalkInOptions): Promise<Page>
}

async function enter(page: Page, among: WalkInOptions["among"]): Promise<void> {
  await page.evaluate(() => window.vetrina?.ready)
  if (among) await page.getByRole("radio", { name: /^Con altri/ }).check({ force: true })
  await page.getByRole("button", { name: "Entra", exact: true }).click({ force: true })
  await page.waitForFunction(() => {
    const pieces = window.vetrina?.stats()?.pieces
    return pieces && Object.keys(pieces).every((state) => state === "here" || state === "gone")
  })
}

/** Runs something in the shipped store, on a server and in a browser of its own. */
export async function visitStore(run: (visit: StoreVisit) => Promise<void>): Promise<void> {
  const server = await createVetrinaProcess({ env: { LOG_LEVEL: "warn" } })
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_FLAGS, "--js-flags=--expose-gc"],
  })
  try {
    await server.start()
    const { url } = server
    await run({
      browser,
      url,
      walkIn: async (query, { among, size = { width: 1280, height: 720 } } = {}) => {
        const context = await browser.newContext({
          viewport: size,
          locale: "it-IT",
          serviceWorkers: "block",
        })
        const page = await context.newPage()
        page.setDefaultTimeout(180_000)
        await page.goto(`${url}/?debug&${query}`)
        await enter(page, among)
        return page
      },
    })
  } finally {
    await browser.close()
    await server.dispose()
  }
}

/** Ids of the store's zones. */
export async function zonesOf(url: string): Promise<readonly string[]> {
  const { scenes } = await (await fetch(`${url}/api/showroom`)).json()
  const { scene } = await (await fetch(`${url}/api/scenes/${scenes[0].id}`)).json()
  return scene.zones.map(({ id }: { id: string }) => id)
}

/** Walks to a zone, touchpoint or product and resolves on arrival. */
export async function walkTo(page: Page, id: string): Promise<void> {
  await page.evaluate((to) => window.vetrina?.goTo(to), id)
  // It begins with the next frame.
  for (const going of [true, false])
    await page.waitForFunction((expected) => {
      const state = window.vetrina?.state()
      const body = typeof state === "object" && state && "body" in state ? state.body : null
      return typeof body === "object" && body && "going" in body && body.going === expected
    }, going)
}
