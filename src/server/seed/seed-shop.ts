import type { Prompt } from "../../domain/prompt.ts"
import type { ShowroomData } from "../showroom/load-showroom.ts"

/** A place of the showroom where a visitor stops. */
export interface SeedStop {
  readonly sceneId: string
  readonly sceneVersion: string
  readonly touchpointId: string
  readonly zone: string
  readonly x: number
  readonly z: number
  /** Ids of the products that stand there. */
  readonly products: readonly string[]
  /** What is asked after looking at one of them. */
  readonly afterLooking: readonly Prompt[]
}

/** What an invented history takes place in. */
export interface SeedShop {
  readonly showroomId: string
  /** Those with products. */
  readonly stops: readonly SeedStop[]
  readonly afterCart: readonly Prompt[]
  readonly atTheEnd: readonly Prompt[]
}

export interface SeedShopOptions extends ShowroomData {
  /** Ids of products by handle. */
  readonly productIds: ReadonlyMap<string, string>
}

/** Only what the showroom really has: its touchpoints, the products on their fixtures, and the prompts in force. */
export function createSeedShop({ showroom, scenes, prompts, productIds }: SeedShopOptions): SeedShop {
  const triggered = (on: Prompt["trigger"]["on"]) => prompts.filter(({ trigger }) => trigger.on === on)
  const stops = scenes.flatMap((scene) =>
    scene.touchpoints.map((touchpoint): SeedStop => {
      const fixtures = scene.fixtures.filter((fixture) => fixture.touchpoint === touchpoint.id)
      const handles = fixtures.flatMap(({ slots }) => slots.flatMap(({ product }) => product ?? []))
      const arrival = scene.zones.find((zone) => zone.id === touchpoint.zone)?.arrival
      return {
        sceneId: scene.id,
        sceneVersion: scene.version,
        touchpointId: touchpoint.id,
        zone: touchpoint.zone,
        x: arrival?.x ?? 0,
        z: arrival?.z ?? 0,
        products: [...new Set(handles)].flatMap((handle) => productIds.get(handle) ?? []),
        afterLooking: triggered("product.inspected").filter((each) =>
          each.touchpoints.includes(touchpoint.id),
        ),
      }
    }),
  )
  return {
    showroomId: showroom.id,
    stops: stops.filter(({ products }) => products.length > 0),
    afterCart: triggered("cart.added"),
    atTheEnd: triggered("visit.ending"),
  }
}
