import { readFileSync } from "node:fs"
import { parseScene } from "../../../src/domain/parse-scene.ts"
import type { Point } from "../../../src/domain/scene.ts"
import type { Movement } from "../../../src/protocol/realtime/movement.ts"
import {
  createWalkWorld,
  findPath,
  headingAlong,
  nearestFree,
  WALK_SPEED,
} from "../../../src/showroom/sim/index.ts"

const scene = parseScene(JSON.parse(readFileSync("scenes/flagship.json", "utf8")))
const world = createWalkWorld(scene)
const places: readonly Point[] = [...scene.spawnPoints, ...scene.zones.map(({ arrival }) => arrival)]

/** Somebody who never stops walking through the flagship, from zone to zone. */
export interface Walker {
  /** Goes on by seconds; gives where that is. */
  step(seconds: number): Movement
  readonly at: Point
}

export function createWalker(random: () => number): Walker {
  const somewhere = (): Point => {
    const place = places[Math.floor(random() * places.length)] ?? { x: 0, z: 5 }
    const near = { x: place.x + random() * 2 - 1, z: place.z + random() * 2 - 1 }
    nearestFree(world, near.x, near.z, near)
    return near
  }
  const at = { ...somewhere() }
  let way: readonly Point[] = []
  let next = 0
  let heading = 0

  function step(seconds: number): Movement {
    let left = WALK_SPEED * seconds
    for (let tries = 0; left > 1e-6 && tries < 50; tries++) {
      const goal = way[next]
      if (goal === undefined) {
        way = findPath(world, at, somewhere())?.points ?? []
        next = 0
        continue
      }
      const far = Math.hypot(goal.x - at.x, goal.z - at.z)
      if (far > 1e-9) heading = headingAlong(goal.x - at.x, goal.z - at.z)
      const share = far > left ? left / far : 1
      at.x += (goal.x - at.x) * share
      at.z += (goal.z - at.z) * share
      left -= far * share
      if (share === 1) next++
    }
    return { ...at, heading, gait: "walking", pose: "upright", gaze: null, teleport: false }
  }
  return { step, at }
}
