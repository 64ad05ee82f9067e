import { turnBetween, wrapHeading } from "../../domain/heading.ts"
import type { Body } from "./body.ts"
import type { Camera } from "./camera.ts"

/** Seconds after a drag in which the visitor's own view is left alone. */
const RESPECT = 1.4
/** Metres a second from which a walker is followed. */
const WALKING = 0.3
/** Degrees a second at most: on a route nobody steers, so it may be quicker. */
const ROUTE_SPEED = 80
const STICK_SPEED = 45
/** How eagerly it turns (1/s), and gets up to that speed (1/s): more than four times as much, or it would swing past. */
const EAGERNESS = 2.2
const EASE = 9
/** Degrees: one who steers further round than this walks towards the camera, and means to. */
const TOWARDS_CAMERA = 125
/** Degrees that are near enough when a route has ended. */
const SETTLED = 1
/** Reduced motion: one turn of so many degrees, at most every so many seconds. */
const SNAP = 30
const SNAP_PAUSE = 0.5

/** Turns the camera gently behind a walker, unless the visitor is looking around. */
export function followBody(
  camera: Camera,
  body: Body,
  dragging: boolean,
  reducedMotion: boolean,
  step: number,
): void {
  camera.sinceSnap += step
  const onRoute = body.route !== null
  if (onRoute) camera.settling = true
  else if (body.speed > WALKING) camera.settling = false
  if (dragging) camera.settling = false
  const left = turnBetween(camera.yaw, body.heading)
  if (Math.abs(left) < SETTLED && !onRoute) camera.settling = false
  const steered = body.speed > WALKING && Math.abs(left) < TOWARDS_CAMERA
  const follows = !dragging && camera.sinceDrag >= RESPECT && (onRoute || camera.settling || steered)
  if (reducedMotion) {
    camera.followSpeed = 0
    if (!follows || camera.sinceSnap < SNAP_PAUSE) return
    // A snap that is not needed is not made: straight ahead within half of it is near enough.
    if (Math.abs(left) < (camera.settling && !onRoute ? SETTLED : SNAP / 2)) return
    camera.yaw = wrapHeading(camera.yaw + Math.max(-SNAP, Math.min(SNAP, left)))
    camera.sinceSnap = 0
    return
  }
  const most = onRoute || camera.settling ? ROUTE_SPEED : STICK_SPEED
  const wanted = follows ? Math.max(-most, Math.min(most, left * EAGERNESS)) : 0
  camera.followSpeed += (wanted - camera.followSpeed) * (1 - Math.exp(-EASE * step))
  if (!follows) return
  const change = camera.followSpeed * step
  const past = Math.sign(change) === Math.sign(left) && Math.abs(change) > Math.abs(left)
  camera.yaw = wrapHeading(camera.yaw + (past ? left : change))
}
