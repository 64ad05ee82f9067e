import { isFree } from "../../domain/floor-plan/bare-world.ts"
import { distanceTo, type Solid } from "../../domain/floor-plan/solid.ts"
import { RADIANS, turnBetween } from "../../domain/heading.ts"
import type { Point } from "../../domain/scene.ts"
import type { WalkWorld } from "./walk-world.ts"

/** A place for one person to sit on. */
export interface Seat extends Point {
  readonly id: string
  /** The slot of what one sits on; a sofa has a seat for each who finds room. */
  readonly slotId: string
  /** Metres over the ground to where one sits. */
  readonly height: number
  /** Metres before the middle that one sits, so that one's legs hang over the edge. */
  readonly forward: number
  /** The way one looks who sits on it, degrees; `null`: any, it has no back. */
  readonly heading: number | null
}

/** Metres from the middle of a seat at which it is offered. */
export const SEAT_REACH = 1.5
/** Metres before a seat at which one gets up and sits down, and degrees to either side of its front. */
const BEFORE = { least: 0.3, most: 1.3, step: 0.05 }
const ASIDE = [0, 20, -20, 40, -40, 60, -60, 80, -80]
const AROUND = [...ASIDE, 110, -110, 140, -140, 180]
/** Metres within which a solid is the seat itself, and under which one that isn't is in the way. */
const OWN = 0.12
const THICK = 0.03

/** The nearest seat within `reach` metres; `null` when there is none. */
export function seatNear(seats: Iterable<Seat>, { x, z }: Point, reach = SEAT_REACH): Seat | null {
  let nearest: Seat | null = null
  let least = reach
  for (const seat of seats) {
    const distance = Math.hypot(seat.x - x, seat.z - z)
    if (distance > least) continue
    least = distance
    nearest = seat
  }
  return nearest
}

/** The way somebody looks who came from `from` and sits down: as the seat does, or back where they came from. */
export function seatedHeading({ x, z, heading }: Seat, from: Point): number {
  if (heading !== null) return heading
  const back = (Math.atan2(from.x - x, z - from.z) * 180) / Math.PI
  return (back + 360) % 360
}

/** The nearest place before a seat in a direction, metres from it; `null` when something stands in between. */
function roomAlong(world: WalkWorld, seat: Seat, heading: number): number | null {
  const isOther = (solid: Solid) => distanceTo(solid, seat.x, seat.z) > OWN
  for (let metres = BEFORE.least; metres <= BEFORE.most; metres += BEFORE.step) {
    const x = seat.x + Math.sin(heading * RADIANS) * metres
    const z = seat.z - Math.cos(heading * RADIANS) * metres
    if (isFree(world, x, z)) return metres
    if (world.solids.some((solid) => distanceTo(solid, x, z) < THICK && isOther(solid))) return null
  }
  return null
}

/**
 * Where somebody who comes from `from` stands to sit down: before the seat, on the side it looks to, and before one
 * without a back on the side they come from. `null` when there is no room to stand there.
 */
export function placeBefore(world: WalkWorld, seat: Seat, from: Point): Point | null {
  const front = seatedHeading(seat, from)
  let best: Point | null = null
  let lowest = Number.POSITIVE_INFINITY
  for (const aside of seat.heading === null ? AROUND : ASIDE) {
    const heading = front + aside
    const metres = roomAlong(world, seat, heading)
    const cost = (metres ?? 0) + Math.abs(turnBetween(front, heading)) / 90
    if (metres === null || cost >= lowest) continue
    lowest = cost
    best = {
      x: seat.x + Math.sin(heading * RADIANS) * metres,
      z: seat.z - Math.cos(heading * RADIANS) * metres,
    }
  }
  return best
}
