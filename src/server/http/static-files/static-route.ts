import { type Context, Hono } from "hono"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import type { DressPage } from "../pages/dress-page.ts"
import { builtPages, type PageSource } from "../pages/page-source.ts"
import { servePage } from "../pages/serve-page.ts"
import { segmentsOf } from "./find-file.ts"
import { serveFile } from "./serve-file.ts"
import { createSqueezer } from "./squeezer.ts"

/** Their content is in their name. */
const FOREVER = "public, max-age=31536000, immutable"
/** Models and textures: used at once, asked about in the background after a day. */
const A_DAY = "public, max-age=86400, stale-while-revalidate=604800"
const ASK_FIRST = "no-cache"
/** Memory for the compressed forms of models and textures. */
const SQUEEZED_BYTES = 64 * 1024 * 1024

export const PAGES = [
  "/",
  "/list",
  "/dashboard",
  "/staff",
  "/my-feedback",
  "/setup",
  "/back",
  "/recap",
  "/book",
  "/booking",
  "/order",
] as const

export interface StaticOptions {
  /** Where the built client is. */
  readonly clientDir: string
  /** Where models, textures and pictures are. */
  readonly assetsDir: string
  /** Gives each page its own head; the built one when left out. */
  readonly dress?: DressPage
  /** Where the document of the pages comes from: the built client when left out. */
  readonly source?: PageSource
}

function notFound(c: Context): HttpError {
  return new HttpError(404, "not-found", `there is nothing at ${c.req.path.slice(0, 200)}`)
}

function isPage(path: string): boolean {
  return PAGES.some((page) => page === path || (page !== "/" && path.startsWith(`${page}/`)))
}

/** Files and pages: everything that isn't `/api`. A file that isn't there is a 404, never a page. */
export function staticRoute({ clientDir, assetsDir, dress, ...given }: StaticOptions): Hono<HttpEnv> {
  const source = given.source ?? builtPages(clientDir)
  const squeezer = createSqueezer({ maxBytes: SQUEEZED_BYTES })
  const page = (c: Context, status: 200 | 404) =>
    dress
      ? servePage(c, { source, dress, status })
      : serveFile(c, { root: clientDir, segments: ["index.html"], cacheControl: ASK_FIRST, status })

  async function file(c: Context): Promise<Response | null> {
    const segments = segmentsOf(c.req.path)
    if (segments === null) return null
    if (segments[0] === "assets") {
      const cacheControl = c.req.query("v") ? FOREVER : A_DAY
      return serveFile(c, { root: assetsDir, segments: segments.slice(1), cacheControl, squeezer })
    }
    const cacheControl = segments[0] === "static" ? FOREVER : ASK_FIRST
    return serveFile(c, { root: clientDir, segments, cacheControl })
  }

  return new Hono<HttpEnv>().on(["GET", "HEAD"], "*", async (c) => {
    if (isPage(c.req.path)) {
      const found = await page(c, 200)
      if (found) return found
      throw new HttpError(503, "client-not-built", "the pages are not built: run npm run build")
    }
    const found = await file(c)
    if (found) return found
    const asksForPage = c.req.header("accept")?.includes("text/html") && !/\.\w+$/.test(c.req.path)
    const missing = asksForPage && segmentsOf(c.req.path) !== null ? await page(c, 404) : null
    if (missing) return missing
    throw notFound(c)
  })
}
