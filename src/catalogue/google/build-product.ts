import type { Product, Variant } from "../../domain/product.ts"
import { parseAddress, parseModelAddress } from "../address.ts"
import type { FeedContext, Finding, ReadProduct } from "../feed-reading.ts"
import { htmlToText } from "../html-text.ts"
import { inEveryLanguage } from "../in-every-language.ts"
import { cut, tidyLine } from "../plain-text.ts"
import type { Parsed } from "../price.ts"
import { MERCHANT_NUMBER, productId, variantId } from "../stable-id.ts"
import { parseAvailability } from "./availability.ts"
import { commonTitle } from "./common-title.ts"
import type { GoogleItem } from "./item.ts"
import { itemPrice } from "./item-price.ts"
import { optionName, sharedFacts, varyingAttributes } from "./options.ts"

const LONGEST = 255
/** Shopify's own feeds call an item `shopify_COUNTRY_PRODUCT_VARIANT`. */
const SHOPIFY_ITEM = /^shopify_[A-Z]{2}_\d+_(\d+)$/i
const LONGEST_DESCRIPTION = 20_000

export interface BuiltGroup {
  readonly read: ReadProduct | null
  readonly findings: readonly Finding[]
}

interface PricedItem {
  readonly item: GoogleItem
  readonly variant: Omit<Variant, "values" | "id">
}

/** Makes one product of the items that share a group. */
export function buildGroup(handle: string, group: readonly GoogleItem[], context: FeedContext): BuiltGroup {
  const findings: Finding[] = []
  const priced = inOneCurrency(
    group.flatMap((item) => priceItem(item, context.now, findings)),
    findings,
  )
  const kept = withoutTwins(priced, findings)
  const first = kept[0]?.item
  if (first === undefined) return { read: null, findings }
  const items = kept.map(({ item }) => item)
  const id = productId(context.showroomId, handle)
  const attributes = varyingAttributes(items)
  const variants = kept.map(({ item, variant }) => ({
    id: variantId(id, [item.get("id")]),
    ...variant,
    values: attributes.map((attribute) => tidyLine(item.get(attribute)) || "–"),
  }))
  const texts = textsOf(items, findings)
  const product: Product = {
    id,
    handle,
    title: texts[context.language].title,
    texts,
    vendor: cut(tidyLine(first.get("brand")), LONGEST),
    category: texts[context.language].category,
    tags: [],
    options: attributes.map((attribute, index) => ({
      name: optionName(attribute, context.language),
      values: [...new Set(variants.map((variant) => variant.values[index] ?? ""))],
    })),
    variants,
    model: firstAddress(items, "virtual_model_link", parseModelAddress, findings),
    image: variants.find((variant) => variant.image !== null)?.image ?? null,
  }
  return { read: { product, rows: items.map((item) => item.row) }, findings }
}

/** An item as a variant, or nothing when it can't be sold. */
function priceItem(item: GoogleItem, now: Date, findings: Finding[]): PricedItem[] {
  const refuse = (attribute: string, reason: string): PricedItem[] => {
    findings.push(item.finding("refused", attribute, reason))
    return []
  }
  const title = tidyLine(item.get("title"))
  if (title === "") return refuse("title", "a title is expected")
  if (title.length > LONGEST) return refuse("title", `it is longer than ${LONGEST} characters`)
  const { price, problem } = itemPrice(item, now)
  if (!price.ok) return refuse("price", price.reason)
  const availability = parseAvailability(item.get("availability"))
  if (!availability.ok) return refuse("availability", availability.reason)
  if (problem) findings.push(item.finding("dropped", problem.attribute, problem.reason))
  const image = firstAddress([item], "image_link", parseAddress, findings)
  const sku = tidyLine(item.get("id"))
  const number = SHOPIFY_ITEM.exec(sku)?.[1]
  const merchantId = number !== undefined && MERCHANT_NUMBER.test(number) ? { merchantId: number } : {}
  return [
    {
      item,
      variant: { sku, ...merchantId, ...price.value, available: availability.value, stock: null, image },
    },
  ]
}

/** A product has one currency: its first item's. */
function inOneCurrency(priced: readonly PricedItem[], findings: Finding[]): PricedItem[] {
  const currency = priced[0]?.variant.currency
  return priced.filter(({ item, variant }) => {
    if (variant.currency === currency) return true
    findings.push(
      item.finding("refused", "price", `the other variants of this product are priced in ${currency}`),
    )
    return false
  })
}

/** Items of a group must differ in something that a customer can choose by. */
function withoutTwins(priced: readonly PricedItem[], findings: Finding[]): PricedItem[] {
  const attributes = varyingAttributes(priced.map(({ item }) => item))
  const seen = new Map<string, number>()
  return priced.filter(({ item }) => {
    const key = JSON.stringify(attributes.map((attribute) => tidyLine(item.get(attribute))))
    const twin = seen.get(key)
    if (twin === undefined) {
      seen.set(key, item.row)
      return true
    }
    findings.push(
      item.finding("refused", "item_group_id", `its colour, size, material and pattern are those of ${twin}`),
    )
    return false
  })
}

function textsOf(items: readonly GoogleItem[], findings: Finding[]): Product["texts"] {
  const [first] = items
  const title = commonTitle(items.map((item) => tidyLine(item.get("title"))))
  const category = categoryOf(first)
  const whole = htmlToText(first?.get("description") ?? "")
  const description = cut(whole, LONGEST_DESCRIPTION)
  if (first && description !== whole) {
    const reason = `only its first ${LONGEST_DESCRIPTION} characters are kept`
    findings.push(first.finding("dropped", "description", reason))
  }
  return inEveryLanguage((language) => ({
    title,
    description,
    category,
    facts: sharedFacts(items, language),
  }))
}

/** The last step of the merchant's own path; Google's path when it is in words. */
function categoryOf(item: GoogleItem | undefined): string {
  for (const attribute of ["product_type", "google_product_category"]) {
    const leaf = tidyLine(item?.get(attribute).split(">").at(-1) ?? "")
    if (leaf !== "" && leaf.length <= LONGEST && !/^\d+$/.test(leaf)) return leaf
  }
  return ""
}

function firstAddress(
  items: readonly GoogleItem[],
  attribute: string,
  parse: (text: string) => Parsed<string>,
  findings: Finding[],
): string | null {
  for (const item of items) {
    if (item.get(attribute) === "") continue
    const parsed = parse(item.get(attribute))
    if (parsed.ok) return parsed.value
    findings.push(item.finding("dropped", attribute, parsed.reason))
  }
  return null
}
