import { type BareWorld, createBareWorld, isFree } from "../../domain/floor-plan/bare-world.ts"
import { holdsPoint } from "../../domain/floor-plan/polygon.ts"
import type { Point, Scene } from "../../domain/scene.ts"
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
  /** Where one may stand there, the nearest to what it is about first; without them everybody stands in one place. */
  readonly around?: readonly Point[]
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

/** Metres between the places where one may stand, and to the furthest of them. */
const STEP = 0.7
const REACH = 4

function standingAround(
  { zones }: Scene,
  world: BareWorld,
  zone: string,
  at: Pick<Point, "x" | "z">,
): readonly Point[] {
  const steps = Array.from({ length: 2 * Math.ceil(REACH / STEP) + 1 }, (_, index) => index * STEP - REACH)
  const away = ({ x, z }: Point) => Math.hypot(x - at.x, z - at.z)
  return steps
    .flatMap((x) => steps.map((z): Point => ({ x: at.x + x, z: at.z + z })))
    .filter(
      (point) =>
        away(point) <= REACH &&
        isFree(world, point.x, point.z) &&
        zones.find(({ outline }) => holdsPoint(outline, point.x, point.z))?.id === zone,
    )
    .sort((a, b) => away(a) - away(b))
}

/** Only what the showroom really has: its places, the products on their fixtures, and the rules in force. */
export function createSeedStore({
  showroom,
  scenes,
  prompts,
  policy,
  productIds,
}: SeedStoreOptions): SeedStore {
  const places = scenes.flatMap((scene) => {
    const world = createBareWorld(scene)
    return scene.touchpoints
      .filter(({ at }) => at !== null)
      .map(({ id, zone, at }): SeedStop => {
        const fixtures = scene.fixtures.filter((fixture) => fixture.touchpoint === id)
        const handles = fixtures.flatMap(({ slots }) => slots.flatMap(({ product }) => product ?? []))
        const arrival = scene.zones.find((each) => each.id === zone)?.arrival
        return {
          ...{ sceneId: scene.id, sceneVersion: scene.version, touchpointId: id, zone },
          ...{ x: arrival?.x ?? 0, z: arrival?.z ?? 0 },
          ...(at ? { around: standingAround(scene, world, zone, at) } : {}),
          products: [...new Set(handles)].flatMap((handle) => productIds.get(handle) ?? []),
        }
      })
  })
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
