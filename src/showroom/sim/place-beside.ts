import type { Point } from "../../domain/scene.ts"

/** Metres between the places of a ring around where one wanted to stand, and rings. */
const APART = 0.85
const RINGS = 2
const AROUND = 8

/**
 * Where to stand instead of `to` when somebody stands there already: as near to it as can be. `to` itself when all
 * around it is taken too.
 */
export function placeBeside<Place extends Point>(to: Place, isTaken: (at: Point) => boolean): Place {
  if (!isTaken(to)) return to
  for (let ring = 1; ring <= RINGS; ring++)
    for (let at = 0; at < AROUND; at++) {
      // 0, 4, 1, 5 …: each across from the one before.
      const turn = (((at >> 1) + (at & 1) * (AROUND / 2)) / AROUND) * 2 * Math.PI
      const place = {
        ...to,
        x: to.x + Math.cos(turn) * APART * ring,
        z: to.z + Math.sin(turn) * APART * ring,
      }
      if (!isTaken(place)) return place
    }
  return to
}
