import { afterAll, beforeAll, expect, test } from "vitest"
import { createCatalogueStore } from "../../../src/server/storage/catalogue-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { aProduct } from "../../helpers/a-product.ts"
import { type ApiApp, createApiApp } from "../../helpers/server/api-app.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

let storage: Storage
let vetrina: ApiApp
const lamp = aProduct("Lampada Cupola")

beforeAll(async () => {
  storage = await openTestStorage()
  const now = () => Date.now()
  const catalogue = createCatalogueStore({ pool: storage.pool, showroomId: "casa-ambrogia", now })
  await catalogue.import({ products: [lamp], withdraw: [] })
  vetrina = await createApiApp(storage)
})
afterAll(() => storage.close())

test("[SHP-44] what is on display is told with its zone, each product once, and again only when it changed", async () => {
  const response = await vetrina.get("/api/stands")
  const { stands } = await response.json()
  const scene = await (await vetrina.get("/api/scenes/flagship")).json()
  const zones = scene.scene.zones.map(({ id }: { id: string }) => id)
  expect(stands).toHaveLength(1)
  expect(stands[0]).toMatchObject({ productId: lamp.id, scene: "flagship" })
  expect(zones).toContain(stands[0].zone.id)
  const again = await vetrina.get("/api/stands", { "if-none-match": response.headers.get("etag") ?? "" })
  expect(again.status).toBe(304)
})
