import { isLanguage, type Language } from "../../domain/language.ts"
import { FeedError } from "../feed-error.ts"

/** Names that Shopify has given each column, today's export first. */
const NAMES = {
  handle: ["Handle", "URL handle"],
  title: ["Title"],
  body: ["Body (HTML)", "Description"],
  vendor: ["Vendor"],
  type: ["Type", "Custom Product Type"],
  category: ["Product Category", "Standardized Product Type", "Standard Product Type"],
  tags: ["Tags"],
  published: ["Published", "Published on online store"],
  status: ["Status"],
  option1Name: ["Option1 Name"],
  option1Value: ["Option1 Value"],
  option2Name: ["Option2 Name"],
  option2Value: ["Option2 Value"],
  option3Name: ["Option3 Name"],
  option3Value: ["Option3 Value"],
  sku: ["Variant SKU", "SKU"],
  variantNumber: ["Variant ID"],
  tracker: ["Variant Inventory Tracker", "Inventory tracker"],
  quantity: ["Variant Inventory Qty", "Inventory quantity"],
  policy: ["Variant Inventory Policy", "Continue selling when out of stock"],
  price: ["Variant Price", "Price"],
  compareAt: ["Variant Compare At Price", "Compare-at price"],
  image: ["Image Src", "Product image URL"],
  imagePosition: ["Image Position"],
  variantImage: ["Variant Image", "Variant image URL"],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ShopifyColumn = keyof typeof NAMES

const MANDATORY: readonly ShopifyColumn[] = ["handle", "title", "price"]

/** What Vetrina reads from `… (product.metafields.vetrina.KEY)` columns. */
export type Metafield =
  | "model"
  | "facts"
  | `${"title" | "description" | "category" | "facts" | "words" | "hotspots"}_${Language}`

export interface ShopifyColumns {
  /** What the file calls the column; today's name when it has none. */
  nameOf(column: ShopifyColumn | Metafield): string
  /** The cell of a row; empty when the file has no such column. */
  read(cells: readonly string[], column: ShopifyColumn | Metafield): string
  readonly notes: readonly string[]
}

const OURS = /\(product\.metafields\.vetrina\.([^)]*)\)$/i

function isMetafield(key: string): key is Metafield {
  if (key === "model" || key === "facts") return true
  const [what = "", language] = key.split("_")
  return (
    ["title", "description", "category", "facts", "words", "hotspots"].includes(what) && isLanguage(language)
  )
}

/** Whether a header is that of a Shopify product export. */
export function looksLikeShopify(header: readonly string[]): boolean {
  const has = (column: ShopifyColumn) => NAMES[column].some((name) => find(header, name) >= 0)
  const telling: readonly ShopifyColumn[] = [
    "handle",
    "body",
    "option1Name",
    "price",
    "published",
    "image",
    "tracker",
  ]
  return has("handle") || telling.filter(has).length >= 2
}

/**
 * Where each column of the file is. Names are compared without regard to case.
 *
 * @throws FeedError naming the mandatory columns that are missing, or one that is there twice.
 */
export function locateColumns(header: readonly string[]): ShopifyColumns {
  const places = new Map<string, number>()
  const notes: string[] = []
  for (const column of Object.keys(NAMES)) {
    if (!isColumn(column)) continue
    for (const name of NAMES[column]) if (!places.has(column)) place(places, column, header, name)
  }
  const missing = MANDATORY.filter((column) => !places.has(column)).map((column) => `"${NAMES[column][0]}"`)
  if (missing.length > 0) {
    throw new FeedError(
      `this Shopify CSV has no column ${missing.join(", ")}: export all columns and import it again`,
    )
  }
  for (const [index, name] of header.entries()) {
    const key = OURS.exec(name)?.[1]?.toLowerCase()
    if (key === undefined) continue
    if (!isMetafield(key)) notes.push(`column "${name}" is not read: Vetrina knows no metafield "${key}"`)
    else if (places.has(key)) throw new FeedError(`the metafield "${key}" has two columns`)
    else places.set(key, index)
  }
  const nameOf = (column: ShopifyColumn | Metafield) =>
    header[places.get(column) ?? -1] ?? (isColumn(column) ? NAMES[column][0] : column)
  return { nameOf, read: (cells, column) => cells[places.get(column) ?? -1] ?? "", notes }
}

function isColumn(key: string): key is ShopifyColumn {
  return key in NAMES
}

function find(header: readonly string[], name: string): number {
  return header.findIndex((each) => each.trim().toLowerCase() === name.toLowerCase())
}

function place(places: Map<string, number>, column: string, header: readonly string[], name: string): void {
  const first = find(header, name)
  if (first < 0) return
  if (find(header.slice(first + 1), name) >= 0) throw new FeedError(`the column "${name}" is there twice`)
  places.set(column, first)
}
