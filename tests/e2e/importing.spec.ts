import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { SceneReply } from "../../src/protocol/showroom.ts"
import { runNpm } from "./helpers/run-npm.ts"
import { expect, test } from "./helpers/store.ts"

test.use({ storeName: "importing" })

const FEED = [
  "Handle,Title,Body (HTML),Vendor,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Status",
  'lampada-navigli,Lampada Navigli,"<p>Una lampada da leggere, in ottone.</p>",Casa Ambrogia,Lampade,true,Title,Default Title,CA-NAV,shopify,3,deny,94.00,active',
].join("\r\n")

test("a merchant imports a Shopify export while the store is open, and the new product stands in the room and in the list", async ({
  page,
  request,
  store,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "vetrina-feed-"))
  const file = join(folder, "export.csv")
  await writeFile(file, FEED)
  await page.goto("/list?q=navigli")
  await expect(page.getByRole("link", { name: "Casetta Navigli", exact: true })).toBeVisible()
  await expect(page.getByRole("link", { name: "Lampada Navigli", exact: true })).toHaveCount(0)

  expect(await runNpm(store, "import", [file])).toContain("lampada-navigli")
  await rm(folder, { recursive: true })

  await page.reload()
  await page.getByRole("link", { name: "Lampada Navigli", exact: true }).click()
  await expect(page.getByRole("dialog").getByText("Una lampada da leggere, in ottone.")).toBeVisible()

  const reply: SceneReply = await (await request.get("/api/scenes/flagship")).json()
  const { slot } = reply.stock.find(({ product }) => product.handle === "lampada-navigli") ?? {}
  const fixture = reply.scene.fixtures.find(({ slots }) => slots.some(({ id }) => id === slot))
  expect(fixture?.kind).toBe("easel")
})
