import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createHttpApp } from "../../../src/server/http/create-http-app.ts"
import { createCatalogueStore } from "../../../src/server/storage/catalogue-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { aProduct } from "../../helpers/a-product.ts"
import { type ApiApp, createApiApp } from "../../helpers/server/api-app.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const vase = aProduct("Vaso Onda", { price: 96 })
const hostile = aProduct('<img src=x onerror="alert(1)">', { handle: "hostile" })

describe("the checkout", () => {
  let storage: Storage
  let vetrina: ApiApp

  beforeAll(async () => {
    storage = await openTestStorage()
    const now = () => Date.now()
    const catalogue = createCatalogueStore({ pool: storage.pool, showroomId: "casa-ambrogia", now })
    await catalogue.import({ products: [vase, hostile], withdraw: [] })
    vetrina = await createApiApp(storage)
  })
  afterAll(() => storage.close())

  const lineOf = (product = vase, quantity = 2) => ({
    productId: product.id,
    variantId: product.variants[0]?.id,
    quantity,
  })
  const checkOut = (lines: unknown) => vetrina.post("/api/checkout", { lines, language: "it" })
  const visitDemo = (fields: Record<string, string>) =>
    vetrina.post("/demo-shop", new URLSearchParams(fields).toString(), {
      "content-type": "application/x-www-form-urlencoded",
    })

  test("[SHP-36] a cart is handed over, and the stand-in for a merchant's shop shows what came", async () => {
    const reply = await (await checkOut([lineOf()])).json()
    expect(reply).toMatchObject({ kind: "post", url: "/demo-shop" })
    const page = await visitDemo(reply.fields)
    const text = await page.text()
    expect(page.status).toBe(200)
    expect(text).toContain("dimostrazione")
    expect(text).toContain("2 × Vaso Onda")
    expect(text).toContain(`/back?ref=${reply.reference}&amp;lang=it&amp;order=DEMO-`)
    expect(page.headers.get("cache-control")).toBe("no-store")
  })

  test("[SHP-37] the stand-in shows nothing that this server didn't sign", async () => {
    const { fields } = await (await checkOut([lineOf()])).json()
    const forged: Record<string, string>[] = [
      {},
      { cart: fields.cart },
      { ...fields, cart: fields.cart.replace("Vaso Onda", "Send money to") },
      { ...fields, signature: `sha256=${"0".repeat(64)}` },
    ]
    for (const each of forged) {
      const page = await visitDemo(each)
      expect(page.status).toBe(400)
      expect(await page.text()).not.toContain("Vaso Onda")
    }
    expect((await vetrina.get("/demo-shop")).status).toBe(200)
  })

  test("[SHP-17] hostile words of a catalogue are words in the stand-in", async () => {
    const { fields } = await (await checkOut([lineOf(hostile)])).json()
    const text = await (await visitDemo(fields)).text()
    expect(text).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;")
    expect(text).not.toContain("<img")
  })

  test.each([
    ["no lines", []],
    ["a line twice", [lineOf(), lineOf()]],
    ["none of something", [lineOf(vase, 0)]],
    ["half a thing", [lineOf(vase, 1.5)]],
    ["too many", [lineOf(vase, 100)]],
    ["an unknown field", [{ ...lineOf(), discount: 100 }]],
    [
      "more lines than a cart has",
      Array.from({ length: 201 }, (_, at) => ({ ...lineOf(), variantId: `v${at}` })),
    ],
    ["no list", "everything"],
  ])("[SHP-36] a body with %s is refused by name", async (_what, lines) => {
    const response = await checkOut(lines)
    expect(response.status).toBe(400)
    expect((await response.json()).error.code).toBe("invalid-body")
  })

  test("[SHP-36] as many lines as a cart may have are read, and what isn't sold is named", async () => {
    const lines = Array.from({ length: 200 }, (_, at) => ({ ...lineOf(), variantId: `v${at}` }))
    const response = await checkOut(lines)
    expect(response.status).toBe(409)
    expect((await response.json()).error.details).toHaveLength(200)
  })

  test("[API-22] an address that hands over without end is told to wait", async () => {
    const fresh = await createApiApp(storage)
    let last: Response | null = null
    for (let times = 0; times < 125 && last?.status !== 429; times++)
      last = await fresh.post("/api/checkout", { lines: [], language: "it" })
    expect(last?.status).toBe(429)
    expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0)
  })

  test("[SHP-35] the showroom says who takes the money", async () => {
    const { checkout } = await (await vetrina.get("/api/showroom")).json()
    expect(checkout).toEqual({ kind: "shop", host: "localhost:8080", demo: true })
  })

  test("[SHP-36] pages may post forms to the merchant's origin and to no other", async () => {
    const policyOf = async (formTarget: string | null) => {
      const app = createHttpApp({
        log: (await import("pino")).pino({ level: "silent" }),
        https: true,
        formTarget,
        api: [],
      })
      return (await app.request("/")).headers.get("content-security-policy")
    }
    expect(await policyOf(null)).toContain("form-action 'self';")
    expect(await policyOf("https://shop.example.com")).toContain(
      "form-action 'self' https://shop.example.com;",
    )
  })
})
