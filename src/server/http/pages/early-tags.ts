import type { Context } from "hono"
import type { Product } from "../../../domain/product.ts"
import { variantInForce } from "../../../domain/variant-in-force.ts"
import { FIRST_PRODUCTS } from "../../../protocol/showroom.ts"
import { type Html, html } from "../html.ts"

/** The page that begins with numbers. */
export const DASHBOARD = "/dashboard"

/** Parameters of the list's address by which it asks for other products than its first. */
const ASKS = ["q", "category", "sort", "available"]
/** Whether the list is asked for as it opens. */
export const asksForNothing = (c: Context) => !ASKS.some((name) => c.req.query(name))

/** The answers that a page asks for as soon as its scripts run. */
function answersOf(c: Context): readonly string[] {
  switch (c.req.path) {
    case "/":
      return ["/api/showroom"]
    case "/list":
      return ["/api/showroom", ...(asksForNothing(c) ? [FIRST_PRODUCTS] : [])]
    default:
      return []
  }
}

/** The list's first pictures are seen on any screen. */
const PICTURES = 2

/** What is seen first of some products, as nobody has chosen anything yet. */
export function firstPictures(products: readonly Product[]): readonly string[] {
  return products
    .slice(0, PICTURES)
    .flatMap((product) => variantInForce(product, undefined)?.image ?? product.image ?? [])
}

export interface EarlyOptions {
  /** Addresses of scripts and styles. */
  readonly files: readonly string[]
  readonly pictures: readonly string[]
  /** The script that asks for the dashboard's first numbers; `null` for whoever may not read them. */
  readonly opening: string | null
  /** The showroom's, by its IANA name. */
  readonly timezone: string
}

function earlyTag(file: string): Html {
  if (file.endsWith(".woff2"))
    return html`<link rel="preload" as="font" type="font/woff2" crossorigin href="${file}">`
  return file.endsWith(".css")
    ? html`<link rel="preload" as="style" crossorigin href="${file}">`
    : html`<link rel="modulepreload" crossorigin href="${file}">`
}

export interface EarlyTags {
  /** Before all else that the document names. */
  readonly first: Html
  /** After it. */
  readonly last: Html
}

/**
 * Has a browser fetch at once what it would otherwise find out about one after the other. The shop's scripts are what it waits
 * for; the dashboard begins with its numbers, and with the styles that nothing is painted without.
 */
export function earlyTags(c: Context, { files, pictures, opening, timezone }: EarlyOptions): EarlyTags {
  const tags = files.map(earlyTag)
  if (c.req.path === DASHBOARD) {
    const asking = opening ? html`<script src="${opening}" data-timezone="${timezone}"></script>` : html``
    return { first: asking, last: html`${tags}` }
  }
  const answers = answersOf(c).map(
    (address) => html`<link rel="preload" as="fetch" crossorigin href="${address}">`,
  )
  const seen = pictures.map(
    (address) => html`<link rel="preload" as="image" fetchpriority="high" href="${address}">`,
  )
  return { first: html`${[...seen, ...answers, ...tags]}`, last: html`` }
}
