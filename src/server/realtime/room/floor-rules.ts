import { type BareWorld, createBareWorld } from "../../../domain/floor-plan/bare-world.ts"
import type { Point, Scene } from "../../../domain/scene.ts"

/** What a scene lets people do, as far as the server has to know. Made once a scene and shared by its rooms. */
export interface FloorRules {
  readonly world: BareWorld
  /** Where one may arrive at once: the arrivals of the zones, and where a visit begins. */
  readonly arrivals: readonly (Point & { readonly heading: number })[]
  /** What can be pointed at lies within: metres. */
  readonly extent: { readonly x: readonly [number, number]; readonly z: readonly [number, number] }
}

/** Metres around the floor that still belong to the scene: walls, and what hangs on them. */
const WALLS = 1.5

function extentOf(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values) - WALLS, Math.max(...values) + WALLS]
}

const isWithin = ([least, most]: readonly [number, number], value: number) => value >= least && value <= most

/** Whether a point is in the scene at all: metres along x, y and z. */
export function isInScene(
  { world, extent }: FloorRules,
  [x, y, z]: readonly [number, number, number],
): boolean {
  return isWithin(extent.x, x) && isWithin(extent.z, z) && y >= -WALLS && y <= world.ceiling + WALLS
}

/** @throws RangeError when the scene has no floor. */
export function createFloorRules(scene: Scene): FloorRules {
  return {
    world: createBareWorld(scene),
    arrivals: [...scene.spawnPoints, ...scene.zones.map(({ arrival }) => arrival)],
    extent: { x: extentOf(scene.floor.map(({ x }) => x)), z: extentOf(scene.floor.map(({ z }) => z)) },
  }
}
