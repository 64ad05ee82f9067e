import type { ShowroomData } from "../showroom/load-showroom.ts"
import { createTouchpointsAt } from "../simulations/touchpoints-at.ts"
import type { SeedVisitorOptions } from "./seed-visitor.ts"

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
}

/** A showroom as invented visitors walk it. */
export interface SeedStore
  extends Pick<SeedVisitorOptions, "showroomId" | "prompts" | "policy" | "touchpointsAt"> {
  readonly places: readonly SeedStop[]
  /** Those with products. */
  readonly stops: readonly SeedStop[]
  /** What a product is called by feeds, whichever id it has here; its id when it has no name. */
  readonly handleOf: (productId: string) => string
}

export interface SeedStoreOptions extends ShowroomData {
  /** Ids of products by handle. */
  readonly productIds: ReadonlyMap<string, string>
}

/** Only what the showroom really has: its places, the products on their fixtures, and the rules in force. */
export function createSeedStore({
  showroom,
  scenes,
  prompts,
  policy,
  productIds,
}: SeedStoreOptions): SeedStore {
  const places = scenes.flatMap((scene) =>
    scene.touchpoints
      .filter(({ at }) => at !== null)
      .map(({ id, zone }): SeedStop => {
        const fixtures = scene.fixtures.filter((fixture) => fixture.touchpoint === id)
        const handles = fixtures.flatMap(({ slots }) => slots.flatMap(({ product }) => product ?? []))
        const arrival = scene.zones.find((each) => each.id === zone)?.arrival
        return {
          ...{ sceneId: scene.id, sceneVersion: scene.version, touchpointId: id, zone },
          ...{ x: arrival?.x ?? 0, z: arrival?.z ?? 0 },
          products: [...new Set(handles)].flatMap((handle) => productIds.get(handle) ?? []),
        }
      }),
  )
  const handles = new Map([...productIds].map(([handle, id]) => [id, handle]))
  return {
    showroomId: showroom.id,
    handleOf: (productId) => handles.get(productId) ?? productId,
    prompts,
    policy,
    touchpointsAt: createTouchpointsAt(scenes, productIds),
    places,
    stops: places.filter(({ products }) => products.length > 0),
  }
}
