import { createHash } from "node:crypto"
import type { Product } from "../../../domain/product.ts"
import { fold } from "./fold.ts"

/** A product as the table keeps it, but for what the database adds. */
export interface ProductRow {
  readonly id: string
  readonly handle: string
  readonly sortTitle: string
  readonly lowestPrice: number
  readonly available: boolean
  readonly category: string
  readonly categoryLabel: string
  readonly search: string
  readonly body: string
  readonly digest: string
}

export function productRow(product: Product): ProductRow {
  const { id, handle, title, category, texts, variants } = product
  const body = JSON.stringify(product)
  return {
    id,
    handle,
    sortTitle: fold(title),
    lowestPrice: Math.min(...variants.map((variant) => variant.price)),
    available: variants.some((variant) => variant.available),
    category,
    categoryLabel: JSON.stringify({ it: texts.it.category, en: texts.en.category }),
    search: searchText(product),
    body,
    digest: createHash("sha256").update(body).digest("hex"),
  }
}

function searchText({ handle, vendor, tags, texts, variants }: Product): string {
  const words = [handle, vendor, ...tags]
  for (const { title, category, description } of [texts.it, texts.en])
    words.push(title, category, description)
  for (const { sku, values } of variants) words.push(sku, ...values)
  return fold([...new Set(words)].join("\n"))
}
