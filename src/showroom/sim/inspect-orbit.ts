import { clampStep } from "./step-body.ts"

/** How an inspected product is turned. Mutated by `stepOrbit`. */
export interface Orbit {
  /** Degrees, positive turns the product's near side to the right; unbounded. */
  yaw: number
  /** Degrees, positive shows more of its top; ORBIT_LOWEST to ORBIT_HIGHEST. */
  pitch: number
  /** Factor on its size on the screen, 1 to ORBIT_NEAREST. */
  zoom: number
  /** Degrees a second, left over from the drag. */
  yawSpeed: number
  pitchSpeed: number
}

export const ORBIT_LOWEST = -35
export const ORBIT_HIGHEST = 60
export const ORBIT_NEAREST = 2.6
/** How fast a thrown product comes to rest (1/s), and the most it can be thrown with, degrees a second. */
const FRICTION = 4
const THROW = 720
/** Degrees a second under which it rests. */
const REST = 1
/** Degrees that one step may turn at most. */
const FULL_TURN = 360
/** How much of the speed of a drag is the last step's: a shaky last pixel is not a throw. */
const MEMORY = 25

export interface OrbitInput {
  /** Degrees turned by the drag or the keys in this step. */
  turn: number
  tilt: number
  /** Factor, 1 is none. */
  zoom: number
  dragging: boolean
}

/** A product as it was taken: front to the visitor. */
export function createOrbit(): Orbit {
  return { yaw: 0, pitch: 0, zoom: 1, yawSpeed: 0, pitchSpeed: 0 }
}

function tame(degrees: number): number {
  return Number.isFinite(degrees) ? Math.min(FULL_TURN, Math.max(-FULL_TURN, degrees)) : 0
}

/** One step of turning: it follows the hand, and when let go goes on a little (not with reduced motion). */
export function stepOrbit(
  orbit: Orbit,
  input: OrbitInput,
  options: { readonly reducedMotion: boolean },
  dt: number,
): void {
  const step = clampStep(dt)
  const turn = tame(input.turn)
  const tilt = tame(input.tilt)
  const zoom = orbit.zoom * input.zoom
  if (Number.isFinite(zoom)) orbit.zoom = Math.min(ORBIT_NEAREST, Math.max(1, zoom))
  if (options.reducedMotion) {
    orbit.yawSpeed = 0
    orbit.pitchSpeed = 0
  } else if (input.dragging && step > 0) {
    const share = 1 - Math.exp(-MEMORY * step)
    orbit.yawSpeed += (bound(turn / step) - orbit.yawSpeed) * share
    orbit.pitchSpeed += (bound(tilt / step) - orbit.pitchSpeed) * share
  } else {
    orbit.yawSpeed = slow(orbit.yawSpeed, step)
    orbit.pitchSpeed = slow(orbit.pitchSpeed, step)
  }
  const glide = input.dragging ? 0 : step
  orbit.yaw += turn + orbit.yawSpeed * glide
  const pitch = orbit.pitch + tilt + orbit.pitchSpeed * glide
  orbit.pitch = Math.min(ORBIT_HIGHEST, Math.max(ORBIT_LOWEST, pitch))
  if (pitch !== orbit.pitch) orbit.pitchSpeed = 0
}

function bound(speed: number): number {
  return Math.min(THROW, Math.max(-THROW, speed))
}

function slow(speed: number, step: number): number {
  const slower = speed * Math.exp(-FRICTION * step)
  return Math.abs(slower) < REST ? 0 : slower
}
