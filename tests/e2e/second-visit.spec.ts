import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import * as v from "valibot"
import { waitingInOutbox } from "./helpers/outbox.ts"
import { beAskedInTheList, thanksCard } from "./helpers/question.ts"
import { expect, test } from "./helpers/store.ts"
import { openStore, stateOf, walkIn } from "./helpers/walk.ts"

test.use({
  storeName: "second-visit",
  serviceWorkers: "allow",
  // Without a server the list is opened in the document that was kept, the store's: what that fetches early for the store is
  // remarked upon where the server takes its seconds to come back.
  expectedOnConsole: [
    /net::ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED|FAILED)|Failed to fetch|walk-page-\S+\.css was preloaded using link preload but not used/,
  ],
})

const Assets = v.object({ files: v.array(v.object({ path: v.string() })) })
const shipped = v.parse(Assets, JSON.parse(readFileSync("assets/manifest.json", "utf8"))).files

/** Files of the store that this browser hasn't kept yet. */
async function notKept(page: Page): Promise<readonly string[]> {
  const kept = await page.evaluate(async () => {
    const store = await caches.open("vetrina-files")
    return (await store.keys()).map(({ url }) => new URL(url).pathname)
  })
  return ["/", ...shipped.map(({ path }) => `/assets/${path}`)].filter((path) => !kept.includes(path))
}

async function lastAnswers(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const store = await caches.open("vetrina-last")
    return (await store.keys()).map(({ url }) => new URL(url).pathname)
  })
}

test("[STA-30] a second visit without a connection walks the store, reads the list, and its answer is sent later", async ({
  page,
  context,
  store,
  owner,
}) => {
  test.setTimeout(420_000)
  await openStore(page)
  // The server packs each file when it is first asked for: on a busy machine that takes its time.
  await expect.poll(() => notKept(page), { timeout: 180_000 }).toEqual([])
  const dashboard = await page.evaluate(async () => {
    const asked = ["/dashboard", "/api/health", "/api/openapi.json"]
    await Promise.all(asked.map((address) => fetch(address)))
    return asked
  })
  for (const address of dashboard) expect(await lastAnswers(page)).not.toContain(address)

  const before = await owner.answers("ces")
  await store.stop()
  await context.setOffline(true)
  const again = await context.newPage()
  await page.close()
  await walkIn(again)
  expect(await again.evaluate(() => window.vetrina?.goTo("lighting"))).toBe(true)
  await expect.poll(async () => (await stateOf(again)).zone, { timeout: 90_000 }).toBe("lighting")

  await again.goto("/list?lang=it")
  await expect(again.getByRole("link", { name: "Lampada Cupola", exact: true })).toBeVisible()
  await expect(again.getByText("Sei offline.")).toBeVisible()
  await again.getByRole("button", { name: "Mostra altri" }).click()
  await again.getByRole("button", { name: "Aggiungi Tazzine Alba al carrello" }).click()
  await again
    .getByRole("region", { name: "Quanto è stato facile scegliere Tazzine Alba?" })
    .getByRole("radio", { name: "6 su 7" })
    .click()
  await expect(thanksCard(again)).toBeVisible()
  expect(await waitingInOutbox(again)).toBeGreaterThan(0)

  await store.start()
  await context.setOffline(false)
  await expect.poll(() => waitingInOutbox(again), { timeout: 60_000 }).toBe(0)
  expect(await owner.answers("ces")).toBe(before + 1)
})

test("[STA-31] what was kept gives way to what the server has, as soon as there is one", async ({
  page,
  store,
}) => {
  test.setTimeout(420_000)
  await page.goto("/list")
  // Until all is kept, the server is busy packing it.
  await expect.poll(() => notKept(page), { timeout: 180_000 }).toEqual([])
  await beAskedInTheList(page)
  await expect.poll(() => lastAnswers(page), { timeout: 60_000 }).toContain("/api/products")
  await store.stop()
  await page.goto("/list?lang=it")
  await expect(page.getByRole("link", { name: "Lampada Cupola", exact: true })).toBeVisible()
  await store.start()
  const seen = page.waitForResponse((response) => response.url().includes("/api/products"))
  await page.reload()
  expect((await seen).headers()["content-encoding"]).toBe("gzip")
})
