/** How somebody gets along. */
export const GAITS = ["still", "walking", "running"] as const
export type Gait = (typeof GAITS)[number]

/** How somebody holds themselves. `holding`: a product; `wearing`: something before the mirror. */
export const POSES = ["upright", "seated", "holding", "wearing"] as const
export type Pose = (typeof POSES)[number]

/** Where somebody is and what their body does, as it crosses the wire: see `quantise`. */
export interface Movement {
  /** Metres, on the scene's plan. */
  readonly x: number
  readonly z: number
  /** Degrees clockwise seen from above, 0 along -z; in [0, 360). */
  readonly heading: number
  readonly gait: Gait
  readonly pose: Pose
  /** Degrees that the head is turned to the right (negative: left) of the heading; `null`: straight ahead. */
  readonly gaze: number | null
  /** Came here at once, not on foot: nobody sees them slide. */
  readonly teleport: boolean
}

/** One's own movement, as it is told to the server. */
export interface OwnMovement extends Movement {
  /** Counts up by one, and from 65535 to 0. */
  readonly seq: number
  /** Milliseconds of the sender's clock, whose zero is arbitrary; whole, modulo 2^32. */
  readonly time: number
}

/** Somebody else's, as the server tells it. */
export interface OthersMovement extends Movement {
  /** Number of the person in this room. */
  readonly id: number
  /** Milliseconds before the packet's time at which they were there; in steps of AGE_STEP up to MAX_AGE. */
  readonly age: number
}

export const AGE_STEP = 4
export const MAX_AGE = 255 * AGE_STEP
/** Metres from the origin of a scene that can be told. */
export const FARTHEST = 327.67
/** Degrees of one step of a heading, and of a gaze. */
export const HEADING_STEP = 360 / 256
export const GAZE_STEP = 1.5
