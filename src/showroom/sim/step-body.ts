import { type MutablePoint, moveCapsule } from "../../domain/floor-plan/move-capsule.ts"
import { headingAlong, RADIANS, turnBetween, wrapHeading } from "../../domain/heading.ts"
import type { Body } from "./body.ts"
import { followRoute } from "./follow-route.ts"
import type { WalkWorld } from "./walk-world.ts"

/** Metres a second: a shop stroll a little faster than life, because a screen shows less at a time. */
export const WALK_SPEED = 1.9
export const RUN_SPEED = 3.6
/** The longest step in seconds; a slower frame is walked in slow motion rather than in leaps. */
export const LONGEST_STEP = 1 / 30
/** Metres a second squared. */
const ACCELERATION = 9
const DECELERATION = 13
/** Degrees a second that a body turns at most, and how eagerly it does (1/s). */
const TURN_SPEED = 540
const TURN_EAGERNESS = 11
/** Metres a second under which a body keeps looking where it looked. */
const CREEP = 0.15
/** Stick under which nothing was meant. */
const DEAD_ZONE = 0.08

/** What keys, joystick and gamepad ask for together. All zero: nothing, the route goes on. */
export interface Stick {
  /** -1..1, positive is away from the camera. */
  forward: number
  /** -1..1, positive is to the right on the screen. */
  right: number
  run: boolean
}

/** What a step brought about; each is told once. `cancelled`: the stick took over from the route. */
export type BodyEvent = "none" | "arrived" | "stuck" | "cancelled"

const want: MutablePoint = { x: 0, z: 0 }
const moved: MutablePoint = { x: 0, z: 0 }

/** Seconds that a step may take: at least none, at most LONGEST_STEP, none for what is not a number. */
export function clampStep(dt: number): number {
  return dt > 0 ? Math.min(dt, LONGEST_STEP) : 0
}

/**
 * One step of a walker. The stick, when it is pushed, drives and ends the route; else the route does; else the
 * body comes to a stand. `cameraYaw` (degrees, the heading the camera looks along) is what the stick is relative to.
 */
export function stepBody(
  world: WalkWorld,
  body: Body,
  stick: Stick,
  cameraYaw: number,
  dt: number,
): BodyEvent {
  const step = clampStep(dt)
  if (step === 0) return "none"
  let event: BodyEvent = "none"
  let wantHeading: number | null = null
  want.x = 0
  want.z = 0
  if (steer(stick, cameraYaw)) {
    if (body.route !== null) event = "cancelled"
    body.route = null
  } else if (body.route !== null) {
    const { route } = body
    const state = followRoute(world, body, route, route.run ? RUN_SPEED : WALK_SPEED, step, want)
    if (state === "turning") wantHeading = route.heading
    if (state === "arrived" || state === "stuck") {
      body.route = null
      event = state
    }
  }
  accelerate(body, step)
  move(world, body, step)
  if (wantHeading === null && Math.hypot(want.x, want.z) > CREEP) wantHeading = headingAlong(want.x, want.z)
  if (wantHeading !== null) turn(body, wantHeading, step)
  return event
}

/** Writes the velocity that the stick asks for into `want`; false when it is at rest. */
function steer(stick: Stick, cameraYaw: number): boolean {
  const push = Math.hypot(stick.forward, stick.right)
  if (!(push > DEAD_ZONE && push < Number.POSITIVE_INFINITY) || !Number.isFinite(cameraYaw)) return false
  const speed = Math.min(1, push) * (stick.run ? RUN_SPEED : WALK_SPEED)
  const sin = Math.sin(cameraYaw * RADIANS)
  const cos = Math.cos(cameraYaw * RADIANS)
  want.x = ((stick.forward * sin + stick.right * cos) / push) * speed
  want.z = ((stick.right * sin - stick.forward * cos) / push) * speed
  return true
}

function accelerate(body: Body, step: number): void {
  const dx = want.x - body.vx
  const dz = want.z - body.vz
  const change = Math.hypot(dx, dz)
  const slowing = Math.hypot(want.x, want.z) < Math.hypot(body.vx, body.vz)
  const most = (slowing ? DECELERATION : ACCELERATION) * step
  const share = change > most ? most / change : 1
  body.vx += dx * share
  body.vz += dz * share
}

/** Moves and keeps of the velocity only what the walls let through, so that nobody shoots off behind a corner. */
function move(world: WalkWorld, body: Body, step: number): void {
  moveCapsule(world, body, body.vx * step, body.vz * step, moved)
  const vx = (moved.x - body.x) / step
  const vz = (moved.z - body.z) / step
  const before = Math.hypot(body.vx, body.vz)
  const after = Math.hypot(vx, vz)
  // A push out of a wall is no speed of one's own.
  const share = after > before && after > 0 ? before / after : 1
  body.vx = vx * share
  body.vz = vz * share
  body.speed = after * share
  body.x = moved.x
  body.z = moved.z
}

function turn(body: Body, to: number, step: number): void {
  const left = turnBetween(body.heading, to)
  const eased = left * (1 - Math.exp(-TURN_EAGERNESS * step))
  const most = TURN_SPEED * step
  const change = Math.abs(left) < 0.5 ? left : Math.max(-most, Math.min(most, eased))
  body.heading = wrapHeading(body.heading + change)
}
