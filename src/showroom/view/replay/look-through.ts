import { type PerspectiveCamera, Vector3 } from "three"
import { RADIANS } from "../../../domain/heading.ts"
import type { RecordedPose } from "../../../domain/recording/path-sample.ts"
import type { Spot } from "../../../domain/recording/spot-at.ts"

/** Metres that eyes are over the floor, standing and sitting. */
const STANDING = 1.6
const SITTING = 1.15

const aim = new Vector3()

/** Puts the lens where somebody's eyes were, to look where they looked. */
export function lookThrough(lens: PerspectiveCamera, spot: Spot, pose: RecordedPose): void {
  const heading = (spot.heading + spot.yaw) * RADIANS
  const eyes = pose === "seated" ? SITTING : STANDING
  lens.position.set(spot.x, eyes, spot.z)
  aim.set(spot.x + Math.sin(heading), eyes - Math.tan(spot.pitch * RADIANS), spot.z - Math.cos(heading))
  lens.lookAt(aim)
  lens.updateMatrixWorld(true)
}
