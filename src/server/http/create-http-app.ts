import { Hono } from "hono"
import { compress } from "hono/compress"
import type { Logger } from "pino"
import { SEVERAL_METRICS } from "../../protocol/several-metrics.ts"
import { errorResponse } from "./error-response.ts"
import type { HttpEnv } from "./http-env.ts"
import { HttpError } from "./http-error.ts"
import { securePages } from "./secure-headers.ts"
import type { IsTrusted } from "./trusted-proxies.ts"

export interface HttpAppOptions {
  readonly log: Logger
  /** Whether people reach the server by https. */
  readonly https: boolean
  /** Origin of the merchant's shop, when pages post a form there. */
  readonly formTarget?: string | null
  /** Pages may hold scripts in their text: those of hot reload do. */
  readonly inlineScripts?: boolean
  /** Which proxies are believed about whom they speak for; without it, those on this machine. */
  readonly isTrusted?: IsTrusted
  /** Everything under `/api`. */
  readonly api: readonly Hono<HttpEnv>[]
  /** Files and pages, asked last; none when something else serves them. */
  readonly pages?: Hono<HttpEnv>
}

/** Answers that pack to a tenth: a scene with its stock is a quarter of a megabyte. */
const LARGE = ["/api/showroom", "/api/scenes/*", "/api/products", SEVERAL_METRICS]

/** Puts the routes together. Nothing listens: tests ask it with `app.request`. */
export function createHttpApp(options: HttpAppOptions): Hono<HttpEnv> {
  const { log, https, formTarget = null, inlineScripts = false, isTrusted, api, pages } = options
  const app = new Hono<HttpEnv>()
  app.onError((error, c) => errorResponse(error, c, log))
  const unknown = (method: string, path: string) =>
    new HttpError(404, "not-found", `there is no ${method} ${path.slice(0, 200)}`)
  app.notFound((c) => c.json(unknown(c.req.method, c.req.path).toProblem(), 404))
  app.use("*", securePages({ https, formTarget, inlineScripts }))
  if (isTrusted)
    app.use("/api/*", async (c, next) => {
      c.set("isTrusted", isTrusted)
      await next()
    })
  for (const path of LARGE) app.use(path, compress({ encoding: "gzip" }))
  app.use("/api/*", async (c, next) => {
    await next()
    if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store")
  })
  for (const route of api) app.route("/", route)
  app.all("/api/*", (c) => {
    throw unknown(c.req.method, c.req.path)
  })
  if (pages) app.route("/", pages)
  return app
}
