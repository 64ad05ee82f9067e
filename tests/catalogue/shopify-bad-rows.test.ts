import fc from "fast-check"
import { expect, test } from "vitest"
import { goodRow, lines, only, read, readRows, shopifyCsv } from "./feed-helpers.ts"

const LONG = "a".repeat(10_000)

test("[CAT-8] a bad variant row costs neither the good variants nor the other products", () => {
  const reading = readRows(
    goodRow({
      Handle: "cupola",
      Title: "Cupola",
      "Option1 Name": "Colore",
      "Option1 Value": "Avorio",
      "Variant Price": "12,50",
    }),
    { Handle: "cupola", "Option1 Value": "Verde", "Variant Price": "189" },
    { Handle: "cupola", "Option1 Value": "Verde", "Variant Price": "199" },
    { Handle: "cupola", "Option1 Value": "", "Variant Price": "199" },
    goodRow(),
  )
  expect(lines(reading)).toEqual([
    '2 refused Variant Price 12,50: invalid price "12,50": decimals follow a point: 12.50',
    "4 refused Option1 Value Verde: the same variant is in row 3",
    "5 refused Option1 Value : a value of Colore of at most 255 characters is expected",
  ])
  expect(reading.products.map(({ product, rows }) => [product.title, rows])).toEqual([
    ["Cupola", [3]],
    ["Vaso", [6]],
  ])
})

test.each([
  ["no handle", { Handle: " " }, "2 refused Handle : a handle is expected in every row"],
  ["no title", { Title: "" }, '2 refused Title : no row of "vaso" has a title'],
  ["no price", { "Variant Price": "" }, '2 refused Variant Price : invalid price "": it is blank'],
  [
    "a title of 10,000 characters",
    { Title: LONG },
    `2 refused Title ${"a".repeat(79)}…: it is longer than 255 characters`,
  ],
  [
    "a handle of 10,000 characters",
    { Handle: LONG },
    `2 refused Handle ${"a".repeat(79)}…: it is longer than 255 characters`,
  ],
  [
    "an option without a name",
    { "Option2 Value": "Verde" },
    '2 refused Option2 Name : the option of "Verde" has no name',
  ],
  [
    "a quantity that is no number",
    { "Variant Inventory Tracker": "shopify", "Variant Inventory Qty": "molti" },
    "2 refused Variant Inventory Qty molti: a whole number is expected",
  ],
  [
    "an unknown policy",
    { "Variant Inventory Policy": "maybe" },
    "2 refused Variant Inventory Policy maybe: deny or continue is expected",
  ],
  [
    "an unknown status",
    { Status: "??" },
    "2 refused Status ??: active, draft, archived or unlisted is expected",
  ],
])("[CAT-8] a row with %s is refused by column and value", (_, changes, line) => {
  const reading = readRows(goodRow(changes), goodRow({ Handle: "ciotola", Title: "Ciotola" }))
  expect(lines(reading)).toEqual([line])
  expect(only(reading).handle).toBe("ciotola")
})

test("[CAT-8] a second product with the same handle is refused, naming the first", () => {
  const reading = readRows(goodRow(), goodRow({ Title: "Un altro" }))
  expect(lines(reading)).toEqual([
    '3 refused Title Un altro: the handle "vaso" belongs to the product of row 2',
  ])
  expect(only(reading).title).toBe("Vaso")
})

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://example.com/a.jpg",
  "//example.com/a.jpg",
  "a.jpg",
  "/a b.jpg",
  "/../etc/passwd",
  "https://user:word@example.com/a.jpg",
  `https://example.com/${"a".repeat(3000)}`,
])("[CAT-9] the address %j is dropped and the product taken", (address) => {
  const reading = readRows(
    goodRow({
      "Image Src": address,
      "Variant Image": address,
      "Modello (product.metafields.vetrina.model)": address,
    }),
  )
  expect(only(reading)).toMatchObject({ image: null, model: null, variants: [{ image: null }] })
  expect(reading.findings.map(({ fate, column }) => [fate, column])).toEqual([
    ["dropped", "Variant Image"],
    ["dropped", "Image Src"],
    ["dropped", "Modello (product.metafields.vetrina.model)"],
  ])
})

test("[CAT-9] a page is no model", () => {
  const reading = readRows(
    goodRow({ "M (product.metafields.vetrina.model)": "https://example.com/vaso.html" }),
  )
  expect(lines(reading)).toEqual([
    expect.stringContaining("an address that ends in .glb or .gltf is expected"),
  ])
})

test("[CAT-2] formulas, markup and direction overrides in a title stay harmless text", () => {
  expect(only(readRows(goodRow({ Title: '=HYPERLINK("x")' }))).title).toBe('=HYPERLINK("x")')
  expect(only(readRows(goodRow({ Title: "<b>Vaso</b> \u202eosso\u202c 🏺" }))).title).toBe(
    "<b>Vaso</b> osso 🏺",
  )
})

test("[CAT-8] a quote that is never closed costs the rows after it, and is reported", () => {
  const csv = `${shopifyCsv([goodRow()])}ciotola,"Ciotola,,,\naltra,Altra,,,\n`
  const reading = read(csv)
  expect(only(reading).handle).toBe("vaso")
  expect(lines(reading)).toEqual([
    "3 refused - : a quote is opened and never closed: this row and all after it are not read",
  ])
})

test("[CAT-8] a file that was cut off loses its last row, not a price's last digit", () => {
  const csv = shopifyCsv([
    goodRow(),
    goodRow({ Handle: "ciotola", Title: "Ciotola", "Variant Price": "189" }),
  ])
  const reading = read(csv.slice(0, csv.lastIndexOf("189") + 2))
  expect(only(reading).handle).toBe("vaso")
  expect(reading.findings[0]?.reason).toBe("the file ends in the middle of this row")
})

test("[CAT-8] a row with more cells than the header is refused", () => {
  const csv = shopifyCsv([goodRow(), goodRow({ Handle: "ciotola", Title: "Ciotola" })])
  const reading = read(csv.replace("ciotola,", "ciotola,,"))
  expect(only(reading).handle).toBe("vaso")
  expect(reading.findings[0]).toMatchObject({ row: 3, fate: "refused" })
})

test("[CAT-8] whatever is in the cells, every row is taken, withdrawn or refused", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("vaso", "true", "Verde", "12.50", "deny", '"', "\n", ""),
  )
  const row = fc.record({
    Handle: fc.constantFrom("a", "b", "__proto__", ""),
    ...Object.fromEntries(
      [
        "Title",
        "Option1 Name",
        "Option1 Value",
        "Option2 Value",
        "Variant Price",
        "Variant SKU",
        "Published",
        "Image Src",
      ].map((name) => [name, cell] as const),
    ),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const { products, withdrawals, findings } = read(shopifyCsv(rows))
      const fates = [
        ...products.flatMap((each) => each.rows),
        ...withdrawals.flatMap((each) => each.rows),
        ...findings.filter(({ fate }) => fate === "refused").map((each) => each.row),
      ]
      const expected = rows.flatMap((each, index) =>
        Object.values(each).some((text) => text.trim() !== "") ? [index + 2] : [],
      )
      expect([...new Set(fates)].sort((a, b) => a - b)).toEqual(expected)
      expect(products.every(({ product }) => product.variants.length > 0)).toBe(true)
    }),
  )
})

test("[CAT-10] 10,000 products with HTML bodies and variants are read within seconds", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [
    goodRow({
      Handle: `prodotto-${index}`,
      Title: `Prodotto ${index}`,
      "Body (HTML)": `<p>Descrizione ${index} &egrave; qui.</p><ul><li>uno</li><li>due</li></ul>`,
      "Option1 Name": "Colore",
      "Option1 Value": "Avorio",
    }),
    { Handle: `prodotto-${index}`, "Option1 Value": "Verde", "Variant Price": "97" },
  ]).flat()
  const csv = shopifyCsv(rows)
  const started = performance.now()
  const reading = read(csv)
  const seconds = (performance.now() - started) / 1000
  expect(reading.products).toHaveLength(10_000)
  expect(reading.findings).toEqual([])
  expect(seconds).toBeLessThan(20)
})
