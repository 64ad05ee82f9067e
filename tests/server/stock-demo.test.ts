import { type Logger, pino } from "pino"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { parseShowroom } from "../../src/domain/parse-showroom.ts"
import { stockDemo } from "../../src/server/stock-demo.ts"
import { type CatalogueStore, createCatalogueStore } from "../../src/server/storage/catalogue-store.ts"
import { createSettingsStore, type SettingsStore } from "../../src/server/storage/settings-store.ts"
import type { Storage } from "../../src/server/storage/storage.ts"
import { goodRow, shopifyCsv } from "../catalogue/feed-helpers.ts"
import { aProduct } from "../helpers/a-product.ts"
import { describeOnStorages } from "../helpers/storage/test-storage.ts"

const { default: file } = await import("../../scenes/showroom.json", { with: { type: "json" } })
const showroom = parseShowroom(file)

type Shelf = Readonly<Record<string, string>>

/** A catalogue of products by handle, each with its picture. */
const shipped = (shelf: Shelf) =>
  shopifyCsv(
    Object.entries(shelf).map(([handle, picture]) =>
      goodRow({ Handle: handle, Title: handle, "Variant SKU": handle, "Image Src": `/assets/${picture}` }),
    ),
  )

describeOnStorages("the demo's catalogue", (open) => {
  let storage: Storage
  let catalogue: CatalogueStore
  let settings: SettingsStore
  let log: Logger
  let said: string[]
  let time = Date.parse("2026-11-21T12:00:00Z")
  const now = () => {
    time += 1000
    return time
  }

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await storage.pool.query("truncate products, settings")
    catalogue = createCatalogueStore({ pool: storage.pool, showroomId: showroom.id, now })
    settings = createSettingsStore({ pool: storage.pool, now })
    said = []
    log = pino({ base: null, timestamp: false }, { write: (line: string) => void said.push(line) })
  })

  /** A start of a version that ships this. */
  const start = (shelf: Shelf) =>
    stockDemo({
      settings,
      showroom,
      catalogue,
      readCatalogue: async () => new TextEncoder().encode(shipped(shelf)),
      log,
      now,
    })
  /** As an earlier version left it: it noted no more than the file's name. */
  const forget = () => settings.set("demo.stocked", showroom.catalogue)
  async function pictures(): Promise<Shelf> {
    const { products } = await catalogue.list({ limit: 200 })
    return Object.fromEntries(
      products.map(({ handle, image }) => [handle, (image ?? "").replace("/assets/", "")]),
    )
  }

  test("[STA-36] a new installation is stocked once; a start with the same catalogue does nothing", async () => {
    await start({ lamp: "a.webp", vase: "b.webp" })
    expect(await pictures()).toEqual({ lamp: "a.webp", vase: "b.webp" })
    expect(said.join()).toContain("stocked from assets/catalogue.csv")
    said = []
    await start({ lamp: "a.webp", vase: "b.webp" })
    expect(said).toEqual([])
  })

  test("[STA-36] a changed catalogue is taken in at the next start, and the log says so", async () => {
    await start({ lamp: "a.webp", vase: "b.webp" })
    await start({ lamp: "a2.webp", chair: "c.webp" })
    expect(await pictures()).toEqual({ lamp: "a2.webp", chair: "c.webp" })
    expect(said.at(-1)).toContain(
      '"added":1,"refreshed":1,"withdrawn":1,"left":0,"msg":"restocked from assets/catalogue.csv, which has changed"',
    )
    await start({ lamp: "a3.webp", chair: "c3.webp" })
    expect(await pictures()).toEqual({ lamp: "a3.webp", chair: "c3.webp" })
  })

  test("[STA-36] so is one that was stocked by a version that noted nothing of it", async () => {
    await start({ lamp: "a.webp", vase: "b.webp" })
    await forget()
    await start({ lamp: "a2.webp", vase: "b2.webp", chair: "c.webp" })
    expect(await pictures()).toEqual({ lamp: "a2.webp", vase: "b2.webp", chair: "c.webp" })
  })

  test("[STA-37] what a merchant changed or withdrew stays so, however often the demo changes", async () => {
    for (const legacy of [false, true]) {
      await storage.pool.query("truncate products, settings")
      await start({ lamp: "a.webp", vase: "b.webp", chair: "c.webp" })
      if (legacy) await forget()
      await catalogue.import({
        products: [aProduct("lamp", { image: "/assets/mine.webp" })],
        withdraw: ["chair"],
      })
      await start({ lamp: "a2.webp", vase: "b2.webp", chair: "c2.webp" })
      expect(await pictures()).toEqual({ lamp: "mine.webp", vase: "b2.webp" })
      await start({ lamp: "a3.webp", vase: "b3.webp", chair: "c3.webp" })
      expect(await pictures()).toEqual({ lamp: "mine.webp", vase: "b3.webp" })
    }
  })

  test("[STA-37] beside a merchant's own products nothing new is put on sale", async () => {
    await start({ lamp: "a.webp" })
    await catalogue.import({ products: [aProduct("mine", { image: "/assets/mine.webp" })], withdraw: [] })
    await start({ lamp: "a2.webp", chair: "c.webp" })
    expect(await pictures()).toEqual({ lamp: "a2.webp", mine: "mine.webp" })
  })

  test("[STA-37] a merchant who came before the demo, or emptied the shop, is left alone", async () => {
    const mine = [
      aProduct("mine", { image: "/assets/mine.webp" }),
      aProduct("lamp", { image: "/assets/l.webp" }),
    ]
    await catalogue.import({
      products: [...mine, aProduct("other", { image: "/assets/o.webp" })],
      withdraw: [],
    })
    for (const lamp of ["a.webp", "a2.webp"]) {
      await start({ lamp, chair: "c.webp" })
      expect(await pictures()).toEqual({ mine: "mine.webp", lamp: "l.webp", other: "o.webp" })
    }
    await catalogue.import({ products: [], withdraw: ["mine", "lamp", "other"] })
    await start({ lamp: "a3.webp", chair: "c.webp" })
    expect(await pictures()).toEqual({})
    expect(said).toEqual([])
  })
})
