/** What a visitor does with their body. */
export const RECORDED_POSES = ["upright", "seated", "holding", "wearing"] as const
export type RecordedPose = (typeof RECORDED_POSES)[number]

/** Where a visitor was at a moment, where they looked, and what they had in hand. */
export interface PathSample {
  /** Milliseconds since the part of the recording began. */
  readonly at: number
  /** Metres. */
  readonly x: number
  readonly z: number
  /** Degrees clockwise seen from above, [0, 360). */
  readonly heading: number
  /** Where they look: degrees to the right of the heading, -180 to 180, and below the horizon, -90 to 90. */
  readonly yaw: number
  readonly pitch: number
  readonly pose: RecordedPose
  /** The product that they hold, wear or compare first. */
  readonly product: string | null
  readonly zone: string | null
}

/** What is kept is a multiple of this: half of it is how far it may be from what was. */
export const QUANTUM = { milliseconds: 50, metres: 0.02, degrees: 3 } as const

/** Bytes of a part's track, and of all the tracks of a visit, at most. */
export const MAX_TRACK_BYTES = 4096
export const MAX_RECORDING_BYTES = 60_000
/** Milliseconds from the first to the last sample of a part at most. */
export const MAX_PART_MS = 10 * 60 * 1000
/** Metres from the middle of a scene at most. */
export const FURTHEST = 1000

/** Ids of zones and products. */
export const RECORDED_NAME = /^[\w.:-]{1,64}$/

/** A track that can't be read. */
export class TrackError extends Error {
  override readonly name = "TrackError"
}
