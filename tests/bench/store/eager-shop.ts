import type { Prompt } from "../../../src/domain/prompt.ts"
import type { SeedStop } from "../../../src/server/seed/seed-store.ts"
import type { ShowroomData } from "../../../src/server/showroom/load-showroom.ts"

/** A place where something is asked after looking at a product. */
export interface EagerStop extends SeedStop {
  readonly afterLooking: readonly Prompt[]
}

/** What is asked where, as far as an invented history of eager visitors goes. */
export interface EagerShop {
  readonly showroomId: string
  /** Those with products. */
  readonly stops: readonly EagerStop[]
  readonly afterCart: readonly Prompt[]
  readonly atTheEnd: readonly Prompt[]
}

export interface EagerShopOptions extends ShowroomData {
  /** Ids of products by handle. */
  readonly productIds: ReadonlyMap<string, string>
}

/** Only what the showroom really has: its touchpoints, the products on their fixtures, and the prompts in force. */
export function createEagerShop({ showroom, scenes, prompts, productIds }: EagerShopOptions): EagerShop {
  const triggered = (on: Prompt["trigger"]["on"]) => prompts.filter(({ trigger }) => trigger.on === on)
  const stops = scenes.flatMap((scene) =>
    scene.touchpoints.map((touchpoint): EagerStop => {
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
