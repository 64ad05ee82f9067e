import type { Language } from "./language.ts"

/** A buyable option of a product. */
export interface Variant {
  readonly id: string
  readonly sku: string
  /** The number that the merchant's own shop gives it, when the feed tells it: Shopify's variant id. */
  readonly merchantId?: string
  /** The option values that make this variant, in the order of `Product.options`: `["Avorio", "Ø 32"]`. */
  readonly values: readonly string[]
  /** In major units of `currency`, with at most two decimals: 189 or 9.99. */
  readonly price: number
  /** The price it is compared with, when it is higher; `null` otherwise. */
  readonly compareAtPrice: number | null
  /** ISO 4217. */
  readonly currency: string
  /** Whether it can be bought now. */
  readonly available: boolean
  /** Units in stock; `null` when the merchant doesn't track them. */
  readonly stock: number | null
  /** Address of a picture of this variant, or `null`. */
  readonly image: string | null
}

export interface ProductOption {
  readonly name: string
  readonly values: readonly string[]
}

/** A product's words in one language: plain text, made safe when the catalogue was imported. */
export interface ProductTexts {
  readonly title: string
  /** Paragraphs are separated by a blank line. */
  readonly description: string
  /** What `Product.category` is called. */
  readonly category: string
  /** Facts worth a line each: measures, material, care. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** What there is to tell about points of the model, by the point's id; missing or empty when there is nothing. */
  readonly hotspots?: readonly { readonly id: string; readonly title: string; readonly text: string }[]
  /** What options and their values are called, by the merchant's own word; one that is missing is said as it is. */
  readonly words?: Readonly<Record<string, string>>
}

/** What is sold. */
export interface Product {
  readonly id: string
  /** The merchant's own key for it, unique in a showroom; scenes refer to products by it. */
  readonly handle: string
  /** In the merchant's own language. */
  readonly title: string
  /** In every language of the interface; a language that the feed lacks repeats the merchant's own. */
  readonly texts: Readonly<Record<Language, ProductTexts>>
  readonly vendor: string
  /** The merchant's own type: the key that the list groups and filters by. */
  readonly category: string
  readonly tags: readonly string[]
  /** Empty for a product with a single nameless variant. */
  readonly options: readonly ProductOption[]
  /** At least one. */
  readonly variants: readonly Variant[]
  /** Address of a GLB, or `<address>#<node>` for one node of a shared file; `null` when there is none. */
  readonly model: string | null
  /** Address of the first picture, or `null`. */
  readonly image: string | null
}
