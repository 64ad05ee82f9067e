import { type PathSample, QUANTUM, RECORDED_POSES } from "./path-sample.ts"

/** The first byte of a track: how the rest is to be read. */
export const TRACK_VERSION = 1

/** Ticks between two samples when nothing else is said. */
export const USUAL_TICKS = 5

/** What of a sample is told, because it isn't as in the one before. */
export const TOLD = { time: 1, place: 2, heading: 4, look: 8, doing: 16, zone: 32 } as const
export const ALL_TOLD = 63

/** Steps of a heading to a whole turn; of a look to either side, and up or down. */
export const TURN_STEPS = 360 / QUANTUM.degrees
export const YAW_STEPS = 180 / QUANTUM.degrees
export const PITCH_STEPS = 90 / QUANTUM.degrees

/** A sample in whole steps. */
export interface CodedSample {
  ticks: number
  x: number
  z: number
  /** 0 to TURN_STEPS, not included. */
  heading: number
  yaw: number
  pitch: number
  /** Index of RECORDED_POSES. */
  pose: number
  product: string | null
  zone: string | null
}

export const FIRST: Readonly<CodedSample> = {
  ticks: 0,
  x: 0,
  z: 0,
  heading: 0,
  yaw: 0,
  pitch: 0,
  pose: 0,
  product: null,
  zone: null,
}

const within = (value: number, most: number) => Math.max(-most, Math.min(most, value))
// `+ 0`: there is one zero.
const steps = (value: number, quantum: number) => Math.round(value / quantum) + 0

/** The shorter way around, in steps: -TURN_STEPS / 2 up to, not including, TURN_STEPS / 2. */
export function turnSteps(from: number, to: number): number {
  const half = TURN_STEPS / 2
  return ((((to - from + half) % TURN_STEPS) + TURN_STEPS) % TURN_STEPS) - half
}

export function codeSample(sample: PathSample): CodedSample {
  const heading = steps(sample.heading, QUANTUM.degrees) % TURN_STEPS
  return {
    ticks: steps(sample.at, QUANTUM.milliseconds),
    x: steps(sample.x, QUANTUM.metres),
    z: steps(sample.z, QUANTUM.metres),
    heading: (heading + TURN_STEPS) % TURN_STEPS,
    yaw: within(steps(sample.yaw, QUANTUM.degrees), YAW_STEPS),
    pitch: within(steps(sample.pitch, QUANTUM.degrees), PITCH_STEPS),
    pose: RECORDED_POSES.indexOf(sample.pose),
    product: sample.product,
    zone: sample.zone,
  }
}

const metres = (value: number) => Number((value * QUANTUM.metres).toFixed(2))

export function sampleOf(coded: CodedSample): PathSample {
  return {
    at: coded.ticks * QUANTUM.milliseconds,
    x: metres(coded.x),
    z: metres(coded.z),
    heading: coded.heading * QUANTUM.degrees,
    yaw: coded.yaw * QUANTUM.degrees,
    pitch: coded.pitch * QUANTUM.degrees,
    pose: RECORDED_POSES[coded.pose] ?? "upright",
    product: coded.product,
    zone: coded.zone,
  }
}
