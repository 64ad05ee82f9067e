import type { Finding } from "../feed-reading.ts"
import { shorten } from "../plain-text.ts"

/** One entry of a Google Merchant feed: attribute names in snake_case, without their namespace. */
export interface GoogleItem {
  /** Row of the file, or number of the item in XML. */
  readonly row: number
  /** First value of the attribute; empty when it has none. */
  get(attribute: string): string
  finding(fate: Finding["fate"], attribute: string, reason: string): Finding
}

/** `Image Link`, `g:image_link` and `image_link` are the same attribute. */
export function attributeName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^.*:/, "")
    .replace(/[\s-]+/g, "_")
}

export function googleItem(row: number, values: ReadonlyMap<string, string>): GoogleItem {
  const get = (attribute: string) => values.get(attribute)?.trim() ?? ""
  return {
    row,
    get,
    finding: (fate, attribute, reason) => ({
      row,
      handle: get("item_group_id") || get("id") || null,
      fate,
      column: attribute,
      value: shorten(get(attribute)),
      reason,
    }),
  }
}

/** Attributes without which nothing can be sold. */
export const MANDATORY = ["id", "title", "price", "availability"] as const

const TELLING: readonly string[] = [
  ...["id", "availability", "link", "image_link", "item_group_id", "condition"],
  ...["product_type", "google_product_category", "virtual_model_link", "sale_price", "gtin", "mpn"],
]

/** Whether column names are those of a Google Merchant feed. */
export function looksLikeGoogle(header: readonly string[]): boolean {
  return new Set(header.map(attributeName).filter((name) => TELLING.includes(name))).size >= 2
}
