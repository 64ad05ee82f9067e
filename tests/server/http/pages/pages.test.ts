import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import type { Hono } from "hono"
import { pino } from "pino"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { parseShowroom } from "../../../../src/domain/parse-showroom.ts"
import { FIRST_PRODUCTS, LIST_PAGE } from "../../../../src/protocol/showroom.ts"
import { createHttpApp } from "../../../../src/server/http/create-http-app.ts"
import type { HttpEnv } from "../../../../src/server/http/http-env.ts"
import { crawlRoute } from "../../../../src/server/http/pages/crawl-route.ts"
import { createDressPage } from "../../../../src/server/http/pages/dress-page.ts"
import { EARLY_FILES, NOTHING_EARLY } from "../../../../src/server/http/pages/page-source.ts"
import { staticRoute } from "../../../../src/server/http/static-files/static-route.ts"
import { productsPath, readListingQuery } from "../../../../src/shop/list/listing-query.ts"
import { aProduct } from "../../../helpers/a-product.ts"

const { default: file } = await import("../../../../scenes/showroom.json", { with: { type: "json" } })
const showroom = parseShowroom({ ...file, name: 'Casa "A" & <B>' })
const publicUrl = "https://shop.example.com"
const DOCUMENT = `<!doctype html>
<html lang="it"><head><meta name="description" content="old" /><title>old</title>
<link rel="manifest" href="/api/app.webmanifest?lang=it" /></head>
<body><p class="opening-name">old</p></body></html>`
const OPENING = "/static/opening-a.js"
const EARLY = {
  "/dashboard": ["/static/dashboard-a.js", "/static/dashboard-a.css"],
  "/list": ["/static/list-a.js", "/static/list-a.css"],
  "/": ["/static/walk-a.js"],
}

const hostile = aProduct("</script><script>alert(1)</script>", { handle: "h & <b>\u2028" })
const products = [aProduct("Vaso Onda", { image: "/assets/pictures/vaso.webp", price: 96.5 }), hostile]
const categories = [{ category: "Ceramiche", label: { it: "Ceramiche", en: "Ceramics" }, count: 2 }]
const catalogue = {
  list: async () => ({ products, next: null, total: 2, categories }),
  withHandles: async (handles: readonly string[]) => products.filter((each) => handles.includes(each.handle)),
}

describe("pages as search engines and messengers read them", () => {
  let folder: string
  let app: Hono<HttpEnv>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "vetrina-pages-"))
    await mkdir(join(folder, "client"))
    await writeFile(join(folder, "client/index.html"), DOCUMENT)
    await writeFile(join(folder, "client", EARLY_FILES), JSON.stringify({ pages: EARLY, opening: OPENING }))
    const ratingOf = async (id: string) => (id === hostile.id ? { n: 12, mean: 4.25 } : null)
    const readsNumbers = async (headers: Headers) => headers.get("cookie") === "session=marketer"
    const dress = createDressPage({ showroom, catalogue, publicUrl, ratingOf, readsNumbers })
    const pages = staticRoute({ clientDir: join(folder, "client"), assetsDir: folder, dress })
    const api = [crawlRoute({ showroom, catalogue, publicUrl })]
    app = createHttpApp({ log: pino({ level: "silent" }), https: true, api, pages })
  })
  afterAll(() => rm(folder, { recursive: true }))

  const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
  const read = async (path: string, headers = {}) => (await get(path, headers)).text()
  const dataOf = (page: string) => JSON.parse(/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? "null")

  test("[SHP-48] a page has its own title, description, canonical address and one per language", async () => {
    const page = await read("/list?q=vaso")
    expect(page).toContain("<title>Elenco · Casa &quot;A&quot; &amp; &lt;B&gt;</title>")
    expect(page).toContain('<meta name="description" content="Tutti i prodotti di Casa &quot;A&quot;')
    expect(page).toContain("&lt;B&gt;: Ceramiche. Con prezzi")
    expect(page).not.toContain("old")
    expect(page).toContain(`<link rel="canonical" href="${publicUrl}/list">`)
    expect(page).toContain(`hreflang="en" href="${publicUrl}/list?lang=en"`)
    expect(page).toContain(`hreflang="x-default" href="${publicUrl}/list"`)
    expect(page.match(/<title>/g)).toHaveLength(1)
  })

  test("[SHP-48] a page says whose it is before any script has run, and what it is as an app in its language", async () => {
    const page = await read("/list?lang=en")
    expect(page).toContain('<p class="opening-name">Casa &quot;A&quot; &amp; &lt;B&gt;</p>')
    expect(page).toContain('<link rel="manifest" href="/api/app.webmanifest?lang=en"')
  })

  test("[SHP-52] a page names what it is going to ask for, and only that", async () => {
    const named = (page: string) =>
      [...page.matchAll(/<link rel="(?:modulepreload|preload)"[^>]*href="([^"]*)"/g)].map(([, href]) => href)
    const vase = "/assets/pictures/vaso.webp"
    expect(named(await read("/list"))).toEqual([vase, "/api/showroom", FIRST_PRODUCTS, ...EARLY["/list"]])
    expect(named(await read("/list?product=vaso-onda"))[0]).toBe(vase)
    expect(named(await read("/list?category=Lampade"))).toEqual(["/api/showroom", ...EARLY["/list"]])
    expect(named(await read("/"))).toEqual(["/api/showroom", ...EARLY["/"]])
    expect(named(await read("/dashboard"))).toEqual(EARLY["/dashboard"])
    expect(named(await read("/staff"))).toEqual([])
    const query = readListingQuery(new URLSearchParams())
    expect(FIRST_PRODUCTS).toBe(productsPath(query, LIST_PAGE, null))
  })

  test("[DSH-111] the overview's numbers are asked for before its scripts, and only for whoever may read them", async () => {
    const marketer = { cookie: "session=marketer" }
    const page = await read("/dashboard", marketer)
    const tag = `<script src="${OPENING}" data-timezone="Europe/Rome"></script>`
    expect(page).toContain(tag)
    expect(page.indexOf(tag)).toBeLessThan(page.indexOf("modulepreload"))
    expect(await read("/dashboard", { cookie: "session=guide" })).not.toContain(OPENING)
    for (const path of ["/dashboard", "/", "/list", "/staff"]) expect(await read(path)).not.toContain(OPENING)
    expect(await read("/dashboard/plan", marketer)).not.toContain(OPENING)
  })

  test("[SHP-48] pages from their sources have the same head as built ones", async () => {
    const ratingOf = async (id: string) => (id === hostile.id ? { n: 12, mean: 4.25 } : null)
    const dress = createDressPage({ showroom, catalogue, publicUrl, ratingOf })
    const source = async (address: string) => ({
      html: DOCUMENT.replace("</head>", `<!--${address}--></head>`),
      early: NOTHING_EARLY,
    })
    const pages = staticRoute({ clientDir: join(folder, "nowhere"), assetsDir: folder, dress, source })
    const dev = createHttpApp({
      log: pino({ level: "silent" }),
      https: false,
      inlineScripts: true,
      api: [],
      pages,
    })
    const response = await dev.request("/list?lang=en")
    const page = await response.text()
    expect(page).toContain("<!--/list-->")
    expect(page).toContain("<title>List · Casa")
    expect(page).toContain(`<link rel="canonical" href="${publicUrl}/list?lang=en">`)
    expect(response.headers.get("content-security-policy")).toContain("'unsafe-inline'")
    expect((await get("/list")).headers.get("content-security-policy")).not.toMatch(
      /script-src[^;]*unsafe-inline/,
    )
  })

  test("[SHP-48] the language is the address's, else the reader's, else the showroom's first", async () => {
    expect(await read("/", { "accept-language": "en-GB,en;q=0.9" })).toContain('<html lang="en"')
    expect(await read("/?lang=it", { "accept-language": "en" })).toContain('<html lang="it"')
    expect(await read("/", { "accept-language": "ja" })).toContain('<html lang="it"')
    const english = await read("/list?lang=en")
    expect(english).toContain(`<link rel="canonical" href="${publicUrl}/list?lang=en">`)
    expect((await get("/")).headers.get("vary")).toContain("accept-language")
  })

  test("[SHP-49] the list is described product by product in schema.org's words", async () => {
    const data = dataOf(await read("/list"))
    expect(data).toMatchObject({ "@type": "ItemList", numberOfItems: 2 })
    expect(data.itemListElement[0]).toMatchObject({
      position: 1,
      item: {
        "@type": "Product",
        name: "Vaso Onda",
        url: `${publicUrl}/list?product=vaso-onda`,
        image: `${publicUrl}/assets/pictures/vaso.webp`,
        offers: [{ price: "96.50", priceCurrency: "EUR", availability: "https://schema.org/InStock" }],
      },
    })
  })

  test("[SHP-49] whatever a catalogue holds, it ends no element and begins none", async () => {
    const page = await read("/list")
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page.match(/<\/script>/g)).toHaveLength(1)
    expect(dataOf(page).itemListElement[1].item.name).toBe("</script><script>alert(1)</script>")
    const own = await read(`/list?${new URLSearchParams({ product: hostile.handle })}`)
    expect(own.match(/<script/g)).toHaveLength(1)
    expect(own).toContain("<title>&lt;/script&gt;")
  })

  test("[REV-15] a product's own page tells the mean of its reviews, with how many; without enough of them, nothing", async () => {
    const rated = dataOf(await read(`/list?${new URLSearchParams({ product: hostile.handle })}`))
    expect(rated.aggregateRating).toEqual({
      ...{ "@type": "AggregateRating", ratingValue: "4.25", reviewCount: 12, bestRating: 5, worstRating: 1 },
    })
    expect(dataOf(await read("/list?product=vaso-onda")).aggregateRating).toBeUndefined()
    expect(await read("/list")).not.toContain("aggregateRating")
  })

  test("[SHP-48] an open product is a page of its own; one that isn't sold is none", async () => {
    const page = await read("/list?product=vaso-onda")
    expect(page).toContain("<title>Vaso Onda · ")
    expect(page).toContain(`<link rel="canonical" href="${publicUrl}/list?product=vaso-onda">`)
    expect(dataOf(page)).toMatchObject({ "@type": "Product" })
    expect(await read("/list?product=%00gone")).toContain('content="noindex"')
  })

  test.each(["/recap/abcdefghijklmnopqrstuv", "/back?order=1", "/dashboard", "/staff"])(
    "[SHP-48] %s is listed by nobody",
    async (path) => {
      const response = await get(path)
      expect(response.headers.get("x-robots-tag")).toBe("noindex")
      const page = await response.text()
      expect(page).toContain('<meta name="robots" content="noindex">')
      expect(page).not.toContain("canonical")
    },
  )

  test("[API-11] a page is packed for whoever takes it, and sent again only when it changed", async () => {
    const packed = await get("/list", { "accept-encoding": "br, gzip" })
    expect(packed.headers.get("content-encoding")).toBe("gzip")
    const bytes = Buffer.from(await packed.arrayBuffer())
    expect(gunzipSync(bytes).toString()).toBe(await read("/list"))
    expect((await get("/list", { "accept-encoding": "gzip;q=0" })).headers.get("content-encoding")).toBeNull()
    const again = await get("/list", { "if-none-match": packed.headers.get("etag") ?? "" })
    expect(again.status).toBe(304)
    const head = await app.request("/list", { method: "HEAD" })
    expect(Number(head.headers.get("content-length"))).toBeGreaterThan(1000)
  })

  test("[SHP-49] robots find the map of the site, with every product in every language", async () => {
    const robots = await read("/robots.txt")
    expect(robots).toContain("Disallow: /dashboard\n")
    expect(robots).toContain(`Sitemap: ${publicUrl}/sitemap.xml`)
    expect(robots).not.toMatch(/Disallow: \/(api\/?)?$/m)
    const response = await get("/sitemap.xml")
    expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8")
    const map = await response.text()
    expect(map.match(/<loc>/g)).toHaveLength(4)
    expect(map).toContain(`<loc>${publicUrl}/list?product=vaso-onda</loc>`)
    expect(map).toContain(`hreflang="en" href="${publicUrl}/list?product=vaso-onda&amp;lang=en"`)
    expect(map).not.toContain("<b>")
  })
})
