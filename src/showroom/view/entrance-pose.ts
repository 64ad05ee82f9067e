import { Vector3 } from "three"
import type { Scene } from "../../domain/scene.ts"

/** Metres from the camera to the visitor, and how high it is held. */
const WIDE = { distance: 2.3, height: 1.3, aim: 1.05, side: 0.3 }
const UPRIGHT = { distance: 2.6, height: 1.35, aim: 0.75, side: 0 }

const place = new Vector3()
const aim = new Vector3()

/** Where the camera stands before one walks in: in the door, facing the visitor, who stands beside the panel. */
export function entrancePose(
  scene: Scene,
  aspect: number,
): { readonly place: Vector3; readonly aim: Vector3 } {
  const spawn = scene.spawnPoints[0] ?? { x: 0, z: 0, heading: 0 }
  const turn = (spawn.heading * Math.PI) / 180
  const { distance, height, aim: aimed, side } = aspect < 1 ? UPRIGHT : WIDE
  const [aheadX, aheadZ] = [Math.sin(turn), -Math.cos(turn)]
  place.set(spawn.x - aheadX * distance, height, spawn.z - aheadZ * distance)
  // To the right of the visitor, so that they stand left of the middle.
  const shift = side * distance
  aim.set(spawn.x - aheadZ * shift, aimed, spawn.z + aheadX * shift)
  return { place, aim }
}
