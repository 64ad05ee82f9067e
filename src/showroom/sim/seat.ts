import type { Point } from "../../domain/scene.ts"

/** Something to sit on. */
export interface Seat extends Point {
  readonly id: string
  /** Metres over the ground to where one sits. */
  readonly height: number
  /** The way one looks who sits on it, degrees; `null`: any, it has no back. */
  readonly heading: number | null
}

/** Metres from the middle of a seat at which one may sit down. */
export const SEAT_REACH = 1.5

/** The nearest seat within reach; `null` when there is none. */
export function seatNear(seats: Iterable<Seat>, { x, z }: Point): Seat | null {
  let nearest: Seat | null = null
  let least = SEAT_REACH
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
