import type { Context } from "hono"
import { isLanguage, type Language, pickLanguage } from "../../../domain/language.ts"
import type { Product } from "../../../domain/product.ts"
import type { Showroom } from "../../../domain/showroom.ts"
import { LIST_PAGE } from "../../../protocol/showroom.ts"
import type { CatalogueStore } from "../../storage/catalogue-store.ts"
import { escapeHtml, html } from "../html.ts"
import { asksForNothing, DASHBOARD, type EarlyTags, earlyTags, firstPictures } from "./early-tags.ts"
import {
  entranceHead,
  type HeadOptions,
  headTags,
  listHead,
  type PageHead,
  privateHead,
  productHead,
} from "./page-head.ts"
import type { PageDocument } from "./page-source.ts"
import { dataTag, type Rating } from "./structured-data.ts"

export interface DressOptions {
  readonly showroom: Showroom
  readonly catalogue: Pick<CatalogueStore, "list" | "withHandles">
  /** How people reach this server, without a slash at its end. */
  readonly publicUrl: string
  /** What visitors say of a product, by its id; `null`: too few do. */
  readonly ratingOf?: (productId: string) => Promise<Rating | null>
  /** Whether who sent these headers may read the showroom's numbers. */
  readonly readsNumbers?: (headers: Headers) => Promise<boolean>
}

/** The document of a page, with its own title, description and the rest of its head. */
export type DressPage = (c: Context, document: PageDocument) => Promise<string>

function languageOf(c: Context, { languages }: Showroom): { language: Language; asked: boolean } {
  const asked = c.req.query("lang")
  if (isLanguage(asked) && languages.includes(asked)) return { language: asked, asked: true }
  const preferred = (c.req.header("accept-language") ?? "").split(",").map((tag) => tag.trim())
  const picked = pickLanguage(preferred)
  return { language: languages.includes(picked) ? picked : (languages[0] ?? picked), asked: false }
}

/** Puts a head into a document; what it says of itself already is replaced. `early`: tags for what is fetched first. */
export function putHead(
  document: string,
  head: PageHead,
  { first, last }: EarlyTags,
  options: HeadOptions,
): string {
  const { language, title, description, data } = head
  return (
    document
      .replace(/<html lang="[^"]*"/, () => `<html lang="${language}"`)
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>\n${first.html}`)
      .replace(/(<link rel="manifest" href="[^"?]*\?lang=)[^"]*/, (_, address) => `${address}${language}`)
      .replace(/(<p class="opening-name">)[^<]*/, (_, tag) => `${tag}${escapeHtml(options.showroom.name)}`)
      .replace(
        /<meta name="description" content="[^"]*"\s*\/?>/,
        () => `<meta name="description" content="${escapeHtml(description)}">`,
      )
      .replace("</head>", () => `${last.html}${headTags(head, options).html}\n</head>`)
      // Last: scripts run when all of the document is here, but don't need it.
      .replace("</body>", () => `${data === null ? "" : dataTag(data)}\n</body>`)
  )
}

const NO_TAGS: EarlyTags = { first: html``, last: html`` }

/** A visit that is seen again is for staff, at the address of the entrance. */
const isReplay = (c: Context) => c.req.path === "/" && c.req.query("replay") !== undefined

export function createDressPage(all: DressOptions): DressPage {
  const { showroom, catalogue, publicUrl, ratingOf, readsNumbers = async () => false } = all
  /** Whoever may not read the numbers is not made to ask for them. */
  const openingFor = async (c: Context, { early: { opening } }: PageDocument) =>
    c.req.path === DASHBOARD && opening !== null && (await readsNumbers(c.req.raw.headers)) ? opening : null
  /** The head of a page, and the products that are seen first on it. */
  async function pageOf(
    c: Context,
    options: HeadOptions,
  ): Promise<{ head: PageHead; seen: readonly Product[] }> {
    if (isReplay(c)) return { head: privateHead(options), seen: [] }
    if (c.req.path === "/") return { head: entranceHead(options), seen: [] }
    if (c.req.path !== "/list") return { head: privateHead(options), seen: [] }
    const handle = c.req.query("product")?.replaceAll("\u0000", "")
    if (handle === undefined || handle === "") {
      const first = await catalogue.list({ limit: LIST_PAGE })
      return { head: listHead(first, options), seen: asksForNothing(c) ? first.products : [] }
    }
    const [product] = await catalogue.withHandles([handle])
    return product
      ? { head: productHead(product, options, (await ratingOf?.(product.id)) ?? null), seen: [product] }
      : { head: privateHead(options), seen: [] }
  }
  return async (c, document) => {
    const options: HeadOptions = { showroom, publicUrl, ...languageOf(c, showroom) }
    const [{ head, seen }, opening] = await Promise.all([pageOf(c, options), openingFor(c, document)])
    const files = (document.early.pages[c.req.path] ?? []).filter((file) => !document.html.includes(file))
    const { timezone } = showroom
    const tags = earlyTags(c, { files, pictures: firstPictures(seen), opening, timezone })
    return putHead(document.html, head, isReplay(c) ? NO_TAGS : tags, options)
  }
}
