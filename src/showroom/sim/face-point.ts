import { turnBetween } from "../../domain/heading.ts"
import type { Orbit } from "./inspect-orbit.ts"

/** Degrees: things are held slightly below the eyes, so that a little of their top is seen. */
export const HELD_TILT = 7
/** How eagerly a product turns to what is asked for, 1/s. */
const EAGERNESS = 6
/** Seconds: a slow machine's long frame turns it as far as others do in that time. */
const LONGEST = 0.25
/** Degrees within which it is there. */
const THERE = 0.4
/** A direction that is this much upright has no side to turn to. */
const UPRIGHT = 0.95
/** What looks up is tilted towards one by this share, and no further: from above most things hide what they have. */
const NOD = 0.45
const LOWEST = -20
const HIGHEST = 26

/** How a product is held so that a side of it faces the visitor. `yaw` is `null` where any will do. */
export interface FacePose {
  readonly yaw: number | null
  readonly pitch: number
}

const DEGREES = 180 / Math.PI

/** The pose in which what looks along `normal` (length 1, the product's axes, front +z) faces the visitor. */
export function facePose(normal: { readonly x: number; readonly y: number; readonly z: number }): FacePose {
  const { x, y, z } = normal
  const up = Math.asin(Math.max(-1, Math.min(1, y))) * DEGREES
  return {
    yaw: Math.abs(y) > UPRIGHT ? null : -Math.atan2(x, z) * DEGREES,
    pitch: Math.min(HIGHEST, Math.max(LOWEST, up * NOD - HELD_TILT)),
  }
}

/** Turns towards a pose by the shorter way; true when it is there. With reduced motion it is there at once. */
export function turnToPose(
  orbit: Orbit,
  pose: FacePose,
  options: { readonly reducedMotion: boolean },
  dt: number,
): boolean {
  const share = options.reducedMotion ? 1 : 1 - Math.exp(-EAGERNESS * Math.min(LONGEST, Math.max(0, dt)))
  const yaw = pose.yaw === null ? 0 : turnBetween(orbit.yaw, pose.yaw)
  const pitch = pose.pitch - orbit.pitch
  orbit.yaw += yaw * share
  orbit.pitch += pitch * share
  orbit.yawSpeed = 0
  orbit.pitchSpeed = 0
  return Math.hypot(yaw, pitch) * (1 - share) < THERE
}
