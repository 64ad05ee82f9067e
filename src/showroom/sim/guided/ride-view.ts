import { turnBetween, wrapHeading } from "../../../domain/heading.ts"
import type { Point } from "../../../domain/scene.ts"

/** What the view goes with while one rides along. Mutated by `stepRideView`. */
export interface RideView {
  /** Metres, and the heading that the view comes round to: as the guide looks, without their every turn of the head. */
  x: number
  z: number
  heading: number
  /** Degrees a second that it turns now. */
  speed: number
  /** Seconds since it was last cut to another place or heading (reduced motion). */
  sinceCut: number
}

/** Degrees that the guide may turn to and fro and the view stays. */
const CALM = 18
/** Degrees a second at most, how eagerly it turns and gets up to that speed (1/s): no view is swung round. */
const MOST_SPEED = 55
const EAGERNESS = 1.6
const EASE = 5
/** Reduced motion: metres and degrees from which the view is cut, and seconds between two cuts. */
const CUT = { metres: 2.6, degrees: 50, seconds: 1.2 }
/** Metres a second under which one has come to a stand, and metres that are cut then. */
const STANDS = 0.1
const LEFT_OVER = 0.05

export interface RideOptions {
  readonly body: Point & { readonly speed: number }
  /** Degrees that the guide looks along; `null`: the guide isn't here just now. */
  readonly towards: number | null
  readonly reducedMotion: boolean
}

export function createRideView({ x, z }: Point, heading: number): RideView {
  return { x, z, heading: wrapHeading(heading), speed: 0, sinceCut: 0 }
}

function cut(view: RideView, { body, towards }: RideOptions): void {
  const far = Math.hypot(body.x - view.x, body.z - view.z)
  const off = towards === null ? 0 : Math.abs(turnBetween(view.heading, towards))
  const hasStopped = body.speed < STANDS && far > LEFT_OVER
  const needsCut = far > CUT.metres || off > CUT.degrees || hasStopped
  // Whoever is much too far off isn't left behind until it is time.
  if (!needsCut || (view.sinceCut < CUT.seconds && far < CUT.metres * 2)) return
  view.sinceCut = 0
  view.x = body.x
  view.z = body.z
  if (towards !== null) view.heading = wrapHeading(towards)
}

/** One step of the view: it goes with the body and comes round softly, or, for whoever wants no motion, in few cuts. */
export function stepRideView(view: RideView, options: RideOptions, dt: number): void {
  const { body, towards, reducedMotion } = options
  view.sinceCut += dt
  if (reducedMotion) {
    view.speed = 0
    cut(view, options)
    return
  }
  view.x = body.x
  view.z = body.z
  const off = towards === null ? 0 : turnBetween(view.heading, towards)
  const beyond = Math.sign(off) * Math.max(0, Math.abs(off) - CALM)
  const wanted = Math.max(-MOST_SPEED, Math.min(MOST_SPEED, beyond * EAGERNESS))
  view.speed += (wanted - view.speed) * (1 - Math.exp(-EASE * dt))
  view.heading = wrapHeading(view.heading + view.speed * dt)
}
