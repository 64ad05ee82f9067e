import { Hono } from "hono"
import type { Language } from "../../../domain/language.ts"
import type { Showroom } from "../../../domain/showroom.ts"
import { parseCursor } from "../../storage/catalogue/cursor.ts"
import type { CatalogueStore } from "../../storage/catalogue-store.ts"
import { escapeHtml } from "../html.ts"
import type { HttpEnv } from "../http-env.ts"
import { productUrl } from "./structured-data.ts"

/** Pages for those who work here or have an address; the API stays open, or pages could not be drawn to be read. */
const CLOSED = [
  "/dashboard",
  "/digest",
  "/staff",
  "/setup",
  "/my-feedback",
  "/back",
  "/demo-shop",
  "/api/auth",
]
const PAGE = 200
/** A sitemap may have 50,000 addresses. */
const MOST = 20_000

export interface CrawlOptions {
  readonly showroom: Showroom
  readonly catalogue: Pick<CatalogueStore, "list">
  /** How people reach this server, without a slash at its end. */
  readonly publicUrl: string
}

async function allHandles(catalogue: CrawlOptions["catalogue"]): Promise<readonly string[]> {
  const handles: string[] = []
  let after: ReturnType<typeof parseCursor> | undefined
  do {
    const { products, next } = await catalogue.list({ limit: PAGE, after: after ?? undefined })
    handles.push(...products.map(({ handle }) => handle))
    after = next === null ? null : parseCursor(next)
  } while (after && handles.length < MOST)
  return handles
}

function entry(address: string, languages: readonly Language[]): string {
  const inLanguage = (language: string) => {
    const url = new URL(address)
    url.searchParams.set("lang", language)
    return url.href
  }
  const links = languages.map(
    (each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${escapeHtml(inLanguage(each))}"/>`,
  )
  return `<url><loc>${escapeHtml(address)}</loc>${links.join("")}</url>`
}

/** `GET /robots.txt` and `GET /sitemap.xml`: what search engines may read, and where it is. */
export function crawlRoute({ showroom, catalogue, publicUrl }: CrawlOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get("/robots.txt", (c) => {
      c.header("cache-control", "public, max-age=3600")
      const rules = CLOSED.map((path) => `Disallow: ${path}`)
      return c.text(["User-agent: *", ...rules, "", `Sitemap: ${publicUrl}/sitemap.xml`, ""].join("\n"))
    })
    .get("/sitemap.xml", async (c) => {
      const handles = await allHandles(catalogue)
      const addresses = [
        `${publicUrl}/`,
        `${publicUrl}/list`,
        ...handles.map((handle) => productUrl(publicUrl, handle)),
      ]
      c.header("cache-control", "public, max-age=3600")
      c.header("content-type", "application/xml; charset=utf-8")
      return c.body(
        `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${addresses.map((address) => entry(address, showroom.languages)).join("\n")}
</urlset>
`,
      )
    })
}
