import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { Product } from "../../../src/domain/product.ts"
import { parseCursor } from "../../../src/server/storage/catalogue/cursor.ts"
import type { ProductsQuery } from "../../../src/server/storage/catalogue/products-query.ts"
import { type CatalogueStore, createCatalogueStore } from "../../../src/server/storage/catalogue-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { aProduct } from "../../helpers/a-product.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const now = () => Date.parse("2026-11-21T12:00:00Z")

describeOnStorages("the catalogue", (open) => {
  let storage: Storage
  let catalogue: CatalogueStore

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await storage.pool.query("truncate products")
    catalogue = createCatalogueStore({ pool: storage.pool, showroomId: "casa-ambrogia", now })
  })

  const stock = (products: readonly Product[], withdraw: readonly string[] = []) =>
    catalogue.import({ products, withdraw })

  async function titles(query: Partial<ProductsQuery> = {}): Promise<string[]> {
    const { products } = await catalogue.list({ limit: 200, ...query })
    return products.map(({ title }) => title)
  }

  async function titlesByPages(query: Partial<ProductsQuery>, limit: number): Promise<string[]> {
    const all: string[] = []
    let after: ProductsQuery["after"]
    for (;;) {
      const { products, next } = await catalogue.list({ ...query, limit, after })
      all.push(...products.map(({ title }) => title))
      if (next === null) return all
      after = parseCursor(next) ?? undefined
    }
  }

  test("[CAT-7] gives back what was imported, and importing it again changes nothing", async () => {
    const products = [aProduct("Vaso"), aProduct("Anfora", { price: 9.99, tags: ["due manici"] })]
    expect([...(await stock(products)).outcomes.values()]).toEqual(["new", "new"])
    expect((await catalogue.list({ limit: 10 })).products).toEqual(products)
    expect([...(await stock(products)).outcomes.values()]).toEqual(["unchanged", "unchanged"])
    expect((await stock([aProduct("Vaso", { price: 97 })])).outcomes.get("vaso")).toBe("changed")
    expect(await catalogue.count()).toBe(2)
    expect((await catalogue.withHandles(["vaso"]))[0]?.variants[0]?.price).toBe(97)
  })

  test("[CAT-5] a withdrawn product leaves the shop, stays known, and comes back when it is published again", async () => {
    const vaso = aProduct("Vaso")
    await stock([vaso, aProduct("Anfora")])
    expect((await stock([], ["vaso", "mai-visto"])).withdrawn).toEqual(new Set(["vaso"]))
    expect(await titles()).toEqual(["Anfora"])
    expect(await catalogue.withHandles(["vaso"])).toEqual([])
    expect(await catalogue.without([], 10)).toHaveLength(1)
    expect(await catalogue.existing([vaso.id, "'; --", ""])).toEqual(new Set([vaso.id]))
    expect((await stock([], ["vaso"])).withdrawn).toEqual(new Set())
    expect((await stock([vaso])).outcomes.get("vaso")).toBe("changed")
    expect(await titles()).toEqual(["Vaso", "Anfora"])
  })

  test("[CAT-7] a dry run says what would happen and keeps nothing", async () => {
    await stock([aProduct("Anfora")])
    const products = [aProduct("Vaso")]
    const said = await catalogue.import({ products, withdraw: ["anfora"], dryRun: true })
    expect(said).toEqual({ outcomes: new Map([["vaso", "new"]]), withdrawn: new Set(["anfora"]) })
    expect(await titles()).toEqual(["Anfora"])
  })

  test("[CAT-7] an import that fails keeps nothing of what it did", async () => {
    const impossible = { ...aProduct("Rotto"), id: "not-an-id" }
    const many = Array.from({ length: 600 }, (_, index) => aProduct(`Vaso ${index}`))
    await expect(stock([...many, impossible])).rejects.toThrow("uuid")
    expect(await catalogue.count()).toBe(0)
  })

  test("[CAT-7] two imports at once take turns", async () => {
    const products = Array.from({ length: 50 }, (_, index) => aProduct(`Vaso ${index}`))
    const both = await Promise.all([stock(products), stock([...products].reverse())])
    const words = both.flatMap(({ outcomes }) => [...outcomes.values()])
    expect(words.filter((word) => word === "new")).toHaveLength(50)
    expect(words.filter((word) => word === "unchanged")).toHaveLength(50)
  })

  test("[CAT-14] is listed in the merchant's order, by title or by price, page by page without gaps", async () => {
    const prices = [50, 20, 20, 80, 9.99, 20]
    const names = ["Vaso", "anfora", "Élite", "Ciotola", "Zuppiera", "Brocca"]
    await stock(names.map((name, index) => aProduct(name, { price: prices[index] ?? 0 })))
    const byTitle = ["anfora", "Brocca", "Ciotola", "Élite", "Vaso", "Zuppiera"]
    expect(await titles()).toEqual(names)
    expect(await titles({ sort: "title" })).toEqual(byTitle)
    const byPrice = await titles({ sort: "price" })
    expect(byPrice.slice(0, 1).concat(byPrice.slice(4))).toEqual(["Zuppiera", "Vaso", "Ciotola"])
    expect(await titles({ sort: "-price" })).toEqual(byPrice.toReversed())
    for (const limit of [1, 2, 5, 6, 7]) {
      expect(await titlesByPages({}, limit)).toEqual(names)
      expect(await titlesByPages({ sort: "title" }, limit)).toEqual(byTitle)
      expect(await titlesByPages({ sort: "price" }, limit)).toEqual(byPrice)
      expect(await titlesByPages({ sort: "-price" }, limit)).toEqual(byPrice.toReversed())
    }
  })

  test("[CAT-15] is searched without regard to accents and case, every word, in both languages and by code", async () => {
    await stock([
      aProduct("Tazzina da caffè", { tags: ["Porcellana"], categoryEn: "Ceramics" }),
      aProduct("Vaso 100%"),
      aProduct("Vaso_B"),
    ])
    expect(await titles({ q: "CAFFE" })).toEqual(["Tazzina da caffè"])
    expect(await titles({ q: "porcellana  tazzina" })).toEqual(["Tazzina da caffè"])
    expect(await titles({ q: "ceramics" })).toEqual(["Tazzina da caffè"])
    expect(await titles({ q: "sku-vaso_b" })).toEqual(["Vaso_B"])
    expect(await titles({ q: "0%" })).toEqual(["Vaso 100%"])
    expect(await titles({ q: "vaso\\" })).toEqual([])
    expect(await titles({ q: "tazzina vaso" })).toEqual([])
    expect(await titles({ q: "  " })).toHaveLength(3)
    expect(await titles({ q: "'; drop table products; --" })).toEqual([])
  })

  test("[CAT-15] is narrowed by category, by what can be bought and by id", async () => {
    const lamp = aProduct("Lampada", { category: "Lampade", available: false })
    await stock([aProduct("Vaso"), lamp, aProduct("Anfora", { available: false })])
    expect(await titles({ category: "Lampade" })).toEqual(["Lampada"])
    expect(await titles({ category: "lampade" })).toEqual([])
    expect(await titles({ available: true })).toEqual(["Vaso"])
    expect(await titles({ ids: [lamp.id] })).toEqual(["Lampada"])
    expect(await titles({ ids: [] })).toEqual([])
  })

  test("[CAT-15] total and categories count what the search finds, whatever the page, category and stock", async () => {
    await stock([
      aProduct("Vaso", { categoryEn: "Ceramics" }),
      aProduct("Lampada bassa", { category: "Lampade", available: false }),
      aProduct("Lampada alta", { category: "Lampade" }),
      aProduct("Carta", { category: "" }),
    ])
    const { total, categories } = await catalogue.list({ limit: 1, category: "Lampade", available: true })
    expect(total).toBe(4)
    expect(categories).toEqual([
      { category: "Ceramiche", label: { it: "Ceramiche", en: "Ceramics" }, count: 1 },
      { category: "Lampade", label: { it: "Lampade", en: "Lampade" }, count: 2 },
    ])
    expect(await catalogue.list({ limit: 1, q: "bassa" })).toMatchObject({
      total: 1,
      categories: [{ count: 1 }],
    })
  })

  test("[CAT-16] fills open slots with the latest products that no slot names, and moves none for a new one", async () => {
    const shown = async (slots: number) =>
      (await catalogue.without(["b", "x"], slots)).map(({ title }) => title).join("")
    await stock(["A", "B", "C", "D"].map((title) => aProduct(title)))
    expect(await shown(4)).toBe("ACD")
    expect(await shown(3)).toBe("ACD")
    await stock([aProduct("E")])
    expect(await shown(3)).toBe("ECD")
    await stock([aProduct("F")])
    expect(await shown(3)).toBe("EFD")
    expect(await shown(1)).toBe("F")
    expect((await catalogue.withHandles(["d", "x", "a"])).map(({ title }) => title)).toEqual(["A", "D"])
    expect(await catalogue.without([], 0)).toEqual([])
  })

  test("[CAT-7] keeps showrooms apart", async () => {
    await stock([aProduct("Vaso")])
    const other = createCatalogueStore({ pool: storage.pool, showroomId: "altra", now })
    expect(await other.count()).toBe(0)
    expect((await other.list({ limit: 10 })).products).toEqual([])
  })

  test("[CAT-10] with 10,000 products a page deep in the catalogue comes at once", async () => {
    await stock(
      Array.from({ length: 10_000 }, (_, index) => aProduct(`Prodotto ${index}`, { price: index / 4 })),
    )
    const { products, next, total } = await catalogue.list({ limit: 200, sort: "price" })
    expect([products.length, total]).toEqual([200, 10_000])
    const started = performance.now()
    const deep = { sort: "price", key: "2400.00", id: products[0]?.id ?? "" } as const
    await catalogue.list({ limit: 48, sort: "price", after: deep })
    await catalogue.list({ limit: 48, q: "prodotto 99", after: undefined })
    expect(next).not.toBeNull()
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
