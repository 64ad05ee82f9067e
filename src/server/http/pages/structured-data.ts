import type { Language } from "../../../domain/language.ts"
import type { Product, Variant } from "../../../domain/product.ts"
import type { Showroom } from "../../../domain/showroom.ts"

/** A description in schema.org's vocabulary, as JSON-LD. */
export type StructuredData = Readonly<Record<string, unknown>>

const CONTEXT = "https://schema.org"
const LONGEST = 500

export interface DataOptions {
  readonly showroom: Showroom
  readonly language: Language
  /** How people reach this server, without a slash at its end. */
  readonly publicUrl: string
}

export const productUrl = (publicUrl: string, handle: string) =>
  `${publicUrl}/list?${new URLSearchParams({ product: handle })}`

function offer({ sku, price, currency, available, stock }: Variant, url: string): StructuredData {
  const state = !available ? "OutOfStock" : stock !== null && stock <= 0 ? "BackOrder" : "InStock"
  return {
    "@type": "Offer",
    url,
    price: price.toFixed(2),
    priceCurrency: currency,
    availability: `${CONTEXT}/${state}`,
    ...(sku === "" ? {} : { sku }),
  }
}

function productNode(product: Product, { showroom, language, publicUrl }: DataOptions): StructuredData {
  const { title, description, category } = product.texts[language]
  const url = productUrl(publicUrl, product.handle)
  return {
    "@type": "Product",
    name: title,
    url,
    description: description.slice(0, LONGEST),
    brand: { "@type": "Brand", name: product.vendor || showroom.name },
    ...(category === "" ? {} : { category }),
    ...(product.image === null ? {} : { image: new URL(product.image, `${publicUrl}/`).href }),
    offers: product.variants.map((variant) => offer(variant, url)),
  }
}

export function storeData({ showroom, language, publicUrl }: DataOptions): StructuredData {
  return {
    "@context": CONTEXT,
    "@type": "OnlineStore",
    name: showroom.name,
    slogan: showroom.tagline[language],
    url: `${publicUrl}/`,
    logo: `${publicUrl}/icons/icon-512.png`,
  }
}

export function listData(products: readonly Product[], options: DataOptions): StructuredData {
  return {
    "@context": CONTEXT,
    "@type": "ItemList",
    numberOfItems: products.length,
    itemListElement: products.map((product, index) => ({
      "@type": "ListItem",
      position: index + 1,
      item: productNode(product, options),
    })),
  }
}

/** What visitors say of a product, when enough of them do. */
export interface Rating {
  readonly n: number
  /** 1 to 5. */
  readonly mean: number
}

function ratingNode({ n, mean }: Rating): StructuredData {
  const ends = { bestRating: 5, worstRating: 1 }
  return { "@type": "AggregateRating", ratingValue: mean.toFixed(2), reviewCount: n, ...ends }
}

export function productData(
  product: Product,
  options: DataOptions,
  rating: Rating | null = null,
): StructuredData {
  const aggregateRating = rating === null ? {} : { aggregateRating: ratingNode(rating) }
  return { "@context": CONTEXT, ...productNode(product, options), ...aggregateRating }
}

const ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
}

/** The element that holds a description. It ends where it should, whatever a catalogue holds. */
export function dataTag(data: StructuredData): string {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] ?? "")
  return `<script type="application/ld+json">${json}</script>`
}
