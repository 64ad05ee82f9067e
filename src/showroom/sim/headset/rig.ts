import { headingAlong, RADIANS, wrapHeading } from "../../../domain/heading.ts"
import type { Point } from "../../../domain/scene.ts"

/**
 * Where the visitor's own room lies in the store: what a headset tells is measured from the middle of their floor, which is
 * at (x, z) and turned by `turn` radians about y. Moved by teleporting and turning alone, never by itself.
 */
export interface Rig {
  x: number
  z: number
  turn: number
}

/** Metres and directions as WebXR counts them: x to the right, y up, -z ahead. */
export interface Spot {
  x: number
  y: number
  z: number
}

export interface Turned extends Spot {
  w: number
}

/** Of a direction of length 1: less than this along the floor, and it is one's feet or the ceiling that one looks at. */
const STEEP = 0.35

/** The place in the store of a place in the visitor's room. */
export function placeInStore({ x, z, turn }: Rig, at: Point): { x: number; z: number } {
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)]
  return { x: x + at.x * cos + at.z * sin, z: z - at.x * sin + at.z * cos }
}

/** The heading (degrees) of a head in the visitor's own room; of one that looks at its feet, too. */
export function headingOf({ x, y, z, w }: Turned): number {
  // The axes of the head: ahead is -z, up is y.
  const ahead = { x: -2 * (x * z + w * y), y: -2 * (y * z - w * x), z: -(1 - 2 * (x * x + y * y)) }
  if (Math.hypot(ahead.x, ahead.z) > STEEP) return headingAlong(ahead.x, ahead.z)
  const up = { x: 2 * (x * y - w * z), z: 2 * (y * z + w * x) }
  const side = ahead.y < 0 ? 1 : -1
  return headingAlong(side * up.x, side * up.z)
}

/** The heading in the store of a heading in the visitor's room. */
export function headingInStore({ turn }: Rig, heading: number): number {
  return wrapHeading(heading - turn / RADIANS)
}

/** Moves the visitor's room so that what is at `head` in it is over `to` in the store. */
export function carryTo(rig: Rig, head: Point, to: Point): void {
  const now = placeInStore(rig, head)
  rig.x += to.x - now.x
  rig.z += to.z - now.z
}

/** Turns the store around the visitor: `degrees` to the right, on the spot where they stand. */
export function turnAbout(rig: Rig, head: Point, degrees: number): void {
  const here = placeInStore(rig, head)
  rig.turn -= degrees * RADIANS
  carryTo(rig, head, here)
}
