import { isStraightFree } from "../../../domain/floor-plan/bare-world.ts"
import { headingAlong, RADIANS } from "../../../domain/heading.ts"
import type { Point } from "../../../domain/scene.ts"
import type { Body } from "../body.ts"
import { sendTo } from "../send-to.ts"
import { RUN_SPEED, type Stick, WALK_SPEED } from "../step-body.ts"
import type { WalkWorld } from "../walk-world.ts"

/** Somebody who goes along to a place that moves. Mutated by `goAlong`. */
export interface GoingAlong {
  walking: boolean
  /** Where a way around something was last looked for, and seconds since. */
  sought: Point | null
  since: number
}

/** Metres from the place within which one stays where one stands, and at which one has come to it. */
const STAYS = 0.75
const THERE = 0.12
/** Metres a second a metre of distance: one who is near slows down. */
const EAGERNESS = 2
/** Metres of way from which one doesn't walk but is brought. */
const FAR = 24
/** Metres that the place moves, and seconds, before another way is looked for. */
const MOVED = 0.7
const PAUSE = 0.4
/** Metres from which one runs. */
const RUNS_FROM = 5

export type Going = "stands" | "walks" | "far"

export function createGoingAlong(): GoingAlong {
  return { walking: false, sought: null, since: Number.POSITIVE_INFINITY }
}

export interface GoAlongOptions {
  readonly world: WalkWorld
  readonly body: Body
  readonly to: Point
  /** Degrees that the stick's forward is. */
  readonly cameraYaw: number
}

function lookForWay(going: GoingAlong, { world, body, to }: GoAlongOptions): Going {
  const moved = going.sought
    ? Math.hypot(to.x - going.sought.x, to.z - going.sought.z)
    : Number.POSITIVE_INFINITY
  if (body.route !== null && (moved < MOVED || going.since < PAUSE)) return "walks"
  if (going.since < PAUSE) return "walks"
  going.since = 0
  going.sought = { x: to.x, z: to.z }
  const run = Math.hypot(to.x - body.x, to.z - body.z) > RUNS_FROM
  if (!sendTo(world, body, to, { run })) return "far"
  if ((body.route?.path.length ?? 0) <= FAR) return "walks"
  body.route = null
  return "far"
}

/**
 * One step of going along: pushes `stick` towards the place while the way is straight, or gives the body a route around
 * what is between. `far`: it can't be walked to, or not in reasonable time. `dt` in seconds.
 */
export function goAlong(going: GoingAlong, options: GoAlongOptions, stick: Stick, dt: number): Going {
  const { world, body, to, cameraYaw } = options
  going.since += dt
  const [dx, dz] = [to.x - body.x, to.z - body.z]
  const left = Math.hypot(dx, dz)
  if (left < THERE || (!going.walking && left < STAYS)) {
    if (going.walking) body.route = null
    going.walking = false
    return "stands"
  }
  going.walking = true
  if (left > FAR) return "far"
  if (!isStraightFree(world, body.x, body.z, to.x, to.z)) return lookForWay(going, options)
  body.route = null
  going.sought = null
  const speed = Math.min(RUN_SPEED, left * EAGERNESS)
  const relative = (headingAlong(dx, dz) - cameraYaw) * RADIANS
  stick.run = speed > WALK_SPEED
  const push = speed / (stick.run ? RUN_SPEED : WALK_SPEED)
  stick.forward = Math.cos(relative) * push
  stick.right = Math.sin(relative) * push
  return "walks"
}
