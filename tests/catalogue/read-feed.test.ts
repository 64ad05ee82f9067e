import { existsSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { FeedError } from "../../src/catalogue/feed-error.ts"
import { readFeed } from "../../src/catalogue/read-feed.ts"
import { CONTEXT, goodRow, only, read, shopifyCsv } from "./feed-helpers.ts"

function bytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, "latin1"))
}

test.each([
  ["an empty file", "", "the file is empty"],
  ["blank lines", "\n \n", "the file is empty"],
  ["prose", "Caro cliente,\necco il listino", "neither a Shopify product CSV"],
  [
    "semicolons",
    shopifyCsv([goodRow()]).replaceAll(",", ";"),
    "separated by semicolons: save it with commas",
  ],
  ["tabs", shopifyCsv([goodRow()]).replaceAll(",", "\t"), "separated by tabs: save it with commas"],
  ["no price column", "Handle,Title,Body (HTML)\nvaso,Vaso,x", 'no column "Variant Price"'],
  [
    "no mandatory column at all",
    "Body (HTML),Published\nx,true",
    'no column "Handle", "Title", "Variant Price"',
  ],
  [
    "a column twice",
    "Handle,Title,Title,Variant Price\nvaso,Vaso,Vaso,1",
    'the column "Title" is there twice',
  ],
  ["a feed without ids", "title\tlink\tavailability\nVaso\tx\tin_stock", "no column id, price"],
])("[CAT-12] %s is refused as a whole, saying why", (_, text, reason) => {
  expect(() => read(text)).toThrow(reason)
})

test("[CAT-1] a header alone is a catalogue of nothing", () => {
  expect(read(shopifyCsv([]))).toMatchObject({ products: [], findings: [], withdrawals: [] })
})

test("[CAT-12] a workbook is refused by name, and so are bytes that are no text", () => {
  expect(() => readFeed(bytes("PK\u0003\u0004xxxx"), CONTEXT)).toThrow("this is a workbook or a zip file")
  expect(() => readFeed(bytes("Handle,Title\u0000,Variant Price"), CONTEXT)).toThrow("byte 13 is zero")
})

test("[CAT-12] Windows-1252 is read, and the report says so", () => {
  const reading = readFeed(bytes(shopifyCsv([goodRow({ Title: "Caff\u00e8 \u0080" })])), CONTEXT)
  expect(only(reading).title).toBe("Caffè €")
  expect(reading.notes).toEqual([expect.stringContaining("read as Windows-1252")])
})

test("[CAT-12] UTF-8 with broken bytes in it is refused, not guessed at", () => {
  const good = Buffer.from(shopifyCsv([goodRow({ Title: "Caffè però già così" })]))
  const broken = Buffer.concat([good.subarray(0, -10), Buffer.from([0xe2, 0x82]), good.subarray(-10)])
  expect(() => readFeed(broken, CONTEXT)).toThrow("line 2 has bytes that are not UTF-8")
})

test("[CAT-12] UTF-16 with its mark is read", () => {
  const utf16 = Buffer.from(`\ufeff${shopifyCsv([goodRow({ Title: "Caffè" })])}`, "utf16le")
  expect(only(readFeed(utf16, CONTEXT)).title).toBe("Caffè")
})

test("[CAT-12] whatever the bytes, a file is read or refused with a sentence", () => {
  const starts = [
    "",
    "<rss>",
    "<feed><entry>",
    "Handle,Title,Variant Price\n",
    "id\ttitle\tprice\tavailability\n",
  ]
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 120 }), (start, rest) => {
      try {
        readFeed(Buffer.concat([Buffer.from(start), rest]), CONTEXT)
      } catch (error) {
        expect(error).toBeInstanceOf(FeedError)
      }
    }),
    { numRuns: 1000 },
  )
})

test("[CAT-12] wherever a feed is cut off, what is read of it is read right", () => {
  const feed = Buffer.from(
    shopifyCsv([
      goodRow({ Title: "Caffè" }),
      goodRow({ Handle: "b", Title: "B, “C”", "Body (HTML)": "uno\ndue" }),
    ]),
  )
  const whole = readFeed(feed, CONTEXT).products.map(({ product }) => product)
  const productsUpTo = (end: number) => {
    try {
      return readFeed(feed.subarray(0, end), CONTEXT).products.map(({ product }) => product)
    } catch (error) {
      expect(error).toBeInstanceOf(FeedError)
      return []
    }
  }
  for (let end = 1; end < feed.length; end += 1) {
    for (const product of productsUpTo(end)) expect(whole).toContainEqual(product)
  }
})

const FIXTURE = "shared/fixtures/catalogues/shopify-home-and-garden.csv"
const EXPORT = [`../${FIXTURE}`, `../../${FIXTURE}`].find(existsSync) ?? ""

test.skipIf(EXPORT === "")(
  "[CAT-1] a real Shopify export gives all its products (skipped without the fixture)",
  () => {
    const reading = readFeed(readFileSync(EXPORT), { ...CONTEXT, currency: "USD" })
    expect(reading.findings).toEqual([])
    expect(reading.products).toHaveLength(20)
    const byHandle = new Map(reading.products.map(({ product }) => [product.handle, product]))
    expect(byHandle.get("clay-plant-pot")).toMatchObject({
      options: [{ name: "Size", values: ["Regular", "Large"] }],
      variants: [
        { price: 9.99, stock: 1, currency: "USD" },
        { price: 15.99, stock: 3 },
      ],
    })
    expect(byHandle.get("copper-light")?.variants[0]).toMatchObject({ price: 59.99, compareAtPrice: 75 })
    expect(byHandle.get("pink-armchair")?.variants[0]).toMatchObject({ available: false, stock: 0 })
  },
)
