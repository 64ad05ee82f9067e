import type { Language } from "../../../domain/language.ts"
import type { Product } from "../../../domain/product.ts"
import type { ProductsReply } from "../../../protocol/showroom.ts"
import { type Html, html } from "../html.ts"
import { PAGE_WORDS } from "./page-words.ts"
import {
  type DataOptions,
  listData,
  productData,
  productUrl,
  type Rating,
  type StructuredData,
  storeData,
} from "./structured-data.ts"

/** What stands in the head of a page before any script of it has run. */
export interface PageHead {
  readonly language: Language
  readonly title: string
  readonly description: string
  /** The page's own address, without what doesn't make it another page; `null`: no search engine should list it. */
  readonly canonical: string | null
  /** Address of a picture for messengers. */
  readonly image: string
  readonly data: StructuredData | null
}

export interface HeadOptions extends DataOptions {
  /** Whether the address itself asks for the language. */
  readonly asked: boolean
}

const LONGEST = 160

/** Cut after a whole word, as search engines show it. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim()
  if (line.length <= LONGEST) return line
  const cut = line.slice(0, LONGEST - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))}…`
}

function inLanguage(address: string, language: Language): string {
  const url = new URL(address)
  url.searchParams.set("lang", language)
  return url.href
}

const own = (address: string, { asked, language }: HeadOptions) =>
  asked ? inLanguage(address, language) : address

const iconOf = (publicUrl: string) => `${publicUrl}/icons/icon-512.png`

export function entranceHead(options: HeadOptions): PageHead {
  const { showroom, language, publicUrl } = options
  const tagline = showroom.tagline[language]
  return {
    language,
    title: `${showroom.name} · ${tagline}`,
    description: shorten(PAGE_WORDS[language].walk(showroom.name, tagline)),
    canonical: own(`${publicUrl}/`, options),
    image: iconOf(publicUrl),
    data: storeData(options),
  }
}

export function listHead(
  { products, categories }: Pick<ProductsReply, "products" | "categories">,
  options: HeadOptions,
): PageHead {
  const { showroom, language, publicUrl } = options
  const words = PAGE_WORDS[language]
  const named = categories.map(({ label }) => label[language]).filter(Boolean)
  return {
    language,
    title: `${words.list} · ${showroom.name}`,
    description: shorten(words.everything(showroom.name, named)),
    canonical: own(`${publicUrl}/list`, options),
    image: iconOf(publicUrl),
    data: listData(products, options),
  }
}

export function productHead(product: Product, options: HeadOptions, rating: Rating | null): PageHead {
  const { showroom, language, publicUrl } = options
  const { title, description } = product.texts[language]
  return {
    language,
    title: `${title} · ${showroom.name}`,
    description: shorten(description === "" ? title : description),
    canonical: own(productUrl(publicUrl, product.handle), options),
    image: product.image === null ? iconOf(publicUrl) : new URL(product.image, `${publicUrl}/`).href,
    data: productData(product, options, rating),
  }
}

/** Pages for those who have an address, or an account. */
export function privateHead({ showroom, language, publicUrl }: HeadOptions): PageHead {
  const description = PAGE_WORDS[language].walk(showroom.name, showroom.tagline[language])
  const image = iconOf(publicUrl)
  return {
    language,
    title: showroom.name,
    description: shorten(description),
    canonical: null,
    image,
    data: null,
  }
}

function alternates(canonical: string, languages: readonly Language[]): Html[] {
  const plain = new URL(canonical)
  plain.searchParams.delete("lang")
  return [
    ...languages.map(
      (each) => html`<link rel="alternate" hreflang="${each}" href="${inLanguage(plain.href, each)}">`,
    ),
    html`<link rel="alternate" hreflang="x-default" href="${plain.href}">`,
  ]
}

/** The elements that a head adds to the document. */
export function headTags(head: PageHead, { showroom }: HeadOptions): Html {
  const { title, description, canonical, image, language } = head
  if (canonical === null) return html`<meta name="robots" content="noindex">`
  return html`<link rel="canonical" href="${canonical}">
${alternates(canonical, showroom.languages)}
<meta property="og:type" content="website">
<meta property="og:site_name" content="${showroom.name}">
<meta property="og:locale" content="${language}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${canonical}">
<meta property="og:image" content="${image}">`
}
