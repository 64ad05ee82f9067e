import { Hono } from "hono"
import { etag } from "hono/etag"
import { tellCheckout } from "../../domain/checkout.ts"
import { findStand, standsOf } from "../../domain/find-stand.ts"
import type { SceneReply, ShowroomReply, StandsReply } from "../../protocol/showroom.ts"
import type { ShowroomData } from "../showroom/load-showroom.ts"
import { type Shelf, stockOfScene } from "../showroom/stock-of-scene.ts"
import type { HttpEnv } from "./http-env.ts"
import { HttpError } from "./http-error.ts"

export interface ShowroomRouteOptions {
  readonly showroom: ShowroomData
  readonly shelf: Shelf
  /** How people reach this server. */
  readonly publicUrl: string
}

function replyOf({ showroom, scenes, prompts, policy }: ShowroomData, host: string): ShowroomReply {
  const { id, name, tagline, languages, timezone, currency } = showroom
  return {
    id,
    name,
    tagline,
    languages,
    timezone,
    currency,
    checkout: tellCheckout(showroom.checkout, host),
    scenes: scenes.map((scene) => ({
      id: scene.id,
      version: scene.version,
      touchpoints: scene.touchpoints.map(({ id, name, stage, zone }) => ({ id, name, stage, zone })),
    })),
    prompts,
    policy,
  }
}

/** Where each product is on display, once a scene: where it can be taken, if there is such a place. */
async function standsReply({ scenes }: ShowroomData, shelf: Shelf): Promise<StandsReply> {
  const stocked = await Promise.all(
    scenes.map(async (scene) => ({ scene, stock: await stockOfScene(scene, scenes, shelf) })),
  )
  return {
    stands: stocked.flatMap((each) => {
      const stands = standsOf(each)
      const ids = new Set(stands.map(({ product }) => product.id))
      return [...ids].flatMap((productId) => {
        const stand = findStand(stands, productId, null)
        const zone = each.scene.zones.find(({ id }) => id === stand?.fixture.zone)
        return zone ? [{ productId, scene: each.scene.id, zone: { id: zone.id, name: zone.name } }] : []
      })
    }),
  }
}

/** `GET /api/showroom`, `GET /api/stands` and `GET /api/scenes/:id`: what is in force, and what stands where. */
export function showroomRoute({ showroom, shelf, publicUrl }: ShowroomRouteOptions): Hono<HttpEnv> {
  const { host } = new URL(publicUrl)
  const app = new Hono<HttpEnv>()
  for (const path of ["/api/showroom", "/api/scenes/*", "/api/stands"]) {
    app.use(path, etag(), async (c, next) => {
      await next()
      c.header("cache-control", "no-cache")
    })
  }
  return app
    .get("/api/showroom", (c) => c.json(replyOf(showroom, host)))
    .get("/api/stands", async (c) => c.json(await standsReply(showroom, shelf)))
    .get("/api/scenes/:id", async (c) => {
      const { scenes } = showroom
      const id = c.req.param("id")
      const scene = scenes.find((each) => each.id === id)
      if (!scene) {
        throw new HttpError(404, "scene-unknown", `there is no scene “${id.slice(0, 80)}”`, {
          details: { scenes: scenes.map((each) => each.id) },
        })
      }
      const stock = await stockOfScene(scene, scenes, shelf)
      return c.json({ scene, stock } satisfies SceneReply)
    })
}
