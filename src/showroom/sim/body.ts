import { nearestFree } from "../../domain/floor-plan/nearest-free.ts"
import { wrapHeading } from "../../domain/heading.ts"
import type { Point } from "../../domain/scene.ts"
import type { Path } from "./find-path.ts"
import type { WalkWorld } from "./walk-world.ts"

/** Who walks. Mutated by `stepBody`; read it in a frame, never keep it in React state. */
export interface Body {
  /** Metres. */
  x: number
  z: number
  /** Degrees clockwise seen from above, 0 along -z; in [0, 360). */
  heading: number
  /** Metres a second along the ground, as really moved: drives the walk cycle. */
  speed: number
  /** Metres a second. */
  vx: number
  vz: number
  /** Where it is going by itself, or `null`. */
  route: Route | null
}

/** A path being walked, with how far it has come. Made by `sendTo`. */
export interface Route {
  path: Path
  /** Where it was sent, which the path may fall short of. */
  readonly target: Point
  /** The way to look on arrival, degrees; `null`: as it comes. */
  readonly heading: number | null
  readonly run: boolean
  /** Index of the path's point that is walked to now. */
  next: number
  /** Metres left when it last came closer, and seconds since. */
  least: number
  since: number
  /** A walker that is stuck looks for another path once. */
  retried: boolean
}

/**
 * A body at `at`, or at the nearest free place when `at` is inside something.
 *
 * @throws RangeError when nobody can stand anywhere in the scene.
 */
export function createBody(world: WalkWorld, at: Point & { readonly heading: number }): Body {
  const place = { x: at.x, z: at.z }
  if (!nearestFree(world, at.x, at.z, place)) {
    throw new RangeError(`no room for a body near x ${at.x}, z ${at.z}: the floor is full of obstacles`)
  }
  return { ...place, heading: wrapHeading(at.heading), speed: 0, vx: 0, vz: 0, route: null }
}
