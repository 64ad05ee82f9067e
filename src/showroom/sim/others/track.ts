import type { Gait, Pose } from "../../../client/presence/index.ts"

/** Where somebody was told to be at a time. */
export interface Sample {
  /** Milliseconds of the room's clock. */
  readonly time: number
  /** Metres. */
  readonly x: number
  readonly z: number
  /** Degrees. */
  readonly heading: number
  readonly gait: Gait
  readonly pose: Pose
  readonly gaze: number | null
  /** They came here at once: what was before is not connected to it. */
  readonly teleport: boolean
}

/** Somebody else as they are shown. Mutated by the steps of this folder; read it in a frame. */
export interface Track {
  /** Metres, degrees; metres a second along the ground, as shown. */
  x: number
  z: number
  heading: number
  speed: number
  /** Degrees to the right of the heading, eased; 0 straight ahead. */
  gaze: number
  gait: Gait
  pose: Pose
  /** Counts up when they are elsewhere at once: whatever follows them follows at once too. */
  jumps: number
  /** What was told, oldest first; those that are played out are dropped. */
  readonly samples: Sample[]
  /** The room's time that is shown, milliseconds. */
  played: number
  /** Milliseconds that what is shown lies behind, as learnt from when samples came. */
  delay: number
  /** Metres between what is shown and what was told, which go away gently. */
  offX: number
  offZ: number
}

/** Milliseconds to begin with: one telling, and a shaky way. */
const FIRST_DELAY = 180

export function createTrack(at: Sample): Track {
  return {
    x: at.x,
    z: at.z,
    heading: at.heading,
    speed: 0,
    gaze: at.gaze ?? 0,
    gait: at.gait,
    pose: at.pose,
    jumps: 0,
    samples: [at],
    played: at.time,
    delay: FIRST_DELAY,
    offX: 0,
    offZ: 0,
  }
}
