import { RADIANS, turnBetween, wrapHeading } from "../../domain/heading.ts"
import type { Point } from "../../domain/scene.ts"
import { type Seat, seatedHeading } from "./seat.ts"

/** Somebody who sits down, sits, or gets up. Mutated by `stepSitting`. */
export interface Sitting {
  readonly seat: Seat
  /** Where they stood and how they were turned when they began. */
  readonly from: Point & { readonly heading: number }
  /** How tall they are, as a factor on the average. */
  readonly tall: number
  /** Seconds into sitting down; stays at its end. */
  at: number
  rising: boolean
  /** Share of the way from the seat to where they stand, while they get up. */
  risen: number
}

/** Degrees and metres a second that somebody turns and steps back to a seat, and seconds that going down takes. */
const TURN_SPEED = 260
const STEP_SPEED = 0.85
const LOWER_SECONDS = 0.62
const RISE_SECONDS = 0.5
/** How high one sits in the clip, and how far before one's hips one's feet stay, metres. */
const CLIP_SEAT = 0.45
const FEET_BEFORE = 0.25

/** Where somebody is who sits, or is about to: metres over the floor, degrees. */
export interface SittingPlace {
  x: number
  y: number
  z: number
  heading: number
  /** What they do: turn round on the spot and step back, sit, or stand up. */
  doing: "stepping" | "sitting" | "rising"
  /** 0 on their feet .. 1 seated. */
  seated: number
}

export function createSitting(seat: Seat, from: Point & { readonly heading: number }, tall: number): Sitting {
  const { x, z, heading } = from
  return { seat, from: { x, z, heading }, tall, at: 0, rising: false, risen: 0 }
}

const ease = (share: number) => share * share * (3 - 2 * share)

function before({ x, z }: Point, heading: number, metres: number): Point {
  return { x: x + Math.sin(heading * RADIANS) * metres, z: z - Math.cos(heading * RADIANS) * metres }
}

interface Way {
  readonly heading: number
  /** Where the feet stay, and where one ends up. */
  readonly feet: Point
  readonly end: Point
  /** Seconds of turning and of stepping back. */
  readonly turning: number
  readonly stepping: number
}

function wayTo({ seat, from, tall }: Sitting): Way {
  const heading = seatedHeading(seat, from)
  const end = before(seat, heading, seat.forward)
  const feet = before(end, heading, FEET_BEFORE * tall)
  return {
    heading,
    feet,
    end,
    turning: Math.abs(turnBetween(from.heading, heading)) / TURN_SPEED,
    stepping: Math.hypot(from.x - feet.x, from.z - feet.z) / STEP_SPEED,
  }
}

/** The way somebody faces once they sit, degrees. */
export function sittingHeading(sitting: Sitting): number {
  return wayTo(sitting).heading
}

/** One step of sitting down or getting up, seconds `dt`. True when they are up and done with it. */
export function stepSitting(sitting: Sitting, dt: number, reducedMotion: boolean): boolean {
  if (sitting.rising) {
    sitting.risen = reducedMotion ? 1 : Math.min(1, sitting.risen + Math.max(0, dt) / RISE_SECONDS)
    return sitting.risen === 1
  }
  const { turning, stepping } = wayTo(sitting)
  const whole = turning + stepping + LOWER_SECONDS
  sitting.at = reducedMotion ? whole : Math.min(whole, sitting.at + Math.max(0, dt))
  return false
}

/** Where somebody is who sits. `body`: where they would stand; who gets up comes to it. */
export function placeSitting(
  sitting: Sitting,
  body: Point & { readonly heading: number },
  out: SittingPlace,
): SittingPlace {
  const { from, at, rising, risen, seat, tall } = sitting
  const { heading, feet, end, turning, stepping } = wayTo(sitting)
  const turned = turning > 0 ? Math.min(1, at / turning) : 1
  const stepped = stepping > 0 ? Math.min(1, Math.max(0, (at - turning) / stepping)) : 1
  const lowered = ease(Math.min(1, Math.max(0, (at - turning - stepping) / LOWER_SECONDS)))
  out.heading = wrapHeading(from.heading + turnBetween(from.heading, heading) * ease(turned))
  out.x = from.x + (feet.x - from.x) * stepped + (end.x - feet.x) * lowered
  out.z = from.z + (feet.z - from.z) * stepped + (end.z - feet.z) * lowered
  out.y = (seat.height - CLIP_SEAT * tall) * lowered
  out.seated = lowered
  out.doing = lowered > 0 ? "sitting" : "stepping"
  if (!rising) return out
  const up = ease(risen)
  out.doing = "rising"
  out.x += (body.x - out.x) * up
  out.z += (body.z - out.z) * up
  out.y *= 1 - up
  out.heading = wrapHeading(out.heading + turnBetween(out.heading, body.heading) * up)
  out.seated *= 1 - up
  return out
}
