import { type BareWorld, createBareWorld } from "../../../domain/floor-plan/bare-world.ts"
import type { Point, Scene } from "../../../domain/scene.ts"

/** What a scene lets people do, as far as the server has to know. Made once a scene and shared by its rooms. */
export interface FloorRules {
  readonly world: BareWorld
  /** Where one may arrive at once: the arrivals of the zones, and where a visit begins. */
  readonly arrivals: readonly (Point & { readonly heading: number })[]
}

/** @throws RangeError when the scene has no floor. */
export function createFloorRules(scene: Scene): FloorRules {
  return {
    world: createBareWorld(scene),
    arrivals: [...scene.spawnPoints, ...scene.zones.map(({ arrival }) => arrival)],
  }
}
