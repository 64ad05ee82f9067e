import { expect, test } from "vitest"
import { goodRow, lines, only, read, readRows, shopifyCsv } from "./feed-helpers.ts"

test("[CAT-1] a product without options has one variant without values", () => {
  const reading = readRows(goodRow())
  expect(lines(reading)).toEqual([])
  expect(only(reading)).toMatchObject({
    handle: "vaso",
    title: "Vaso",
    options: [],
    variants: [
      { values: [], price: 96, currency: "EUR", available: true, stock: null, compareAtPrice: null },
    ],
  })
})

test("[CAT-1] continuation rows give variants and pictures, wherever they stand in the file", () => {
  const reading = readRows(
    { Handle: "cupola", "Option1 Value": "Verde", "Variant Price": "199" },
    goodRow(),
    {
      Handle: "cupola",
      Title: "Cupola",
      "Option1 Name": "Colore",
      "Option1 Value": "Avorio",
      "Variant Price": "189",
    },
    { Handle: "cupola", "Image Src": "/assets/pictures/due.webp", "Image Position": "2" },
    { Handle: "cupola", "Image Src": "/assets/pictures/uno.webp", "Image Position": "1" },
  )
  expect(lines(reading)).toEqual([])
  const [cupola] = reading.products
  expect(cupola?.rows).toEqual([2, 4, 5, 6])
  expect(cupola?.product).toMatchObject({
    title: "Cupola",
    image: "/assets/pictures/uno.webp",
    options: [{ name: "Colore", values: ["Verde", "Avorio"] }],
    variants: [
      { values: ["Verde"], price: 199 },
      { values: ["Avorio"], price: 189 },
    ],
  })
})

test.each([
  [
    {
      "Variant Inventory Tracker": "shopify",
      "Variant Inventory Qty": "0",
      "Variant Inventory Policy": "deny",
    },
    false,
    0,
  ],
  [
    {
      "Variant Inventory Tracker": "shopify",
      "Variant Inventory Qty": "-3",
      "Variant Inventory Policy": "deny",
    },
    false,
    0,
  ],
  [
    {
      "Variant Inventory Tracker": "shopify",
      "Variant Inventory Qty": "4",
      "Variant Inventory Policy": "deny",
    },
    true,
    4,
  ],
  [
    {
      "Variant Inventory Tracker": "shopify",
      "Variant Inventory Qty": "0",
      "Variant Inventory Policy": "continue",
    },
    true,
    0,
  ],
  [
    { "Variant Inventory Tracker": "", "Variant Inventory Qty": "0", "Variant Inventory Policy": "deny" },
    true,
    null,
  ],
  [{ "Variant Inventory Tracker": "shopify", "Variant Inventory Qty": "" }, true, null],
])("[CAT-3] with %j it is available: %s", (columns, available, stock) => {
  expect(only(readRows(goodRow(columns))).variants).toMatchObject([{ available, stock }])
})

test("[CAT-3] where untracked rows count stock, a zero among them is sold out, and the report says so", () => {
  const reading = readRows(
    goodRow({ "Variant Inventory Qty": "0" }),
    goodRow({ Handle: "ciotola", Title: "Ciotola", "Variant Inventory Qty": "3" }),
  )
  expect(reading.products.map(({ product }) => product.variants[0]?.available)).toEqual([false, true])
  expect(reading.notes).toEqual([expect.stringContaining("0 is taken as sold out")])
})

test.each([
  ["120", 120],
  ["96", null],
  ["80", null],
  ["", null],
])("[CAT-4] a compare-at price of %j beside 96 shows as %s", (compareAt, shown) => {
  expect(only(readRows(goodRow({ "Variant Compare At Price": compareAt }))).variants[0]?.compareAtPrice).toBe(
    shown,
  )
})

test.each([
  [{ Published: "false" }, "it isn't published"],
  [{ Published: "FALSO" }, "it isn't published"],
  [{ Published: "true", Status: "draft" }, "its status is draft"],
  [{ Status: "archived" }, "its status is archived"],
])("[CAT-5] a product with %j is withdrawn", (columns, reason) => {
  const reading = readRows(goodRow(columns), goodRow({ Handle: "ciotola", Title: "Ciotola" }))
  expect(reading.withdrawals).toEqual([{ handle: "vaso", rows: [2], reason }])
  expect(only(reading).handle).toBe("ciotola")
})

test("[CAT-5] a word for published that isn't known is refused, not guessed at", () => {
  expect(lines(readRows(goodRow({ Published: "maybe" })))).toEqual([
    "2 refused Published maybe: true or false is expected",
  ])
})

test("[CAT-6] metafields give the model, the facts and the translations; what is missing repeats the merchant's own", () => {
  const field = (key: string) => `Campo (product.metafields.vetrina.${key})`
  const product = only(
    readRows(
      goodRow({
        "Body (HTML)": "<p>Bello</p>",
        Type: "Ceramiche",
        [field("model")]: "/assets/models/goods/lamps.glb#vase_torsione",
        [field("title_en")]: "Vase",
        [field("category_en")]: "Ceramics",
        [field("facts_it")]: "Misure: 22 cm\nCura: a mano",
        [field("facts_en")]: "Size: 22 cm",
        [field("words_en")]: "Confezione: Box\nCoppia: Pair",
      }),
    ),
  )
  expect(product.model).toBe("/assets/models/goods/lamps.glb#vase_torsione")
  expect(product.category).toBe("Ceramiche")
  expect(product.texts).toEqual({
    it: {
      title: "Vaso",
      description: "Bello",
      category: "Ceramiche",
      facts: [
        { label: "Misure", value: "22 cm" },
        { label: "Cura", value: "a mano" },
      ],
    },
    en: {
      title: "Vase",
      description: "Bello",
      category: "Ceramics",
      facts: [{ label: "Size", value: "22 cm" }],
      words: { Confezione: "Box", Coppia: "Pair" },
    },
  })
})

test("[CAT-18] hotspots are read per language; a line that is none is named and dropped", () => {
  const field = (key: string) => `Punti (product.metafields.vetrina.${key})`
  const reading = readRows(
    goodRow({
      [field("hotspots_it")]: "bordo | Bordo | Rifinito a mano.\nsenza barre\nbordo | Ancora | Due volte.",
      [field("hotspots_en")]: "bordo | Rim | Finished by hand.",
    }),
  )
  const { texts } = only(reading)
  expect(texts.it.hotspots).toEqual([{ id: "bordo", title: "Bordo", text: "Rifinito a mano." }])
  expect(texts.en.hotspots).toEqual([{ id: "bordo", title: "Rim", text: "Finished by hand." }])
  expect(lines(reading)).toEqual([
    expect.stringContaining("senza barre"),
    expect.stringContaining("bordo | Ancora | Due volte."),
  ])
})

test("[CAT-6] a metafield that isn't known is named, and the file is taken", () => {
  const reading = readRows(goodRow({ "Peso (product.metafields.vetrina.weight)": "2 kg" }))
  expect(only(reading).handle).toBe("vaso")
  expect(reading.notes).toEqual([expect.stringContaining('no metafield "weight"')])
})

test("[CAT-1] today's column names are read as the older ones are", () => {
  const csv = shopifyCsv([goodRow({ "Image Src": "https://example.com/a.jpg" })])
    .replace("Handle", "URL handle")
    .replace("Body (HTML)", "Description")
    .replace("Variant Price", "Price")
    .replace("Image Src", "Product image URL")
    .replace("Published", "Published on online store")
  expect(only(read(csv))).toMatchObject({ handle: "vaso", image: "https://example.com/a.jpg" })
})

test.each([
  ["a byte order mark", (csv: string) => `\ufeff${csv}`],
  ["CRLF line ends", (csv: string) => csv.replaceAll("\n", "\r\n")],
  ["old Macintosh line ends", (csv: string) => csv.replaceAll("\n", "\r")],
  ["blank lines", (csv: string) => csv.replaceAll("\n", "\n\n")],
  ["no line end at its end", (csv: string) => csv.trimEnd()],
])("[CAT-1] a file with %s reads the same", (_, change) => {
  const csv = shopifyCsv([goodRow(), goodRow({ Handle: "ciotola", Title: "Ciotola" })])
  const products = (text: string) => read(text).products.map(({ product }) => product)
  expect(products(change(csv))).toEqual(products(csv))
})

test("[CAT-1] cells may span lines, and rows are counted as a spreadsheet counts them", () => {
  const reading = readRows(
    goodRow({ "Body (HTML)": "uno\ndue\n\ntre" }),
    goodRow({ Handle: "x", Title: "X", "Variant Price": "?" }),
  )
  expect(only(reading).texts.it.description).toBe("uno\ndue\n\ntre")
  expect(reading.findings[0]?.row).toBe(3)
})

test("[CAT-7] reading a file again gives the same ids, and another showroom gets others", () => {
  const csv = shopifyCsv([goodRow()])
  expect(only(read(csv))).toEqual(only(read(csv)))
  expect(only(read(csv, { showroomId: "altra" })).id).not.toBe(only(read(csv)).id)
})
