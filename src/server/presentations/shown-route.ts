import { type Context, Hono, type MiddlewareHandler } from "hono"
import type { Scene } from "../../domain/scene.ts"
import { type PointsReply, SECRET_CODE, type ShownPresentation } from "../../protocol/presentations.ts"
import { firstName } from "../help/help-request.ts"
import type { LimitAddress } from "../http/address-limit.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import type { CatalogueStore } from "../storage/catalogue-store.ts"
import type { LinkStore, OpenLink } from "./link-store.ts"
import { productsNow } from "./products-now.ts"
import { productsOf, shownStep } from "./tell-presentation.ts"

export interface ShownRouteOptions {
  readonly links: LinkStore
  readonly catalogue: Pick<CatalogueStore, "list">
  readonly scenes: readonly Scene[]
  /** Lets guides and marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  readonly limitReading: LimitAddress
  readonly addressOf: (c: Context) => string
}

/** `GET /api/presentation-links/:code`: what whoever has the link is shown; what the guide means to say is for staff. */
export function shownRoute(options: ShownRouteOptions): Hono<HttpEnv> {
  const { links, catalogue, scenes, guard, limitReading, addressOf } = options
  async function open(c: Context): Promise<OpenLink> {
    c.header("Cache-Control", "no-store")
    c.header("X-Robots-Tag", "noindex")
    await limitReading(addressOf(c))
    const code = c.req.param("code") ?? ""
    const link = SECRET_CODE.test(code) ? await links.find(code) : null
    if (link === null)
      throw new HttpError(404, "presentation-unknown", "this link leads to no presentation, or no longer")
    return link
  }
  return new Hono<HttpEnv>()
    .get("/api/presentation-links/:code", async (c) => {
      const { body, staffName, expiresAt } = await open(c)
      const products = await productsNow(productsOf(body), catalogue)
      return c.json({
        title: body.title,
        languages: body.languages,
        guide: firstName(staffName),
        expiresAt: expiresAt.toISOString(),
        steps: body.steps.map((step) => shownStep(step, products, scenes)),
      } satisfies ShownPresentation)
    })
    .get("/api/presentation-links/:code/points", guard, async (c) => {
      const { body } = await open(c)
      const points = Object.fromEntries(body.steps.map(({ id, points }) => [id, points]))
      return c.json({ points } satisfies PointsReply)
    })
}
