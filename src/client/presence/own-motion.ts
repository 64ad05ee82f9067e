import type { Gait, Pose } from "../../protocol/realtime/movement.ts"

/** What one's own body does now. The scene writes it each frame; whoever tells others reads it when it is time to. */
export interface OwnMotion {
  /** Metres, on the scene's plan. */
  x: number
  z: number
  /** Degrees clockwise, 0 along -z. */
  heading: number
  gait: Gait
  pose: Pose
  /** Degrees to the right of the heading that the head is turned; `null`: straight ahead. */
  gaze: number | null
  /** Set when the body was put elsewhere at once; cleared when that has been told. */
  teleport: boolean
  /** Whether a scene writes this at all: without one nothing is told. */
  there: boolean
}

export function createOwnMotion(): OwnMotion {
  return {
    x: 0,
    z: 0,
    heading: 0,
    gait: "still",
    pose: "upright",
    gaze: null,
    teleport: false,
    there: false,
  }
}
