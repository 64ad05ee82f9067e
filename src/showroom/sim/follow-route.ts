import type { MutablePoint } from "../../domain/floor-plan/move-capsule.ts"
import { turnBetween } from "../../domain/heading.ts"
import type { Body, Route } from "./body.ts"
import { findPath } from "./find-path.ts"
import type { WalkWorld } from "./walk-world.ts"

/** Metres from a corner at which the next one is walked to. */
const CORNER = 0.16
/** Metres from the end that count as there. */
const THERE = 0.02
/** Degrees from the wanted heading that count as turned. */
const TURNED = 0.5
/** Seconds without coming at least a hand's breadth closer that count as stuck. */
const STUCK_SECONDS = 0.8
const HAND = 0.05
/** Metres a second squared that a walker slows down with before the end. */
const BRAKE = 5

export type RouteState = "walking" | "turning" | "arrived" | "stuck"

/**
 * What a walker on a route wants in this step: the velocity, written into `want` (metres a second, `top` at most),
 * and how the route stands. On "turning" the body is in place and only has to turn to `route.heading`.
 */
export function followRoute(
  world: WalkWorld,
  body: Body,
  route: Route,
  top: number,
  dt: number,
  want: MutablePoint,
): RouteState {
  want.x = 0
  want.z = 0
  const last = route.path.points.length - 1
  passCorners(body, route, last)
  const corner = route.path.points[route.next] ?? body
  const dx = corner.x - body.x
  const dz = corner.z - body.z
  const ahead = Math.hypot(dx, dz)
  const left = ahead + lengthAfter(route)
  if (left <= THERE) {
    if (route.heading === null || Math.abs(turnBetween(body.heading, route.heading)) <= TURNED)
      return "arrived"
    return "turning"
  }
  if (!isGettingCloser(route, left, dt)) {
    if (route.retried || !retry(world, body, route)) return "stuck"
    return "walking"
  }
  const speed = Math.min(top, Math.sqrt(2 * BRAKE * left), dt > 0 ? left / dt : 0)
  want.x = (dx / ahead) * speed
  want.z = (dz / ahead) * speed
  return "walking"
}

function passCorners(body: Body, route: Route, last: number): void {
  while (route.next < last) {
    const corner = route.path.points[route.next]
    if (corner !== undefined && Math.hypot(corner.x - body.x, corner.z - body.z) > CORNER) return
    route.next++
  }
}

/** Metres of the path behind the corner that is walked to now. */
function lengthAfter(route: Route): number {
  const { points } = route.path
  let length = 0
  for (let index = route.next; index < points.length - 1; index++) {
    const from = points[index]
    const to = points[index + 1]
    if (from !== undefined && to !== undefined) length += Math.hypot(to.x - from.x, to.z - from.z)
  }
  return length
}

function isGettingCloser(route: Route, left: number, dt: number): boolean {
  if (left < route.least - HAND) {
    route.least = left
    route.since = 0
    return true
  }
  route.since += dt
  return route.since < STUCK_SECONDS
}

function retry(world: WalkWorld, body: Body, route: Route): boolean {
  const path = findPath(world, body, route.target)
  if (path === null) return false
  route.path = path
  route.next = Math.min(1, path.points.length - 1)
  route.least = Number.POSITIVE_INFINITY
  route.since = 0
  route.retried = true
  return true
}
