import type { BareWorld } from "../../domain/floor-plan/bare-world.ts"
import { RADIANS, wrapHeading } from "../../domain/heading.ts"
import type { Body } from "./body.ts"
import { boomLength } from "./boom-length.ts"
import {
  boomFor,
  type Camera,
  type CameraOptions,
  PITCH_HIGHEST,
  PITCH_LOWEST,
  pivotHeight,
  ZOOM_FURTHEST,
  ZOOM_NEAREST,
} from "./camera.ts"
import { followBody } from "./follow-body.ts"
import { clampStep } from "./step-body.ts"

/** Degrees that the camera looks above the line of its boom: the store is the hero, not the back of a head. */
const LOOK_UP = 6
/** Metres from the camera to the point it looks at. */
const LOOK_AHEAD = 6
/** How eagerly the boom grows back (1/s). */
const GROWTH = 5
/** Metres of boom at which the own avatar is gone, and whole. */
const AVATAR_GONE = 1.3
const AVATAR_WHOLE = 1.9

/** What the visitor's hand asks of the camera in one step. */
export interface CameraInput {
  /** Degrees: positive turns right. */
  turn: number
  /** Degrees: positive looks down. */
  tilt: number
  /** Factor on the zoom, 1 is none. */
  zoom: number
  /** While the finger or button is down the camera does not follow. */
  dragging: boolean
}

/**
 * One step of the camera: it turns by the hand, follows a walker gently, and stands where the boom reaches. It is
 * never inside a wall or an obstacle taller than it, nor above the ceiling: the boom gets shorter at once and longer
 * slowly. With reduced motion nothing glides.
 */
export function stepCamera(
  world: BareWorld,
  camera: Camera,
  body: Body,
  input: CameraInput,
  options: CameraOptions,
  dt: number,
): void {
  const step = clampStep(dt)
  const held = input.dragging || input.turn !== 0 || input.tilt !== 0
  camera.sinceDrag = held ? 0 : camera.sinceDrag + step
  camera.yaw = wrapHeading(camera.yaw + (Number.isFinite(input.turn) ? input.turn : 0))
  camera.pitch = clamp(camera.pitch + input.tilt, PITCH_LOWEST, PITCH_HIGHEST, camera.pitch)
  camera.zoom = clamp(camera.zoom * input.zoom, ZOOM_NEAREST, ZOOM_FURTHEST, camera.zoom)
  followBody(camera, body, held, options.reducedMotion, step)
  place(world, camera, body, options, step)
}

function clamp(value: number, least: number, most: number, otherwise: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise
}

function place(world: BareWorld, camera: Camera, body: Body, options: CameraOptions, step: number): void {
  const level = Math.cos(camera.pitch * RADIANS)
  const aheadX = Math.sin(camera.yaw * RADIANS)
  const aheadZ = -Math.cos(camera.yaw * RADIANS)
  const backX = -aheadX * level
  const backY = Math.sin(camera.pitch * RADIANS)
  const backZ = -aheadZ * level
  const pivotY = pivotHeight(world.ceiling)
  const wanted = boomFor(options.aspect) * camera.zoom
  const most = Math.max(wanted, camera.boom)
  const clear = boomLength(world, body.x, pivotY, body.z, backX, backY, backZ, most)
  const share = options.reducedMotion ? 1 : 1 - Math.exp(-GROWTH * step)
  const grown = camera.boom + (Math.min(wanted, clear) - camera.boom) * share
  camera.boom = Math.min(clear, grown)
  camera.x = body.x + backX * camera.boom
  camera.y = pivotY + backY * camera.boom
  camera.z = body.z + backZ * camera.boom
  const look = (camera.pitch - LOOK_UP) * RADIANS
  camera.lookX = camera.x + aheadX * Math.cos(look) * LOOK_AHEAD
  camera.lookY = camera.y - Math.sin(look) * LOOK_AHEAD
  camera.lookZ = camera.z + aheadZ * Math.cos(look) * LOOK_AHEAD
  camera.avatarOpacity = Math.min(1, Math.max(0, (camera.boom - AVATAR_GONE) / (AVATAR_WHOLE - AVATAR_GONE)))
}
