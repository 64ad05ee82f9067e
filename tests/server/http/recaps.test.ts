import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { RecapWish } from "../../../src/protocol/recap.ts"
import { createAddressLimit } from "../../../src/server/http/address-limit.ts"
import { createCatalogueStore } from "../../../src/server/storage/catalogue-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { aProduct } from "../../helpers/a-product.ts"
import { type ApiApp, createApiApp } from "../../helpers/server/api-app.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const vase = aProduct("Vaso Onda", { price: 96 })
const lamp = aProduct("Lampada Cupola", { price: 189 })

describe("recaps", () => {
  let storage: Storage
  let vetrina: ApiApp
  const now = () => Date.now()
  const catalogue = () => createCatalogueStore({ pool: storage.pool, showroomId: "casa-ambrogia", now })

  beforeAll(async () => {
    storage = await openTestStorage()
    await catalogue().import({ products: [vase, lamp], withdraw: [] })
    vetrina = await createApiApp(storage)
  })
  afterAll(() => storage.close())

  const wish = (productId: string, change: Partial<RecapWish> = {}) => ({
    productId,
    seen: true,
    compared: false,
    quantity: 0,
    ...change,
  })
  const make = (items: unknown) => vetrina.post("/api/recaps", { items, language: "it" })

  test("[SHP-40] a recap keeps the prices of then beside those of now, and what is gone by its name", async () => {
    const made = await make([wish(vase.id, { quantity: 2 }), wish(lamp.id, { compared: true })])
    expect(made.status).toBe(201)
    const { code, expiresAt } = await made.json()
    expect(code).toMatch(/^[\w-]{22}$/)
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(89 * 24 * 3600 * 1000)

    const dearer = aProduct("Vaso Onda", { price: 99 })
    await catalogue().import({ products: [dearer], withdraw: [lamp.handle] })
    const response = await vetrina.get(`/api/recaps/${code}`)
    expect(response.headers.get("x-robots-tag")).toBe("noindex")
    expect(response.headers.get("cache-control")).toBe("no-store")
    const { items } = await response.json()
    expect(items).toMatchObject([
      { title: { it: "Vaso Onda" }, price: 96, quantity: 2, product: { variants: [{ price: 99 }] } },
      { title: { it: "Lampada Cupola" }, price: 189, compared: true, product: null },
    ])
    await catalogue().import({ products: [vase, lamp], withdraw: [] })
  })

  test("[SHP-40] what isn't sold is left out, and of nothing there is no recap", async () => {
    const unknown = "01939c5e-0000-7000-8000-00000000ffff"
    const made = await make([
      wish(unknown),
      wish(vase.id),
      wish("no-uuid"),
      wish(lamp.id, { variantId: "x" }),
    ])
    const { code } = await made.json()
    const { items } = await (await vetrina.get(`/api/recaps/${code}`)).json()
    expect(items).toHaveLength(1)
    const nothing = await make([wish(unknown)])
    expect(nothing.status).toBe(409)
    expect((await nothing.json()).error.code).toBe("nothing-sold")
  })

  test.each(["x", "%00", "A".repeat(22), "../../etc/passwd", "ü".repeat(22), "a".repeat(5000)])(
    "[SHP-40] the code %s opens nothing",
    async (code) => {
      const response = await vetrina.get(`/api/recaps/${encodeURIComponent(code)}`)
      expect(response.status).toBe(404)
    },
  )

  test.each([
    ["nothing", []],
    ["more than it holds", Array.from({ length: 201 }, () => wish(vase.id))],
    ["somebody's name", [{ ...wish(vase.id), name: "Anna" }]],
    ["a quantity below none", [wish(vase.id, { quantity: -1 })]],
    ["no list", "all"],
  ])("[SHP-40] a recap of %s is refused by name", async (_what, items) => {
    const response = await make(items)
    expect(response.status).toBe(400)
    expect((await response.json()).error.code).toBe("invalid-body")
  })

  test("[API-22] an address that asks without end is told to wait, and others aren't", async () => {
    const limit = createAddressLimit({ what: "recaps", points: 2, seconds: 60 })
    await limit("a")
    await limit("a")
    await expect(limit("a")).rejects.toMatchObject({ status: 429, code: "too-many-requests" })
    await expect(limit("b")).resolves.toBeUndefined()
  })
})
