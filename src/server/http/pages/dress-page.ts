import type { Context } from "hono"
import { isLanguage, type Language, pickLanguage } from "../../../domain/language.ts"
import type { Showroom } from "../../../domain/showroom.ts"
import type { CatalogueStore } from "../../storage/catalogue-store.ts"
import { escapeHtml } from "../html.ts"
import {
  entranceHead,
  type HeadOptions,
  headTags,
  listHead,
  type PageHead,
  privateHead,
  productHead,
} from "./page-head.ts"

/** Of the list, told to search engines at once; the sitemap has all. */
const TOLD = 100

export interface DressOptions {
  readonly showroom: Showroom
  readonly catalogue: Pick<CatalogueStore, "list" | "withHandles">
  /** How people reach this server, without a slash at its end. */
  readonly publicUrl: string
}

/** The document of a page, with its own title, description and the rest of its head. */
export type DressPage = (c: Context, document: string) => Promise<string>

function languageOf(c: Context, { languages }: Showroom): { language: Language; asked: boolean } {
  const asked = c.req.query("lang")
  if (isLanguage(asked) && languages.includes(asked)) return { language: asked, asked: true }
  const preferred = (c.req.header("accept-language") ?? "").split(",").map((tag) => tag.trim())
  const picked = pickLanguage(preferred)
  return { language: languages.includes(picked) ? picked : (languages[0] ?? picked), asked: false }
}

/** Puts a head into the built document; what it says of itself already is replaced. */
export function putHead(document: string, head: PageHead, options: HeadOptions): string {
  const { language, title, description } = head
  const tags = headTags(head, options).html
  return document
    .replace(/<html lang="[^"]*"/, () => `<html lang="${language}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(
      /<meta name="description" content="[^"]*"\s*\/?>/,
      () => `<meta name="description" content="${escapeHtml(description)}">`,
    )
    .replace("</head>", () => `${tags}\n</head>`)
}

export function createDressPage({ showroom, catalogue, publicUrl }: DressOptions): DressPage {
  async function headOf(c: Context, options: HeadOptions): Promise<PageHead> {
    if (c.req.path === "/") return entranceHead(options)
    if (c.req.path !== "/list") return privateHead(options)
    const handle = c.req.query("product")?.replaceAll("\u0000", "")
    if (handle === undefined || handle === "") {
      return listHead((await catalogue.list({ limit: TOLD })).products, options)
    }
    const [product] = await catalogue.withHandles([handle])
    return product ? productHead(product, options) : privateHead(options)
  }
  return async (c, document) => {
    const options: HeadOptions = { showroom, publicUrl, ...languageOf(c, showroom) }
    return putHead(document, await headOf(c, options), options)
  }
}
