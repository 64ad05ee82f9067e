import type { Point } from "../../domain/scene.ts"
import type { Body } from "./body.ts"
import { findPath } from "./find-path.ts"
import type { WalkWorld } from "./walk-world.ts"

/**
 * Sends a body to a place by a path around furniture; with `heading` (degrees) it turns there on arrival. False, and
 * the body goes on as before, when nothing can be reached. `body.route.path.exact` tells whether it gets there.
 */
export function sendTo(
  world: WalkWorld,
  body: Body,
  to: Point & { readonly heading?: number | undefined },
  options: { readonly run?: boolean | undefined } = {},
): boolean {
  const path = findPath(world, body, to)
  if (path === null) return false
  body.route = {
    path,
    target: { x: to.x, z: to.z },
    heading: to.heading ?? null,
    run: options.run ?? false,
    next: Math.min(1, path.points.length - 1),
    least: Number.POSITIVE_INFINITY,
    since: 0,
    retried: false,
  }
  return true
}
