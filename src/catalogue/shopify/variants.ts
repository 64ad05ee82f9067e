import type { ProductOption, Variant } from "../../domain/product.ts"
import { parseAddress } from "../address.ts"
import type { FeedContext, Finding } from "../feed-reading.ts"
import { tidyLine } from "../plain-text.ts"
import { parsePrice } from "../price.ts"
import { MERCHANT_NUMBER, variantId } from "../stable-id.ts"
import type { AnyColumn, ShopifyRow } from "./row.ts"
import { parseStock } from "./stock.ts"

const LONGEST = 255
const OPTIONS = [
  { name: "option1Name", value: "option1Value" },
  { name: "option2Name", value: "option2Value" },
  { name: "option3Name", value: "option3Value" },
] as const

export interface ReadVariants {
  readonly options: readonly ProductOption[]
  readonly variants: readonly Variant[]
  /** Rows that gave a variant. */
  readonly rows: readonly number[]
  readonly findings: readonly Finding[]
}

interface NamedOption {
  readonly name: string
  readonly column: (typeof OPTIONS)[number]["value"]
}

/** A row that only brings another picture has none of these. */
export function isVariantRow(row: ShopifyRow): boolean {
  return (["price", "sku", "option1Value"] as const).some((column) => row.get(column).trim() !== "")
}

/** The options' names are on the product's first row; exports that were sorted may have it later. */
function namedOptions(rows: readonly ShopifyRow[]): NamedOption[] {
  return OPTIONS.flatMap(({ name, value }) => {
    const named = rows.map((row) => tidyLine(row.get(name))).find((each) => each !== "")
    return named === undefined ? [] : [{ name: named, column: value }]
  })
}

/** Shopify's way to write a product without options. */
function isDefault(options: readonly NamedOption[], rows: readonly ShopifyRow[]): boolean {
  return (
    options.every((option) => option.name === "Title") &&
    rows.every((row) => ["", "Default Title"].includes(row.get("option1Value").trim()))
  )
}

export interface VariantContext extends FeedContext {
  readonly product: string
  readonly countsUntrackedStock: boolean
}

/** The variants of one product. A row that can't be one is refused by column; the others stand. */
export function readVariants(rows: readonly ShopifyRow[], context: VariantContext): ReadVariants {
  const candidates = rows.filter(isVariantRow)
  const named = namedOptions(rows)
  const options = isDefault(named, candidates) ? [] : named
  const findings: Finding[] = []
  const variants: Variant[] = []
  const taken = new Map<string, number>()
  for (const row of candidates) {
    const refuse = (column: AnyColumn, reason: string) =>
      findings.push(row.finding("refused", column, reason))
    const values = options.map(({ column }) => tidyLine(row.get(column)))
    const unnamed = OPTIONS.find(({ value }) => isUnnamed(row, value, options))
    const bad = options.find((_, index) => !fits(values[index]))
    const key = JSON.stringify(values)
    const twin = taken.get(key)
    const price = parsePrice(row.get("price"))
    const stock = parseStock(row, context.countsUntrackedStock)
    if (unnamed) refuse(unnamed.name, `the option of "${tidyLine(row.get(unnamed.value))}" has no name`)
    else if (bad) refuse(bad.column, `a value of ${bad.name} of at most ${LONGEST} characters is expected`)
    else if (twin !== undefined) refuse("option1Value", `the same variant is in row ${twin}`)
    else if (row.get("sku").length > LONGEST) refuse("sku", `at most ${LONGEST} characters are expected`)
    else if (!price.ok) refuse("price", price.reason)
    else if (!stock.ok) refuse(/whole/.test(stock.reason) ? "quantity" : "policy", stock.reason)
    else {
      taken.set(key, row.row)
      variants.push({
        id: variantId(context.product, values),
        sku: tidyLine(row.get("sku")),
        ...merchantNumber(row, findings),
        values,
        price: price.value,
        compareAtPrice: compareAt(row, price.value, findings),
        currency: context.currency,
        ...stock.value,
        image: variantImage(row, findings),
      })
    }
  }
  return { options: collectOptions(options, variants), variants, rows: [...taken.values()], findings }
}

function fits(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value.length <= LONGEST
}

function isUnnamed(row: ShopifyRow, column: NamedOption["column"], options: readonly NamedOption[]): boolean {
  const value = row.get(column).trim()
  return value !== "" && value !== "Default Title" && !options.some((option) => option.column === column)
}

function collectOptions(options: readonly NamedOption[], variants: readonly Variant[]): ProductOption[] {
  return options.map(({ name }, index) => ({
    name,
    values: [...new Set(variants.map((variant) => variant.values[index] ?? ""))],
  }))
}

/** A spreadsheet that opened the file may have rounded it: half a number would put another thing into the cart. */
function merchantNumber(row: ShopifyRow, findings: Finding[]): Pick<Variant, "merchantId"> {
  const text = row.get("variantNumber").trim()
  if (text === "") return {}
  if (MERCHANT_NUMBER.test(text)) return { merchantId: text }
  const reason = "the number that Shopify gives the variant is expected, digits only"
  findings.push(row.finding("dropped", "variantNumber", reason))
  return {}
}

function compareAt(row: ShopifyRow, price: number, findings: Finding[]): number | null {
  const text = row.get("compareAt").trim()
  if (text === "") return null
  const parsed = parsePrice(text)
  if (parsed.ok) return parsed.value > price ? parsed.value : null
  findings.push(row.finding("dropped", "compareAt", parsed.reason))
  return null
}

function variantImage(row: ShopifyRow, findings: Finding[]): string | null {
  const text = row.get("variantImage").trim()
  if (text === "") return null
  const parsed = parseAddress(text)
  if (parsed.ok) return parsed.value
  findings.push(row.finding("dropped", "variantImage", parsed.reason))
  return null
}
