import { Hono, type MiddlewareHandler } from "hono"
import * as v from "valibot"
import { holdsPoint } from "../../../domain/floor-plan/polygon.ts"
import type { Scene } from "../../../domain/scene.ts"
import type { FloorReply } from "../../../protocol/floor.ts"
import type { FindKnown } from "../../events/known-names.ts"
import type { FindTitles } from "../../figures/labels.ts"
import type { LightOrder } from "../../floor/floor-now.ts"
import type { FloorStore } from "../../floor/floor-store.ts"
import { firstName } from "../../help/help-request.ts"
import type { LimitAddress } from "../address-limit.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { languageOf } from "../metrics-route.ts"
import { parseBody, readJson } from "../read-json.ts"

export interface FloorRouteOptions {
  readonly store: Pick<FloorStore, "read">
  readonly scenes: readonly Scene[]
  readonly findTitles: FindTitles
  readonly findProducts: FindKnown
  /** Told to whichever process has the guest. */
  readonly order: (order: LightOrder) => void
  /** By the guest: nobody is shown something all the time. */
  readonly limitLights: LimitAddress
  /** Lets guides through. */
  readonly guard: MiddlewareHandler<HttpEnv>
}

const LightBody = v.strictObject({
  guest: v.pipe(v.string(), v.maxLength(200)),
  product: v.pipe(v.string(), v.uuid(), v.toLowerCase()),
})

/** `/api/desk/floor`: who walks where others see them, and lighting a product for one of them. */
export function floorRoute(options: FloorRouteOptions): Hono<HttpEnv> {
  const { store, scenes, findTitles, findProducts, order, limitLights, guard } = options
  return new Hono<HttpEnv>()
    .use("/api/desk/floor", guard)
    .use("/api/desk/floor/*", guard)
    .get("/api/desk/floor", async (c) => {
      const language = languageOf(c.req.query("lang"), c.req.header("accept-language"))
      const { guests, others } = await store.read()
      const titles = await findTitles([...new Set(guests.flatMap(({ product }) => product ?? []))], language)
      c.header("Cache-Control", "no-store")
      return c.json({
        others,
        guests: guests.map(({ product, ...guest }) => {
          const scene = scenes.find(({ id }) => id === guest.scene)
          const zone = scene?.zones.find(({ outline }) => holdsPoint(outline, guest.x, guest.z))
          const title = product === null ? undefined : titles.get(product)
          return {
            ...guest,
            zone: zone?.name[language] ?? null,
            product: product !== null && title !== undefined ? { id: product, title } : null,
          }
        }),
      } satisfies FloorReply)
    })
    .post("/api/desk/floor/light", async (c) => {
      const { guest, product } = parseBody(LightBody, await readJson(c, { maxBytes: 2048 }))
      const { guests } = await store.read()
      if (!guests.some(({ id }) => id === guest))
        throw new HttpError(404, "guest-gone", "this guest isn't where others see them any more")
      if (!(await findProducts([product])).has(product))
        throw new HttpError(404, "product-unknown", "there is no such product")
      await limitLights(guest)
      order({ guest, by: firstName(c.get("staff").name), product })
      return c.json({})
    })
}
