import { expect, test } from "vitest"
import { lines, only, read } from "./feed-helpers.ts"

const HEADER = [
  ...["id", "title", "description", "link", "image_link", "price", "sale_price", "sale_price_effective_date"],
  ...[
    "availability",
    "item_group_id",
    "color",
    "size",
    "material",
    "product_type",
    "brand",
    "virtual_model_link",
  ],
]

type Item = Readonly<Record<string, string>>

const GOOD: Item = {
  id: "vaso-1",
  title: "Vaso Onda",
  description: "Coste che girano",
  image_link: "https://example.com/vaso.jpg",
  price: "96.00 EUR",
  availability: "in_stock",
  product_type: "Casa > Ceramiche",
  brand: "Casa Ambrogia",
}

function tsv(...items: readonly Item[]): string {
  return [HEADER, ...items.map((item) => HEADER.map((name) => item[name] ?? ""))]
    .map((row) => row.join("\t"))
    .join("\n")
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
}

function elements(item: Item, prefix = "g:"): string {
  return Object.entries(item)
    .map(([name, value]) => `<${prefix}${name}>${escaped(value)}</${prefix}${name}>`)
    .join("")
}

function rss(...items: readonly Item[]): string {
  const body = items.map((item) => `<item>${elements(item)}</item>`).join("")
  return `<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Negozio</title>${body}</channel></rss>`
}

const VARIANTS: readonly Item[] = [
  {
    ...GOOD,
    id: "v1",
    item_group_id: "onda",
    title: "Vaso Onda - Salvia",
    color: "Salvia",
    material: "gres",
  },
  {
    ...GOOD,
    id: "v2",
    item_group_id: "onda",
    title: "Vaso Onda - Latte",
    color: "Latte",
    material: "gres",
    price: "99.00 EUR",
  },
]

test.each([
  ["text", tsv(GOOD)],
  ["text with a mark and CRLF", `\ufeff${tsv(GOOD).replaceAll("\n", "\r\n")}`],
  ["RSS", rss(GOOD)],
  [
    "Atom",
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><title>x</title><entry><title>Vaso Onda</title><summary>Coste che girano</summary><link href="https://example.com/p"/>${elements({ ...GOOD, title: "", description: "" })}</entry></feed>`,
  ],
])("[CAT-11] a Google Merchant feed as %s gives its products", (_, feed) => {
  const reading = read(feed)
  expect(lines(reading)).toEqual([])
  expect(only(reading)).toMatchObject({
    handle: "vaso-1",
    title: "Vaso Onda",
    vendor: "Casa Ambrogia",
    category: "Ceramiche",
    options: [],
    image: "https://example.com/vaso.jpg",
    variants: [
      { sku: "vaso-1", price: 96, currency: "EUR", available: true, compareAtPrice: null, stock: null },
    ],
    texts: { it: { description: "Coste che girano" }, en: { description: "Coste che girano" } },
  })
})

test("[CAT-11] text and XML of the same shop give the same products", () => {
  const products = (feed: string) => read(feed).products.map(({ product }) => product)
  expect(products(tsv(...VARIANTS, GOOD))).toEqual(products(rss(...VARIANTS, GOOD)))
})

test("[CAT-11] items of one group are variants; what they share is a fact, what tells them apart an option", () => {
  expect(only(read(tsv(...VARIANTS)))).toMatchObject({
    handle: "onda",
    title: "Vaso Onda",
    options: [{ name: "Colore", values: ["Salvia", "Latte"] }],
    variants: [
      { values: ["Salvia"], price: 96 },
      { values: ["Latte"], price: 99 },
    ],
    texts: {
      it: { facts: [{ label: "Materiale", value: "gres" }] },
      en: { facts: [{ label: "Material", value: "gres" }] },
    },
  })
})

test("[CAT-11] the feed's 3D model link becomes the product's model", () => {
  const model = "https://example.com/vaso.glb"
  expect(only(read(rss({ ...GOOD, virtual_model_link: model }))).model).toBe(model)
  const bad = read(rss({ ...GOOD, virtual_model_link: "https://example.com/vaso.usdz" }))
  expect(only(bad).model).toBeNull()
  expect(bad.findings).toMatchObject([{ fate: "dropped", column: "virtual_model_link" }])
})

test.each([
  ["in stock", true],
  ["preorder", true],
  ["out_of_stock", false],
  ["Out of stock", false],
])("[CAT-3] availability %j means %s", (availability, available) => {
  expect(only(read(tsv({ ...GOOD, availability }))).variants).toMatchObject([{ available }])
})

test.each([
  ["", 80, 96],
  ["2026-11-01T00:00+0100/2026-12-24T23:59+0100", 80, 96],
  ["2026-10-01T00:00Z/2026-10-31T23:59Z", 96, null],
])("[CAT-4] a sale price within %j sells at %d", (sale_price_effective_date, price, compareAtPrice) => {
  const item = { ...GOOD, sale_price: "80.00 EUR", sale_price_effective_date }
  expect(only(read(tsv(item))).variants).toMatchObject([{ price, compareAtPrice }])
})

test.each([
  ["sale_price", "80,00 EUR"],
  ["sale_price", "80.00 USD"],
])("[CAT-4] %s %j is dropped and the price stays", (name, value) => {
  const reading = read(tsv({ ...GOOD, [name]: value }))
  expect(only(reading).variants).toMatchObject([{ price: 96, compareAtPrice: null }])
  expect(reading.findings).toMatchObject([{ fate: "dropped", column: name }])
})

test.each([
  ["id", ""],
  ["title", ""],
  ["title", "a".repeat(300)],
  ["price", "96"],
  ["price", "96,00 EUR"],
  ["availability", "maybe"],
])("[CAT-8] an item whose %s is %j is refused, and the others stand", (name, value) => {
  const reading = read(tsv({ ...GOOD, id: "altro" }, { ...GOOD, [name]: value }))
  expect(only(reading).handle).toBe("altro")
  expect(reading.findings).toMatchObject([{ row: 3, fate: "refused", column: name }])
})

test("[CAT-8] an id that is there twice and a variant that can't be told apart are refused", () => {
  const reading = read(tsv(GOOD, GOOD, ...VARIANTS, { ...VARIANTS[0], id: "v3" }))
  expect(reading.findings).toMatchObject([
    { row: 3, fate: "refused", column: "id" },
    { row: 6, fate: "refused", column: "item_group_id" },
  ])
  expect(reading.products).toHaveLength(2)
})

test("[CAT-8] a variant in another currency than its siblings is refused; a feed in another is noted", () => {
  const reading = read(tsv({ ...VARIANTS[0], price: "96 USD" }, { ...VARIANTS[1] }))
  expect(lines(reading)).toEqual([expect.stringContaining("priced in USD")])
  expect(reading.notes).toEqual(["some prices are in USD; the showroom's currency is EUR"])
})

test.each([
  ["cut off", rss(GOOD).slice(0, -20), "isn't well-formed"],
  [
    "with entities of its own",
    rss(GOOD).replace("<rss", '<!DOCTYPE x [<!ENTITY a "aaaa">]><rss'),
    "declares entities",
  ],
  ["of something else", "<html><body>404</body></html>", "neither RSS 2.0"],
])("[CAT-12] XML %s is refused as a whole, saying why", (_, feed, reason) => {
  expect(() => read(feed)).toThrow(reason)
})

test("[CAT-11] an XML feed without items is read as one", () => {
  expect(read(rss())).toMatchObject({ products: [], findings: [] })
})

test("[CAT-12] XML with names that would reach into objects is refused, and reaches nothing", () => {
  const feed = rss(GOOD).replace("<item>", "<item><__proto__><polluted>x</polluted></__proto__>")
  expect(() => read(feed)).toThrow("this XML can't be read")
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("polluted")
})

test("[CAT-11] entities, CDATA and HTML in XML become text", () => {
  const feed = rss(GOOD, { ...GOOD, id: "due" })
    .replace("Vaso Onda", "Vaso &amp; fiori &#232; &quot;qui&quot;")
    .replace("Coste che girano", "<![CDATA[<p>Uno</p><p>Caff&egrave;</p>]]>")
  const product = read(feed).products[0]?.product
  expect(product?.title).toBe('Vaso & fiori è "qui"')
  expect(product?.texts.it.description).toBe("Uno\n\nCaffè")
})

test("[CAT-2] an entity that stands for half a character leaves nothing behind", () => {
  const feed = rss({ ...GOOD, image_link: "/a.webp" })
    .replace("Vaso Onda", "Vaso&#xD800;")
    .replace("/a.webp", "/a&#xD800;.webp")
  const reading = read(feed)
  expect(JSON.stringify(reading.products)).not.toMatch(/\\ud800/i)
})

test("[CAT-10] 10,000 items are read within seconds, as text and as XML", () => {
  const items = Array.from({ length: 10_000 }, (_, index) => ({
    ...GOOD,
    id: `v${index}`,
    description: "a & b & c < d",
    item_group_id: `g${index >> 1}`,
    color: `c${index & 1}`,
  }))
  const started = performance.now()
  expect(read(tsv(...items)).products).toHaveLength(5_000)
  expect(read(rss(...items)).products).toHaveLength(5_000)
  expect((performance.now() - started) / 1000).toBeLessThan(20)
})
