import { type Context, Hono, type MiddlewareHandler } from "hono"
import { validate as isUuid } from "uuid"
import type { Scene } from "../../domain/scene.ts"
import type {
  LinkMade,
  LinksReply,
  PresentationReply,
  PresentationsReply,
  VersionsReply,
} from "../../protocol/presentations.ts"
import { NothingBody } from "../http/help/help-bodies.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { parseBody, readJson } from "../http/read-json.ts"
import type { CatalogueStore } from "../storage/catalogue-store.ts"
import { keepKnown } from "./keep-known.ts"
import type { LinkStore } from "./link-store.ts"
import type { StoredPresentation } from "./presentation.ts"
import { ArchiveBody, LinkBody, MAX_PRESENTATION_BYTES, SaveBody } from "./presentation-bodies.ts"
import type { PresentationStore } from "./presentation-store.ts"
import { productsNow } from "./products-now.ts"
import { productsOf, tellPresentation, tellRow } from "./tell-presentation.ts"

export interface PresentationsRouteOptions {
  readonly store: PresentationStore
  readonly links: LinkStore
  readonly catalogue: Pick<CatalogueStore, "list">
  readonly scenes: readonly Scene[]
  readonly newId: () => string
  readonly newCode: () => string
  /** Lets guides and marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const SMALL = 4 * 1024
const DAY = 86_400_000
const unknown = () => new HttpError(404, "presentation-unknown", "there is no such presentation")

function idOf(c: Context, name = "id"): string {
  const id = (c.req.param(name) ?? "").toLowerCase()
  if (!isUuid(id)) throw unknown()
  return id
}

/** `/api/presentations`: what guides show to guests, step by step; guides, marketers and the owner write them. */
export function presentationsRoute(options: PresentationsRouteOptions): Hono<HttpEnv> {
  const { store, links, catalogue, scenes, newId, newCode, guard, now } = options

  const tell = async (presentation: StoredPresentation): Promise<PresentationReply> =>
    tellPresentation(presentation, await productsNow(productsOf(presentation.body), catalogue), scenes)
  async function found(c: Context): Promise<StoredPresentation> {
    const presentation = await store.find(idOf(c))
    if (presentation === null) throw unknown()
    return presentation
  }

  return new Hono<HttpEnv>()
    .use("/api/presentations", guard)
    .use("/api/presentations/*", guard)
    .use("/api/presentations/*", async (c, next) => {
      c.header("Cache-Control", "no-store")
      await next()
    })
    .get("/api/presentations", async (c) => {
      const all = await store.list()
      const products = await productsNow(
        all.flatMap(({ body }) => productsOf(body)),
        catalogue,
      )
      return c.json({
        presentations: all.map((each) => tellRow(each, products)),
      } satisfies PresentationsReply)
    })
    .get("/api/presentations/:id", async (c) => c.json(await tell(await found(c))))
    .put("/api/presentations/:id", async (c) => {
      const id = idOf(c)
      const { version, ...draft } = parseBody(
        SaveBody,
        await readJson(c, { maxBytes: MAX_PRESENTATION_BYTES }),
      )
      const ids = draft.steps.flatMap(({ products }) => products.map(({ productId }) => productId))
      const products = await productsNow(ids, catalogue)
      const saved = await store.save(id, {
        over: version,
        by: c.get("staff").name,
        body: (before) => keepKnown(draft, { products, scenes, before }),
      })
      if (saved.refusal === "full")
        throw new HttpError(409, "full", "there are as many presentations as are kept")
      if (saved.now === null) throw unknown()
      if (saved.refusal === "changed") {
        const { version: is, changedBy: by, changedAt } = saved.now
        throw new HttpError(409, "changed", `${by} has changed it since`, {
          details: { version: is, by, at: changedAt.toISOString() },
        })
      }
      return c.json(await tell(saved.now))
    })
    .post("/api/presentations/:id/archive", async (c) => {
      const { archived } = parseBody(ArchiveBody, await readJson(c, { maxBytes: SMALL }))
      const presentation = await store.archive(idOf(c), archived, c.get("staff").name)
      if (presentation === null) throw unknown()
      return c.json(await tell(presentation))
    })
    .get("/api/presentations/:id/versions", async (c) => {
      const versions = await store.versions(idOf(c))
      return c.json({
        versions: versions.map(({ version, at, by }) => ({ version, by, at: at.toISOString() })),
      } satisfies VersionsReply)
    })
    .get("/api/presentations/:id/versions/:version", async (c) => {
      const version = Number(c.req.param("version"))
      const body = Number.isSafeInteger(version) ? await store.version(idOf(c), version) : null
      if (body === null) throw new HttpError(404, "version-unknown", "there is no such version")
      const presentation = await found(c)
      return c.json(await tell({ ...presentation, body }))
    })
    .get("/api/presentations/:id/links", async (c) =>
      c.json({ links: await links.list(idOf(c)) } satisfies LinksReply),
    )
    .post("/api/presentations/:id/links", async (c) => {
      const { days, label } = parseBody(LinkBody, await readJson(c, { maxBytes: SMALL }))
      const { id: presentationId, body, archivedAt } = await found(c)
      if (archivedAt !== null) throw new HttpError(409, "archived", "it is archived: nobody can be shown it")
      if (body.steps.length === 0)
        throw new HttpError(409, "no-steps", "it has no steps: there is nothing to show")
      const code = newCode()
      const made = await links.add({
        ...{ presentationId, code, label },
        id: newId(),
        staff: c.get("staff"),
        expiresAt: new Date(now() + days * DAY),
      })
      if (!made) throw new HttpError(409, "too-many-links", "as many links work as may at a time")
      return c.json({ code, links: await links.list(presentationId) } satisfies LinkMade, 201)
    })
    .post("/api/presentations/:id/links/:link/revoke", async (c) => {
      parseBody(NothingBody, await readJson(c, { maxBytes: SMALL }))
      const id = idOf(c)
      await links.revoke(id, idOf(c, "link"))
      return c.json({ links: await links.list(id) } satisfies LinksReply)
    })
}
