import { type BareWorld, isFree, isStraightFree } from "../../../domain/floor-plan/bare-world.ts"
import { RADIANS } from "../../../domain/heading.ts"
import type { Point } from "../../../domain/scene.ts"
import type { Formation } from "./formation.ts"

/** Metres from the guide, and degrees aside of the group's heading to each side, of each row: nobody before the guide. */
const ROWS = [
  { radius: 1.25, asides: [80, 130] },
  { radius: 2.15, asides: [70, 97, 124, 151] },
  { radius: 3.05, asides: [66, 84, 102, 120, 138, 156] },
] as const

/** From the nearest: left and right in turn. */
const PLACES: readonly { readonly radius: number; readonly aside: number }[] = ROWS.flatMap(
  ({ radius, asides }) => asides.flatMap((aside) => [-aside, aside].map((each) => ({ radius, aside: each }))),
)

/** How many have a place of their own around the guide; more stand along the way that they came. */
export const PLACES_AROUND = PLACES.length

/** Metres that a place comes nearer to the guide where there is a wall, in shares of its distance. */
const NEARER = [1, 0.8] as const
/** Metres between those who stand along the way that the guide came, and to the first of them. */
const APART = 0.85
const FIRST = 1.1

/**
 * Radians between two who stand about the end of a way that is too short for all, metres from it and further for each;
 * nearer where there is no room, in shares.
 */
const SPIRAL = { turn: 2.4, radius: 0.95, further: 0.12, nearer: [1, 0.75, 0.55] }

/** A place along the way that the guide came, `metres` behind; `null`: the way isn't known so far back. */
function alongTrail({ x, z, trail }: Formation, metres: number): Point | null {
  let left = metres
  let from: Point = { x, z }
  for (const place of trail) {
    const length = Math.hypot(place.x - from.x, place.z - from.z)
    if (length >= left && length > 0) {
      const share = left / length
      return { x: from.x + (place.x - from.x) * share, z: from.z + (place.z - from.z) * share }
    }
    left -= length
    from = place
  }
  return null
}

/** About where the way that is known begins. */
function atTrailsEnd(world: BareWorld, { trail, x, z }: Formation, rank: number): Point {
  const end = trail.at(-1) ?? { x, z }
  for (const nearer of SPIRAL.nearer) {
    const radius = (SPIRAL.radius + SPIRAL.further * rank) * nearer
    for (let turn = 0; turn < Math.PI * 2; turn += 0.5) {
      const along = rank * SPIRAL.turn + turn
      const at = { x: end.x + Math.sin(along) * radius, z: end.z + Math.cos(along) * radius }
      if (isFree(world, at.x, at.z) && isStraightFree(world, end.x, end.z, at.x, at.z)) return at
    }
  }
  return end
}

/** Where the guest of this rank stands: beside or behind the guide, in the same room; in a narrow place one after the other. */
export function groupPlace(world: BareWorld, formation: Formation, rank: number): Point {
  const { x, z, heading } = formation
  const place = PLACES[rank]
  if (place !== undefined) {
    const along = (heading + place.aside) * RADIANS
    for (const nearer of NEARER) {
      const at = {
        x: x + Math.sin(along) * place.radius * nearer,
        z: z - Math.cos(along) * place.radius * nearer,
      }
      if (isFree(world, at.x, at.z) && isStraightFree(world, x, z, at.x, at.z)) return at
    }
  }
  return alongTrail(formation, FIRST + rank * APART) ?? atTrailsEnd(world, formation, rank)
}
