import { Vector3 } from "three"
import type { Scene } from "../../domain/scene.ts"

/** Metres from the camera to the visitor, how high it is held and aims, and how far beside them, a metre of distance. */
interface Pose {
  readonly distance: number
  readonly height: number
  readonly aim: number
  readonly side: number
}
/** Their face, and all that they wear: on an upright screen over the panel, on a wide one beside it. */
const WIDE: readonly [face: Pose, figure: Pose] = [
  { distance: 2.3, height: 1.3, aim: 1.05, side: 0.3 },
  { distance: 2.75, height: 1.2, aim: 0.86, side: 0.3 },
]
const UPRIGHT: readonly [face: Pose, figure: Pose] = [
  { distance: 2.6, height: 1.35, aim: 0.75, side: 0 },
  { distance: 6.3, height: 1.3, aim: -1.28, side: 0 },
]

const between = (from: number, to: number, share: number) => from + (to - from) * share

const place = new Vector3()
const aim = new Vector3()

/**
 * Where the camera stands before one walks in: in the door, facing the visitor, who stands beside the panel. `figure`: 0
 * their face .. 1 all of them.
 */
export function entrancePose(
  scene: Scene,
  aspect: number,
  figure: number,
): { readonly place: Vector3; readonly aim: Vector3 } {
  const spawn = scene.spawnPoints[0] ?? { x: 0, z: 0, heading: 0 }
  const turn = (spawn.heading * Math.PI) / 180
  const [near, whole] = aspect < 1 ? UPRIGHT : WIDE
  const distance = between(near.distance, whole.distance, figure)
  const height = between(near.height, whole.height, figure)
  const aimed = between(near.aim, whole.aim, figure)
  const side = between(near.side, whole.side, figure)
  const [aheadX, aheadZ] = [Math.sin(turn), -Math.cos(turn)]
  place.set(spawn.x - aheadX * distance, height, spawn.z - aheadZ * distance)
  // To the right of the visitor, so that they stand left of the middle.
  const shift = side * distance
  aim.set(spawn.x - aheadZ * shift, aimed, spawn.z + aheadX * shift)
  return { place, aim }
}
